/** A mistake of one kind, the file it is planted in, and the words with which a tool must refuse it. */
export interface PlantedMistake {
  readonly wall: string
  readonly file: string
  readonly source: string
  readonly refusedBy: 'tsc' | 'oxlint'
  readonly words: RegExp
}

type Row = readonly [wall: string, file: string, words: RegExp, source: string]

const mistakes = (refusedBy: PlantedMistake['refusedBy'], rows: readonly Row[]): PlantedMistake[] =>
  rows.map(([wall, file, words, source]) => ({ wall, file, words, source, refusedBy }))

const commands = `import { z } from 'zod'
import { change, query } from '#shared/command/define.ts'
import type { HandlersFor } from '#electron/context.ts'
import { done } from '#shared/command/outcome.ts'
const shape = { permission: 'award.read', input: z.string(), output: z.string() } as const
export const commands = { 'x.read': query(shape), 'x.write': change({ ...shape, label: '写' }) }
type Handlers = HandlersFor<typeof commands>
`

const handlers = (table: string): string => `${commands}export const handlers: Handlers = ${table}\n`

const refusedByCompiler = mistakes('tsc', [
  [
    'a command without a handler',
    'electron/planted/handler-missing.ts',
    /TS2741.*'x.write'/,
    handlers("{ 'x.read': async () => done('') }"),
  ],
  [
    'a handler without a command',
    'electron/planted/handler-extra.ts',
    /TS2353.*'x.other'/,
    handlers("{ 'x.read': async () => done(''), 'x.write': async () => done(''), 'x.other': async () => done('') }"),
  ],
  [
    'a query that writes',
    'electron/planted/query-writes.ts',
    /TS2339.*'write'/,
    handlers("{ 'x.read': async ({ write }) => done(String(write)), 'x.write': async () => done('') }"),
  ],
  [
    'a handler that writes past the writer',
    'electron/planted/past-the-writer.ts',
    /TS2339.*read-only/,
    handlers(
      "{ 'x.read': async () => done(''), 'x.write': async ({ db }) => done(String(await db.deleteFrom('region').execute())) }",
    ),
  ],
  [
    'a change without a name for the history',
    'shared/planted/no-label.ts',
    /TS2345|TS2741/,
    "import { z } from 'zod'\nimport { change } from '#shared/command/define.ts'\nexport const open = change({ permission: 'award.read', input: z.string(), output: z.string() })",
  ],
  ['shared asks the process', 'shared/planted/process.ts', /TS2591/, 'export const home = process.env'],
  ['shared fetches', 'shared/planted/fetch.ts', /TS2304/, "export const page = fetch('/')"],
  ['shared prints', 'shared/planted/console.ts', /TS2584/, "console.log('x')"],
  ['shared sets a timer', 'shared/planted/timer.ts', /TS2304/, 'export const timer = setTimeout(String, 1)'],
  ['shared touches the page', 'shared/planted/page.ts', /TS2304/, 'export const page = window'],
  [
    'shared reads files',
    'shared/planted/file.ts',
    /TS2591/,
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
  ],
  [
    'shared uses the backend',
    'shared/planted/backend.ts',
    /TS6307|TS6059/,
    "import type { Desk } from '#electron/desk.ts'\nexport type Used = Desk",
  ],
  ['the backend touches the page', 'electron/planted/page.ts', /TS2304/, 'export const page = window'],
  [
    'the renderer uses the backend, even as a type',
    'renderer/planted/backend.ts',
    /TS6307|TS6059/,
    "import type { Desk } from '#electron/desk.ts'\nexport type Used = Desk",
  ],
  [
    'the renderer reads files',
    'renderer/planted/file.ts',
    /TS2591|TS2307/,
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
  ],
  ['an enum', 'shared/planted/enum.ts', /TS1294/, 'export enum State {\n  Open,\n}'],
  [
    'a command without a permission',
    'shared/planted/no-permission.ts',
    /TS2741|TS2345/,
    "import { z } from 'zod'\nimport { query } from '#shared/command/define.ts'\nexport const open = query({ input: z.string(), output: z.string() })",
  ],
  [
    'a permission that does not exist',
    'shared/planted/unknown-permission.ts',
    /TS2322|TS2820/,
    "import { z } from 'zod'\nimport { query } from '#shared/command/define.ts'\nexport const open = query({ permission: 'award.aprove', input: z.string(), output: z.string() })",
  ],
  [
    'a date in the contract',
    'shared/planted/date-output.ts',
    /TS2322|TS2375/,
    "import { z } from 'zod'\nimport { query } from '#shared/command/define.ts'\nexport const open = query({ permission: 'award.read', input: z.string(), output: z.date() })",
  ],
])

