import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface PageFile {
  readonly type: string
  readonly bytes: Buffer
}

/** Stands in the built `index.html` where each answer puts its own nonce. */
export const noncePlaceholder = '__CSP_NONCE__'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Reads the built renderer once; requests are looked up in this list.
 *
 * No path is ever put together from a request, so no spelling of one can leave the folder, and a rebuild while the app
 * is open cannot mix two versions.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = types[extname(path)] ?? 'application/octet-stream'
      return [`/${relative(folder, path).split(sep).join('/')}`, { type, bytes: readFileSync(path) }]
    }),
  )
}
