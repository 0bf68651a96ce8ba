import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads one of the documents shipped beside the program: regions, standards, templates. */
export const readResource = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../resources/${path}`, import.meta.url)), 'utf8'))
