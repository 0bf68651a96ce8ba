import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { permits, type Actor } from '#shared/command/permissions.ts'
import { contract, type CommandName } from '#shared/contract.ts'
import type { Command } from '#shared/command/define.ts'
import { freeTexts, hideSecrets } from '#shared/command/hide-secrets.ts'
import { SealBroken } from './register/register-seals.ts'
import { VaultLocked } from './vault/key-ring.ts'
import { codeOf } from './error-words.ts'
import { createFindActor } from './accounts/find-actor.ts'
import { mayWork } from './accounts/may-work.ts'
import type { ChangeContext, QueryContext } from './context.ts'
import type { OpenDatabase } from './database/open-database.ts'
import type { AuditLine } from './database/audit-line.ts'
import { digestOf } from './database/audit-log.ts'
import { storageCause } from './database/storage-failure.ts'
import { OutOfScope } from './database/scope/scope-in-force.ts'
import { handlers } from './handlers.ts'
import { createRefusalNotes } from './note-refusals.ts'
import { refuseInput } from './refuse-input.ts'
import { rememberCounts } from './remember-counts.ts'
import { stationOf } from './station.ts'

export interface Services extends Pick<
  QueryContext,
  | 'now'
  | 'today'
  | 'newId'
  | 'desk'
  | 'door'
  | 'sample'
  | 'files'
  | 'openedFiles'
  | 'exports'
  | 'backups'
  | 'vault'
  | 'seals'
> {
  readonly database: OpenDatabase
  /** Logs what went wrong and answers the reference number a clerk can read out. */
  readonly report: (error: unknown) => string
}

export type Dispatch = (session: string, name: string, input: unknown) => Promise<Outcome<unknown>>

type Handle = (context: QueryContext | ChangeContext, input: unknown) => Promise<Outcome<unknown>>

const nobody: Actor = { accountId: 'visitor', name: '未登录', role: 'visitor', regionId: null, blind: true }

