import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataDirectory } from '#electron/data-directory.ts'

/** What the command line says: `学城.exe [--data 文件夹] [--demo]`. */
export interface Settings {
  readonly directory: string
  readonly demo: boolean
}

/** Reads the command line; what Electron and Chromium take from it is theirs and passed over. */
export function readSettings(argv: readonly string[]): Settings {
  const options = { demo: { type: 'boolean' }, ['data']: { type: 'string' } } as const
  const { values } = parseArgs({ args: argv.slice(1), options, strict: false, allowPositionals: true })
  const demo = values.demo === true
  const named = typeof values['data'] === 'string' ? values['data'] : undefined
  return { demo, directory: dataDirectory({ demo, named }) }
}

/** Where Electron keeps what is its own (window state, caches, crash dumps): beside the records, never among them. */
export const shellFolder = ({ directory }: Settings): string => join(directory, 'shell')
