import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { dayAt } from './clock.ts'
import type { Backend } from './backend.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import { lookHourly } from './backup/look-hourly.ts'
import { dropStaged } from './backup/stage-backup.ts'
import { restoreDatabase, type Exchange, type Standing } from './backup/restore-database.ts'

/** A database that answers, or says why it does not. */
export interface AnsweringDatabase extends Standing, Pick<Backend, 'send' | 'readFile'> {
  /** Whether anybody has an account in it; before, there is nothing worth a backup. */
  readonly isSetUp: () => boolean
}

interface Options extends Exchange<AnsweringDatabase> {
  readonly keeper: BackupKeeper
  /** Logs an unexpected error. */
  readonly report: (error: unknown) => string
}

const isRefusedWith = (answer: unknown, code: string): boolean => {
  const outcome = answer as Outcome<unknown>
  return !outcome.ok && outcome.problem.code === code
}

/**
 * A backend whose database can be exchanged for a backup while the windows stay open. What is asked during the moment
 * of the exchange waits for it; who sat at a window before signs in again.
 */
export async function exchangeableBackend(options: Options): Promise<Backend> {
  const { keeper, report } = options
  let standing = await options.open()
  let exchange: Promise<unknown> | undefined
  let isClosed = false
  let closing: Promise<void> | undefined
  /** The windows that were open before, until they have heard of the restore or somebody signed in at them; and its day. */
  let untold = new Set<string>()
  let restoredDay = ''
  const windows = new Set<string>()

  async function untilExchanged(): Promise<void> {
    if (!exchange) return
    await exchange
    return untilExchanged()
  }

  const stopLooking = lookHourly(async () => {
    if (standing.isOpen && standing.isSetUp()) await keeper.makeDaily()
  }, report)

  async function restore(): Promise<Outcome<unknown>> {
    const asked = keeper.takeAsked()
    if (!asked) return refuse('backup-running')
    const staged = await keeper.stage(asked.path, asked.passphrase)
    if (!staged.ok) return staged
    if (exchange || isClosed) {
      await dropStaged(options.disk, staged.value.target)
      return refuse('backup-running')
    }
    if (standing.isSetUp() && staged.value.summary.tables['credential'] === 0) {
      await dropStaged(options.disk, staged.value.target)
      return refuse('backup-unusable', '它是首次设置以前的,里面没有任何账户,恢复后谁都不能登录')
    }
    const work = keeper.pause().then(() => restoreDatabase(standing, staged.value, asked, options))
    // Those who wait need not learn how it went: they ask whatever stands then.
    exchange = work.catch((error: unknown) => {
      report(error)
      // Nothing stands any more. Without this thread the host starts another, which opens what lies there.
      setImmediate(() => {
        throw error
      })
    })
    try {
      const done = await work
      standing = done.standing
      if (!done.outcome.ok) return done.outcome
      restoredDay = dayAt(staged.value.manifest?.takenAt ?? options.now())
      untold = new Set(windows)
      return done.outcome
    } finally {
      keeper.resume()
      exchange = undefined
    }
  }

  async function send(session: string, name: string, input: unknown): Promise<unknown> {
    await untilExchanged()
    if (isClosed) return refuse('backend-stopped')
    const answer = await standing.send(session, name, input)
    if (name === 'backups.restore' && (answer as Outcome<unknown>).ok) return restore()
    windows.add(session)
    if (name === 'session.sign-in' && (answer as Outcome<unknown>).ok) untold.delete(session)
    return isRefusedWith(answer, 'not-signed-in') && untold.delete(session)
      ? refuse('database-restored', restoredDay)
      : answer
  }

  async function close(): Promise<void> {
    await untilExchanged()
    isClosed = true
    stopLooking()
    await keeper.pause()
    await standing.close()
  }

  return {
    send,
    readFile: async (...question) => {
      await untilExchanged()
      return standing.readFile(...question)
    },
    close: () => (closing ??= close()),
  }
}