/** Who answers for what is done: in a preview the administrator, not the one they look as. */
const personOf = (actor: Actor): Pick<Actor, 'accountId' | 'name'> => actor.previewer ?? actor

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
  const {
    database,
    now,
    today,
    newId,
    desk,
    door,
    sample,
    files,
    openedFiles,
    exports,
    backups,
    vault,
    seals,
    report,
  } = services
  const refusals = createRefusalNotes(database.audit, report)

  function fail(error: unknown): Outcome<never> {
    const cause = storageCause(error)
    if (cause !== undefined) return refuse('not-stored', cause)
    if (error instanceof VaultLocked) return refuse('vault-locked')
    if (error instanceof SealBroken) return refuse('seal-broken', error.label)
    // A trigger guards what is fixed even from undo; its message says what, in the clerk's words.
    if (codeOf(error) === 'SQLITE_CONSTRAINT_TRIGGER' && error instanceof Error) return refuse('locked', error.message)
    if (error instanceof OutOfScope) return refuse('not-permitted', '涉及您负责范围以外的记录')
    return refuse('unexpected', report(error))
  }

  /** What was typed to sign in is never written down. */
  const lineOf = (actor: Actor, session: string, name: string, command: Command, input: unknown): AuditLine => ({
    at: now(),
    kind: command.audit ?? 'change',
    actorId: personOf(actor).accountId,
    actorName: personOf(actor).name,
    station: stationOf(session),
    command: name,
    label: command.label ?? name,
    object: '',
    result: 'ok',
    txId: null,
    digest: command.audit === 'sign-in' ? '' : digestOf(hideSecrets(input, [...freeTexts, ...(command.secret ?? [])])),
    before: null,
    after: null,
  })

  function noteRefusal(line: AuditLine, outcome: Outcome<unknown>): Outcome<unknown> {
    if (!outcome.ok) refusals.note({ ...line, result: outcome.problem.code })
    return outcome
  }

  /** A query that lets something out: what is not written down does not leave. */
  async function letOut(name: string, command: Command, handle: Handle, base: QueryContext, input: unknown) {
    const line = lineOf(base.actor, base.session, name, command, input)
    const outcome = await ask(command, handle, base, input)
    const object = command.auditObject?.(input, outcome.ok ? outcome.value : undefined) ?? ''
    if (!outcome.ok) return noteRefusal({ ...line, object }, outcome)
    database.audit.append({ ...line, object })
    return outcome
  }

  async function act(name: string, command: Command, handle: Handle, base: QueryContext, input: unknown) {
    const { actor } = base
    const line = lineOf(actor, base.session, name, command, input)
    const sitter = desk.sitterAt(base.session)
    const named: string[] = []
    const nameObject = (words: string): void => void named.push(words)
    const wordObject = (answer?: unknown, written = ''): string =>
      [...new Set([command.auditObject?.(input, answer) ?? '', ...named, written])]
        .filter((part) => part !== '')
        .join(';')
    const afterwards: (() => void)[] = []
    const afterRefusal = (work: () => void): void => void afterwards.push(work)
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
      const forgetSettled = refusals.settle()
      const outcome = await ask(command, handle, { ...base, write, afterRefusal, nameObject } as ChangeContext, input)
      if (outcome.ok) {
        const { accountId: actorId, name: actorName } = personOf(await whoActed(base))
        const written = write.finish({ actorId, actorName })
        const object = wordObject(outcome.value, written?.object)
        database.audit.append({ ...line, actorId, actorName, ...written, object })
        database.commit()
        forgetSettled()
        return outcome
      }
      database.rollback()
      desk.takeBack(base.session, sitter)
      for (const work of afterwards) work()
      return noteRefusal({ ...line, object: wordObject() }, outcome)
    } catch (error) {
      database.rollback()
      desk.takeBack(base.session, sitter)
      return noteRefusal({ ...line, object: wordObject() }, fail(error))
    } finally {
      vault.settle()
    }
  }

  async function run(session: string, name: string, rawInput: unknown): Promise<Outcome<unknown>> {
    if (!Object.hasOwn(contract, name)) return refuse('not-found', name)
    const command: Command = contract[name as CommandName]
    const actor = (await findActor(session, today())) ?? nobody
    const isAudited = command.kind === 'change' || command.audit !== undefined
    const refuseEarly = (refusal: Outcome<unknown>): Outcome<unknown> =>
      isAudited ? noteRefusal(lineOf(actor, session, name, command, rawInput), refusal) : refusal
    if (command.permission !== 'session.open') {
      const sitting = mayWork(desk.sitterAt(session), actor, command.kind)
      if (!sitting.ok) return refuseEarly(sitting)
    }
    if (!permits(actor, command.permission))
      return refuseEarly(actor === nobody ? refuse('not-signed-in') : refuse('not-permitted', command.label ?? '查看'))
    const input = command.input.safeParse(rawInput)
    if (!input.success) return refuseEarly(refuseInput(name, input.error.issues))
    // The table's type already pairs each name with its input; a lookup by string cannot say so.
    const handle = handlers[name as CommandName] as unknown as Handle
    // At its first run a database has nobody's rows to hide, and whoever sets it up writes all over it.
    const isFirstRun = actor === nobody && !door.hasAny()
    // What is answered apart leaves the scope alone: another command may be reading under its own.
    const scope =
      command.isApart === true
        ? 'apart'
        : database.scope.enter(isFirstRun ? { ...nobody, blind: false } : actor, database.revision())
    const base: QueryContext = {
      db: database.scoped,
      whole: database.db,
      actor,
      vault,
      seals,
      now,
      today,
      newId,
      counted: (key, count) => counted(`${scope} ${key}`, count),
      mayCommand: (other) =>
        Object.hasOwn(contract, other) && permits(actor, contract[other as CommandName].permission),
      session,
      desk,
      door,
      sample,
      files,
      openedFiles,
      exports,
      openSnapshot: () => database.openSnapshot(actor),
      backups,
      audit: database.audit,
      auditWatch: database.auditWatch,
    }
    if (command.kind === 'change') return act(name, command, handle, base, input.data)
    return isAudited ? letOut(name, command, handle, base, input.data) : ask(command, handle, base, input.data)
  }

  const findActor = createFindActor(database, desk)

  /** Whoever sits there once the act is done: a sign-in is the act of the one who signed in. */
  const whoActed = async ({ actor, session }: QueryContext): Promise<Actor> =>
    actor === nobody ? ((await findActor(session, today())) ?? nobody) : actor
  const counted = rememberCounts(database.revision)

  let queue: Promise<unknown> = Promise.resolve()
  return (session, name, input) => {
    if (isApart(name)) return run(session, name, input).catch(fail)
    const turn = queue.then(() => run(session, name, input)).catch(fail)
    queue = turn
    return turn
  }
}
