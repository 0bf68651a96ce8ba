import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '#electron/launch/project.ts'

/** The programs that start another, each one whole path with its arguments apart; beside them what npm runs. */
const starters = ['electron/host/open-window.ts', 'electron/update/install-update.ts']

const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: projectRoot })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('electron/launch/'))

const read = (path: string): string => readFileSync(inProject(path), 'utf8')

test('the product starts other programs in two places only, never through a command interpreter', () => {
  expect(sources.filter((path) => read(path).includes('child_process')).toSorted()).toEqual(starters)
  for (const path of starters)
    expect(read(path)).toMatch(/import \{ spawn(?:, type \w+)? \} from 'node:child_process'/u)
  expect(sources.filter((path) => /\bshell: true|\.openPath\(/u.test(read(path)))).toEqual([])
})
