import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from './assemble.ts'
import { createBackupKeeper } from './backup/backup-keeper.ts'
import { realDisk } from './backup/disk.ts'
import { readClock } from './clock.ts'
import { publishedCost } from './accounts/hash-password.ts'
import { DatabaseRefused, refusalFor } from './database/database-refused.ts'
import { markAnew, markPathOf } from './database/head-mark.ts'
import { assertMayBuild } from './database/inspect-file.ts'
import { buildDemo } from './demo/build-demo.ts'
import { exchangeableBackend, type AnsweringDatabase } from './exchangeable-backend.ts'
import type { ShelvedFile } from './file-shelf.ts'
import { samplePassword } from './demo/sample-accounts.ts'
import { openAgain } from './open-answering.ts'
import { createReporter } from './reporter.ts'
import { refusedBackend } from './refused-backend.ts'
import { visitDemo } from './visit-demo.ts'
import { setUpDistrict } from './setup/set-up-district.ts'
import { newId } from './new-id.ts'

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
  /** The demo is only visited, from the first run of a computer. */
  readonly isVisit?: boolean
  /** Gives the command line a seat of its own, from which reports are exported without anybody signing in. */
  readonly hasCommandLine?: boolean
  /** The data key of the protected columns, as the operating system kept it for this person. */
  readonly dataKey?: Uint8Array | undefined
  /** Told the data key when it is made or unlocked here, so that the operating system can keep it. */
  readonly onDataKey?: ((dataKey: Uint8Array) => void) | undefined
  /** Told what a long first opening is doing. */
  readonly onProgress?: (line: string) => void
}

/** Everything in the demo district is invented, so its 数据口令 keeps nothing and is published here. */
export const demoPassphrase = '示范区的数据口令是公开的'

const passphraseOf = (demo: boolean): string | undefined => (demo ? demoPassphrase : undefined)

/**
 * Builds a new database beside its final place and moves it there when it is whole, so that a first
 * start that was interrupted begins again instead of opening half a district.
 */
async function build(path: string, { demo, onProgress = () => undefined }: BackendOptions): Promise<void> {
  const site = `${path}.new`
  for (const stale of [site, `${site}-wal`, `${site}-shm`, markPathOf(site)]) rmSync(stale, { force: true })
  let instant: string | undefined
  const works = assemble({
    path: site,
    now: () => instant ?? readClock(),
    newId,
    report: String,
    ...(demo && { passwordCost: publishedCost }),
    knownPassphrase: passphraseOf(demo),
  })
  try {
    onProgress('正在建立数据库…')
    await setUpDistrict(works.dispatch, works.desk)
    if (demo) await buildDemo(works, { setClock: (next) => void (instant = next), tell: onProgress })
  } finally {
    works.database.close()
  }
  markAnew(site, path)
  rmSync(markPathOf(site), { force: true })
  renameSync(site, path)
}

/** Opens the database of a data directory. One that must not be opened answers every command with the reason. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { dataDirectory } = options
  const path = join(dataDirectory, 'xuecheng.sqlite')
  const report = createReporter(dataDirectory)
  const keeper = createBackupKeeper({ dataDirectory, path, now: readClock, report })
  const reopen = openAgain({
    path,
    keeper,
    report,
    hasCommandLine: options.hasCommandLine ?? false,
    dataKey: options.dataKey,
    onDataKey: options.onDataKey,
    knownPassphrase: passphraseOf(options.demo),
    ...(options.demo && {
      sample: { password: samplePassword, isVisit: options.isVisit ?? false },
      passwordCost: publishedCost,
    }),
  })
  async function open(isRestored = false): Promise<AnsweringDatabase> {
    try {
      // Other users of the computer have no business in it; on Windows the profile sees to that.
      mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
      if (!existsSync(path)) {
        assertMayBuild(path)
        await build(path, options)
      }
    } catch (error) {
      const refusal = refusalFor(error, path)
      if (refusal instanceof DatabaseRefused) return refusedBackend(refusal, keeper)
      throw error
    }
    return reopen(isRestored)
  }
  const exchange = { disk: realDisk, live: path, folder: keeper.ownFolder, now: readClock, open }
  const home = await exchangeableBackend({ ...exchange, keeper, report })
  if (options.demo) return home
  const { onProgress = () => undefined } = options
  return visitDemo(home, () =>
    openBackend({ dataDirectory: join(dataDirectory, 'demo'), demo: true, isVisit: true, onProgress }),
  )
}
