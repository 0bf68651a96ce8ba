import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '#electron/launch/project.ts'

/** Electron's own declarations. */
const declarations = readFileSync(inProject('node_modules', 'electron', 'electron.d.ts'), 'utf8')

const sourcesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: inProject('.') }).map((path) => readFileSync(join(inProject('.'), path), 'utf8'))

/** The files that know Electron. */
export const shellSources: readonly string[] = [
  ...sourcesIn('electron/main.ts'),
  ...sourcesIn('electron/preload.ts'),
  ...sourcesIn('electron/shell/*.ts'),
]

/** The files of the stand-in that play Electron's part. */
export const standinSources: readonly string[] = sourcesIn('tests/support/electron-standin/*.ts')

/** Values (not types) a source takes from Electron. */
export const valuesTaken = (source: string): string[] =>
  [...source.matchAll(/^import \{(?<names>[^}]*)\} from 'electron'$/gmu)]
    .flatMap(({ groups }) => (groups?.['names'] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))

/** What a module of Electron is declared as: `app` → `App`, `Menu` → `Menu`. */
export function declaredAs(name: string): string | undefined {
  const constant = new RegExp(`^    const ${name}: (?:typeof )?(\\w+);`, 'mu').exec(declarations)
  if (constant) return constant[1]
  return new RegExp(`^    class ${name} extends Electron\\.(\\w+) `, 'mu').exec(declarations)?.[1]
}

/** Members of a declared class or interface, those it inherits among them. */
export function membersOf(type: string): ReadonlySet<string> {
  const found = new RegExp(
    `^  (?:class|interface) ${type}(?: extends (?<parent>[\\w.]+))? \\{(?<body>[\\s\\S]*?)^  \\}`,
    'mu',
  ).exec(declarations)?.groups
  if (!found) return new Set()
  const own = (found['body'] ?? '').matchAll(/^ {4}(?:static |readonly )*(\w+)[?(<:]/gmu)
  const parent = found['parent'] ?? ''
  const inherited = /^(?:NodeEventEmitter|NodeJS)/u.test(parent) ? ['on', 'once', 'off', 'emit'] : membersOf(parent)
  return new Set([...[...own].map(([, name = '']) => name), ...inherited])
}

/** Whether any class of Electron emits an event of this name. */
export const isDeclaredEvent = (name: string): boolean => declarations.includes(`on(event: '${name}',`)
