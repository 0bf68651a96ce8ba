import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newUuid } from 'uuid'
import { assemble } from './assemble.ts'
import { createBackupKeeper } from './backup/backup-keeper.ts'
import { realDisk } from './backup/disk.ts'
import { readClock } from './clock.ts'
import { DatabaseRefused, refusalFor } from './database/database-refused.ts'
import { buildDemo } from './demo/build-demo.ts'
import { exchangeableBackend } from './exchangeable-backend.ts'
import type { ShelvedFile } from './file-shelf.ts'
import { openAnswering } from './open-answering.ts'
import { createReporter } from './reporter.ts'
import { refusedBackend } from './refused-backend.ts'
import { setUpDistrict } from './setup/set-up-district.ts'

/** What every host speaks to: commands in, outcomes out, and the files they left to be fetched. */
export interface Backend {
  send(session: string, name: string, input: unknown): Promise<unknown>
  readFile(session: string, fileId: string): Promise<ShelvedFile | undefined>
  /**
   * Refuses what comes from now on, finishes what was accepted and closes the database. Any further call waits for
   * the same.
   */
  close(): Promise<void>
}

export interface BackendOptions {
  /** Where the database lies; made if it is missing. */
  readonly dataDirectory: string
  /** Opens the demo district, built at the first opening. */
  readonly demo: boolean
  /** Told what a long first opening is doing. */
  readonly onProgress?: (line: string) => void
}

/**
 * Builds a new database beside its final place and moves it there when it is whole, so that a first
 * start that was interrupted begins again instead of opening half a district.
 */
async function build(path: string, { demo, onProgress = () => undefined }: BackendOptions): Promise<void> {
  const site = `${path}.new`
  for (const stale of [site, `${site}-wal`, `${site}-shm`]) rmSync(stale, { force: true })
  let instant: string | undefined
  const works = assemble({ path: site, now: () => instant ?? readClock(), newId: newUuid, report: String })
  try {
    onProgress('正在建立数据库…')
    await setUpDistrict(works.dispatch, works.desk)
    if (demo) await buildDemo(works, { setClock: (next) => void (instant = next), tell: onProgress })
  } finally {
    works.database.close()
  }
  renameSync(site, path)
}

/** Opens the database of a data directory. One that must not be opened answers every command with the reason. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { dataDirectory } = options
  const path = join(dataDirectory, 'xuecheng.sqlite')
  const report = createReporter(dataDirectory)
  const keeper = createBackupKeeper({ dataDirectory, path, now: readClock, report })
  try {
    mkdirSync(dataDirectory, { recursive: true })
    if (!existsSync(path)) await build(path, options)
  } catch (error) {
    const refusal = refusalFor(error, path)
    if (refusal instanceof DatabaseRefused) return refusedBackend(refusal, keeper)
    throw error
  }
  const open = () => openAnswering({ path, keeper, report })
  const exchange = { disk: realDisk, live: path, folder: keeper.ownFolder, now: readClock, open }
  return exchangeableBackend({ ...exchange, keeper, report })
}
