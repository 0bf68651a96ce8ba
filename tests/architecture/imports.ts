import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'

/** One import of one file of ours by another: `shared/titles/title-check.ts` → `shared/organisations/…`. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Every import between files of the product under `root`, type imports too. */
export function readImports(root: string): Import[] {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.split(sep).join('/'),
  )
  return files.flatMap((from) => {
    const source = readFileSync(join(root, from), 'utf8')
    return [...source.matchAll(/(?:from|import) '([#.][^']+)'/g)].map(([, path = '']) => ({
      from,
      to: path.startsWith('#') ? path.slice(1) : posix.join(dirname(from), path),
    }))
  })
}

/** The folder or root file a path lies in: `shared/titles/title-check.ts` → `titles`, `electron/dispatch.ts` → `dispatch.ts`. */
export const sliceOf = (path: string): string => path.split('/')[1] ?? path
