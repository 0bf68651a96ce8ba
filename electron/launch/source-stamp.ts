import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.ts'

/** Something built from sources: remade when they change. */
export interface Product {
  /** Files and folders it depends on, from the project's folder. */
  readonly sources: readonly string[]
  /** The file without which it is not there. */
  readonly proof: string
  /** Where the hash of the sources it was built from is kept. */
  readonly stamp: string
}

/** One hash over the names and contents of the sources: a checkout changes times, so times say nothing. */
export function hashSources(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources.map((name) => join(root, name)).filter(existsSync)) {
    for (const file of filesIn(source)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (/\.\w+$/u.test(path)) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Whether the product was built from other sources than these, or not at all. */
export function isStale({ proof, stamp }: Omit<Product, 'sources'>, hash: string): boolean {
  if (!existsSync(proof) || !existsSync(stamp)) return true
  return readFileSync(stamp, 'utf8') !== hash
}

/** Builds the product if its sources have changed; its stamp is written last. */
export async function buildIfStale(product: Product, build: () => void | Promise<void>): Promise<void> {
  const hash = hashSources(projectRoot, product.sources)
  if (!isStale(product, hash)) return
  rmSync(product.stamp, { force: true })
  await build()
  writeFileSync(product.stamp, hash)
}
