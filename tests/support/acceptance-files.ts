import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ImportReason } from '#shared/import/import-reason.ts'

interface Expected {
  readonly file: string
  readonly dataRows: number
  readonly accepted: number
  readonly rejected: readonly { readonly row: number; readonly reason: ImportReason; readonly column: string }[]
  readonly skipped: string | readonly { readonly row: number; readonly why: string }[]
}

/** The path of one of the messy files that came with what was asked for. */
export const acceptanceFile = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url))

/** What must become of it. */
export function expectedOf(name: string): Expected {
  const all = JSON.parse(readFileSync(acceptanceFile('expected.json'), 'utf8')) as readonly Expected[]
  const found = all.find(({ file }) => file === name)
  if (!found) throw new Error(`no expectation for ${name}`)
  return found
}
