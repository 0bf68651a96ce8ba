import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { startBackend } from '#electron/host/start-backend.ts'
import { giveUp } from './measure.ts'
import { signInAtBench } from './sign-in-at-bench.ts'
import { createClient, type Call } from '#shared/client.ts'
import type { Backend } from '#electron/backend.ts'
import type { Outcome } from '#shared/command/outcome.ts'

export interface District {
  readonly backend: Backend
  /** The registering office, at a window of its own. */
  readonly call: Call
  /** The same file, bare, for the reference. */
  readonly openFile: () => BetterSqlite.Database
  readonly close: () => Promise<void>
}

/** The value of an answer that must not be a refusal. */
export function demand<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`${outcome.problem.code} ${outcome.problem.detail ?? ''}`)
}

/** A folder for a district's data, taken away at the end. */
export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

export const databaseIn = (folder: string): string => join(folder, 'xuecheng.sqlite')

/** The district in a folder, new or as it was left, behind its own thread as in the product. */
export async function openDistrict(folder: string, { demo = false } = {}): Promise<District> {
  const backend = await startBackend({ dataDirectory: folder, demo }, { onTrouble: giveUp })
  const call = createClient((name, input) => backend.send('bench', name, input))
  // Protected columns are written only under a 数据口令; the demo has its own.
  if (!demo) await call('vault.create', { passphrase: '测试区的数据口令1234' })
  await signInAtBench(call)
  return {
    backend,
    call,
    openFile: () => new BetterSqlite(databaseIn(folder), { readonly: true }),
    close: () => backend.close(),
  }
}
