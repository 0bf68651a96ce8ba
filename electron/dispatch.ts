import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { permits, type Actor } from '#shared/command/permissions.ts'
import { contract, type CommandName } from '#shared/contract.ts'
import type { Command } from '#shared/command/define.ts'
import { codeOf } from './error-words.ts'
import { createFindActor } from './accounts/find-actor.ts'
import type { ChangeContext, QueryContext } from './context.ts'
import type { OpenDatabase } from './database/open-database.ts'
import { digestOf } from './database/audit-log.ts'
import { handlers } from './handlers.ts'
import { refuseInput } from './refuse-input.ts'
import { rememberCounts } from './remember-counts.ts'

export interface Services extends Pick<QueryContext, 'now' | 'today' | 'newId' | 'desk' | 'files' | 'backups'> {
  readonly database: OpenDatabase
  /** Logs what went wrong and answers the reference number a clerk can read out. */
  readonly report: (error: unknown) => string
}

export type Dispatch = (session: string, name: string, input: unknown) => Promise<Outcome<unknown>>

type Handle = (context: QueryContext | ChangeContext, input: unknown) => Promise<Outcome<unknown>>

const nobody: Actor = { accountId: 'visitor', name: '未登录', role: 'visitor', regionId: null }

/** What went wrong with the disk rather than with the request. */
const storageCodes = ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'ENOSPC', 'EROFS']

/** Runs a handler, and holds its answer to the shape the contract promises. */
async function ask(command: Command, handle: Handle, base: QueryContext, input: unknown): Promise<Outcome<unknown>> {
  const outcome = await handle(base, input)
  return outcome.ok ? { ok: true, value: command.output.parse(outcome.value) } : outcome
}

/** Whether a command is answered beside the others: a query that works long on files. */
const isApart = (name: string): boolean =>
  Object.hasOwn(contract, name) && (contract[name as CommandName] as Command).isApart === true

/** The only way in. Every transport calls this, so every check happens once; one command runs at a time. */
export function createDispatch(services: Services): Dispatch {
  const { database, now, today, newId, desk, files, backups, report } = services

  function fail(error: unknown): Outcome<never> {
    if (storageCodes.some((code) => codeOf(error).startsWith(code)))
      return refuse('file-not-writable', '数据库所在磁盘已满或只读')
    // A trigger guards what is fixed even from undo; its message says what, in the clerk's words.
    if (codeOf(error) === 'SQLITE_CONSTRAINT_TRIGGER' && error instanceof Error) return refuse('locked', error.message)
    return refuse('unexpected', report(error))
  }

  const lineOf = (actor: Actor, command: string, input: unknown) => ({
    at: now(),
    actorId: actor.accountId,
    actorName: actor.name,
    command,
    digest: digestOf(input),
  })

  /** Where the disk takes no more lines, the refusal is answered all the same. */
  function noteRefusal(line: ReturnType<typeof lineOf>, outcome: Outcome<unknown>): Outcome<unknown> {
    try {
      if (!outcome.ok) database.audit.append({ ...line, result: outcome.problem.code, txId: null })
    } catch (error) {
      report(error)
    }
    return outcome
  }

  async function act(name: string, command: Command, handle: Handle, base: QueryContext, input: unknown) {
    const { actor } = base
    const line = lineOf(actor, name, input)
    const head = {
      txId: newId(),
      at: line.at,
      actorId: actor.accountId,
      actorName: actor.name,
      command: name,
      label: command.label ?? name,
      source: '手工录入',
      undoable: command.undoable ?? true,
    }
    try {
      const write = database.begin(head)
      const outcome = await ask(command, handle, { ...base, write } as ChangeContext, input)
      if (outcome.ok) {
        const written = write.finish()
        database.audit.append({ ...line, result: 'ok', txId: written ? head.txId : null })
        database.commit()
        return outcome
      }
      database.rollback()
      return noteRefusal(line, outcome)
    } catch (error) {
      database.rollback()
      return noteRefusal(line, fail(error))
    }
  }

  async function run(session: string, name: string, rawInput: unknown): Promise<Outcome<unknown>> {
    if (!Object.hasOwn(contract, name)) return refuse('not-found', name)
    const command: Command = contract[name as CommandName]
    const actor = (await findActor(session, today())) ?? nobody
    const refuseEarly = (refusal: Outcome<unknown>): Outcome<unknown> =>
      command.kind === 'change' ? noteRefusal(lineOf(actor, name, rawInput), refusal) : refusal
    if (!permits(actor, command.permission))
      return refuseEarly(actor === nobody ? refuse('not-signed-in') : refuse('not-permitted', command.label ?? '查看'))
    const input = command.input.safeParse(rawInput)
    if (!input.success) return refuseEarly(refuseInput(name, input.error.issues))
    // The table's type already pairs each name with its input; a lookup by string cannot say so.
    const handle = handlers[name as CommandName] as unknown as Handle
    const base: QueryContext = {
      db: database.db,
      whole: database.db,
      actor,
      now,
      today,
      newId,
      counted,
      session,
      desk,
      files,
      backups,
    }
    return command.kind === 'query'
      ? ask(command, handle, base, input.data)
      : act(name, command, handle, base, input.data)
  }

  const findActor = createFindActor(database, desk)
  const counted = rememberCounts(database.revision)

  let queue: Promise<unknown> = Promise.resolve()
  return (session, name, input) => {
    if (isApart(name)) return run(session, name, input).catch(fail)
    const turn = queue.then(() => run(session, name, input)).catch(fail)
    queue = turn
    return turn
  }
}