const refusedByLinter = mistakes('oxlint', [
  ['shared asks the time', 'shared/planted/now.ts', /no-restricted-globals/, 'export const now = new Date()'],
  [
    'shared throws dice',
    'shared/planted/dice.ts',
    /no-restricted-properties/,
    'export const dice = () => Math.random()',
  ],
  [
    'shared rounds floats',
    'shared/planted/fixed.ts',
    /no-restricted-properties/,
    'export const show = (n: number) => n.toFixed(2)',
  ],
  [
    'shared imports a query builder',
    'shared/planted/kysely.ts',
    /no-restricted-imports/,
    "import type { Kysely } from 'kysely'\nexport type Db = Kysely<object>",
  ],
  [
    'shared reads files',
    'shared/planted/file.ts',
    /no-restricted-imports/,
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
  ],
  [
    'shared imports the backend',
    'shared/planted/backend.ts',
    /no-restricted-imports/,
    "import type { Desk } from '#electron/desk.ts'\nexport type Used = Desk",
  ],
  [
    'the renderer imports the backend, even as a type',
    'renderer/planted/backend.ts',
    /no-restricted-imports/,
    "import type { Desk } from '#electron/desk.ts'\nexport type Used = Desk",
  ],
  [
    'the renderer imports node',
    'renderer/planted/file.ts',
    /no-restricted-imports/,
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')",
  ],
  [
    'a page imports the grid library',
    'renderer/planted/grid.ts',
    /no-restricted-imports/,
    "import type { GridApi } from 'ag-grid-community'\nexport type Api = GridApi",
  ],
  [
    'a feature opens SQLite',
    'electron/planted/open.ts',
    /no-restricted-imports/,
    "import BetterSqlite from 'better-sqlite3'\nexport const file = new BetterSqlite('x')",
  ],
  [
    'a feature imports Electron',
    'electron/planted/shell.ts',
    /no-restricted-imports/,
    "import { app } from 'electron'\nexport const name = app.name",
  ],
  [
    'the backend imports the renderer',
    'electron/planted/page.ts',
    /no-restricted-imports/,
    "import '#renderer/grid/grid-locale.ts'\nexport const page = window",
  ],
  [
    'a promise nobody waits for',
    'electron/planted/floating.ts',
    /no-floating-promises/,
    'export const forget = (work: () => Promise<void>): void => {\n  work()\n}',
  ],
  [
    'a case left out',
    'shared/planted/switch.ts',
    /switch-exhaustiveness-check/,
    "export function word(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return '甲'\n  }\n  return ''\n}",
  ],
  ['a default export', 'shared/planted/default.ts', /no-default-export/, 'export default 1'],
  ['a name that says nothing', 'shared/planted/names.ts', /id-denylist/, 'export const data = 1'],
  ['any', 'shared/planted/any.ts', /no-explicit-any/, 'export const open = (value: any): string => String(value)'],
  [
    'a file nobody can read at one sitting',
    'shared/planted/long.ts',
    /max-lines/,
    'export const line = [\n'.concat('  1,\n'.repeat(260), ']'),
  ],
  [
    'a circle (one half)',
    'shared/planted/circle-a.ts',
    /no-cycle/,
    "import { b } from './circle-b.ts'\nexport const a = (): unknown => b",
  ],
  [
    'a circle (other half)',
    'shared/planted/circle-b.ts',
    /no-cycle/,
    "import { a } from './circle-a.ts'\nexport const b = (): unknown => a",
  ],
])

export const plantedMistakes: readonly PlantedMistake[] = [...refusedByCompiler, ...refusedByLinter]

const stray = (file: string, target: string) => ({ file, target, source: `import '#${target}'\n` })

/** Files that reach where the table of uses does not let them. */
export const plantedStrays = [
  stray('electron/register/planted-feature.ts', 'shared/titles/title-kind.ts'),
  stray('shared/families/planted-use.ts', 'shared/titles/title-kind.ts'),
  stray('shared/register/planted-feature.ts', 'shared/families/family-register.ts'),
]
