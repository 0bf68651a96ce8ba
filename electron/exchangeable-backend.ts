import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { dayAt } from './clock.ts'
import type { Backend } from './backend.ts'
import type { BackupKeeper } from './backup/backup-keeper.ts'
import { lookHourly } from './backup/look-hourly.ts'
import { restoreDatabase, type Exchange, type Standing } from './backup/restore-database.ts'

/** A database that answers, or says why it does not. */
export interface AnsweringDatabase extends Standing, Pick<Backend, 'send' | 'readFile'> {}

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
  /** The day of the backup that was gone back to, and the windows that have heard of it. */
  let restored: { readonly day: string; readonly told: Set<string> } | undefined

  async function untilExchanged(): Promise<void> {
    if (!exchange) return
    await exchange
    return untilExchanged()
  }

  const stopLooking = lookHourly(async () => {
    if (standing.isOpen) await keeper.makeDaily()
  }, report)

  async function restore(): Promise<Outcome<unknown>> {
    const asked = keeper.takeAsked()
    if (!asked) return refuse('backup-running')
    const staged = await keeper.stage(asked.path, asked.passphrase)
    if (!staged.ok) return staged
    if (exchange || isClosed) return refuse('backup-running')
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
      if (done.outcome.ok) restored = { day: dayAt(staged.value.manifest?.takenAt ?? options.now()), told: new Set() }
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
    if (!restored || restored.told.has(session) || !isRefusedWith(answer, 'not-signed-in')) return answer
    restored.told.add(session)
    return refuse('database-restored', restored.day)
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
