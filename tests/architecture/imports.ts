import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** One import of one file of ours by another: `shared/titles/title-check.ts` → `shared/organisations/…`. */
export interface Import {
  readonly from: string
  readonly to: string
}

const importsIn = (from: string, source: string): Import[] =>
  [...source.matchAll(/(?:from|import) '([#.][^']+)'/g)].map(([, path = '']) => ({
    from,
    to: path.startsWith('#') ? path.slice(1) : posix.join(posix.dirname(from), path),
  }))

/** Every import between files of the product under `root`, type imports too. */
export function readImports(root: string): Import[] {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })
  return files.flatMap((file) => importsIn(file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')))
}

/** The files under `root` that some sources need, near and far. */
export function filesNeeded(
  root: string,
  planted: readonly { readonly file: string; readonly source: string }[],
): string[] {
  const found = new Set<string>()
  const visit = (targets: readonly Import[]): void => {
    for (const { to } of targets) {
      if (found.has(to) || !existsSync(join(root, to))) continue
      found.add(to)
      visit(importsIn(to, readFileSync(join(root, to), 'utf8')))
    }
  }
  visit(planted.flatMap(({ file, source }) => importsIn(file, source)))
  return [...found]
}

/** The folder or root file a path lies in: `shared/titles/title-check.ts` → `titles`, `electron/dispatch.ts` → `dispatch.ts`. */
export const sliceOf = (path: string): string => path.split('/')[1] ?? path
