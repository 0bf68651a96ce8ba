import { readImports, sliceOf, type Import } from './imports.ts'

/**
 * Which feature may use which others, in any process. This table is the map of the product: it must stay without
 * circles, and a feature that is not in it may not exist.
 */
export const uses: Readonly<Record<string, readonly string[]>> = {
  accounts: ['organisations'],
  aliases: ['organisations'],
  audit: [],
  awards: ['publicity', 'organisations', 'families', 'titles'],
  backup: ['accounts'],
  baselines: [],
  evaluations: ['standards', 'experts', 'publicity', 'organisations', 'families', 'titles'],
  erasure: ['awards', 'evaluations', 'titles'],
  experts: [],
  families: [],
  help: ['accounts'],
  organisations: [],
  publicity: [],
  regions: [],
  reports: ['statistics'],
  standards: ['organisations'],
  statistics: ['awards', 'baselines', 'organisations', 'regions', 'titles'],
  titles: ['organisations'],
}

/** Slices every feature may use: what runs registers, lifecycles, screens and documents, and knows no feature. */
const engines: readonly string[] = [
  'command register import history calendar arithmetic documents identifiers lifecycle.ts step-taken.ts client.ts registers.ts',
  'database lifecycle search setup vault context.ts clock.ts command-line.ts desk.ts error-words.ts resources.ts station.ts',
  'app grid ui printing spreadsheets api.ts open-file.ts shell.ts csp-nonce.ts contract.ts',
].flatMap((slices) => slices.split(' '))

/** Slices that put the program together; they may use anything, and only each other may use them. */
const shell: readonly string[] = ['host', 'shell', 'launch', 'update', 'demo', 'home']

/** Features the engines may use: who works here, where, under which other names things are known, and what is kept of it all. */
const grounds: readonly string[] = ['accounts', 'regions', 'aliases', 'backup']

/** The files that know every feature, one line for each; the only places where a hub may grow. */
const hubs: readonly string[] = [
  'shared/contract.ts',
  'shared/registers.ts',
  'electron/handlers.ts',
  'electron/database/tables.ts',
  'electron/register/registry-tables.ts',
  'electron/setup/set-up-district.ts',
  'renderer/app/pages.ts',
  'renderer/app/administration-pages.ts',
  'renderer/app/evaluation-pages.ts',
]

const isFeature = (slice: string): boolean => !engines.includes(slice) && !shell.includes(slice) && !slice.includes('.')

function isStray({ from, to }: Import): boolean {
  const [user, used] = [sliceOf(from), sliceOf(to)]
  if (user === used || hubs.includes(from) || shell.includes(user)) return false
  if (!isFeature(user)) return isFeature(used) && !grounds.includes(used)
  return isFeature(used) ? !uses[user]?.includes(used) && !grounds.includes(used) : !engines.includes(used)
}

/** Imports that the table does not allow, as `from -> to`. */
export const strayImports = (root: string): string[] =>
  readImports(root)
    .filter(isStray)
    .map(({ from, to }) => `${from} -> ${to}`)

/** The features there are. */
export const featuresIn = (root: string): string[] =>
  [...new Set(readImports(root).map(({ from }) => sliceOf(from)))].filter(isFeature).sort()

/** A way round from a feature to itself, if there is one. */
export function findCircle(
  table: typeof uses,
  start: string,
  path: readonly string[] = [],
): readonly string[] | undefined {
  if (path.includes(start)) return [...path, start]
  for (const next of table[start] ?? []) {
    const circle = findCircle(table, next, [...path, start])
    if (circle) return circle
  }
  return undefined
}
