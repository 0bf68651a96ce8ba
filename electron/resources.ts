import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const pathOf = (path: string): string => fileURLToPath(new URL(`../resources/${path}`, import.meta.url))

/** Reads one of the documents shipped beside the program: regions, standards, templates. */
export const readResource = (path: string): unknown => JSON.parse(readFileSync(pathOf(path), 'utf8'))

/** The text of something shipped beside the program, or undefined where this build has none. */
export const findResource = (path: string): string | undefined =>
  existsSync(pathOf(path)) ? readFileSync(pathOf(path), 'utf8') : undefined

/** The version of the program, as its package says. */
export const readVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Names of the documents in one folder, without '.json'. */
export const listResources = (folder: string): string[] =>
  readdirSync(pathOf(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
