import { done, refuse, type Outcome } from './command/outcome.ts'
import { permits, type Actor, type Permission } from './command/permissions.ts'

/** One step of a lifecycle: who may take it, from where to where, and what it asks of them. */
export interface Step<State extends string = string> {
  /** The button: a verb with its object, 提交街道初审. */
  readonly label: string
  readonly from: readonly State[]
  readonly to: State
  readonly permission: Permission
  /** Steps nobody may have taken on this subject who takes this one: the second person. */
  readonly notBy?: readonly string[]
  /** An opinion or reason must be written: every return, every withdrawal. */
  readonly needsReason?: true
  /** Cannot be taken back by undo: it binds others (批准、发布、命名). */
  readonly binding?: true
  /** Only taken where the subject's own rules list it (rounds that skip a stage). */
  readonly optional?: true
}

/** A lifecycle (状态机) as a table a clerk could check: states with their words, and steps. */
export interface Lifecycle<State extends string = string, Name extends string = string> {
  /** What runs through it: 评估案件. */
  readonly noun: string
  readonly states: Readonly<Record<State, string>>
  /** The states in which everything is over; no step leaves them unless named. */
  readonly steps: Readonly<Record<Name, Step<State>>>
}

export const defineLifecycle = <const State extends string, const Name extends string>(
  lifecycle: Lifecycle<State, Name>,
): Lifecycle<State, Name> => lifecycle

/** Who ever took which step: step name → the ids of their accounts, with a space between. A return forgets nobody. */
export type TakenBy = Readonly<Record<string, string>>

/** Gathers it from the steps as they were recorded. */
export function gatherTakers(taken: readonly { readonly step: string; readonly actorId: string }[]): TakenBy {
  const takers = new Map<string, Set<string>>()
  for (const { step, actorId } of taken) takers.set(step, (takers.get(step) ?? new Set()).add(actorId))
  return Object.fromEntries([...takers].map(([step, ids]) => [step, [...ids].join(' ')]))
}

/** Whether an account ever took a step. */
export const hasTaken = (takenBy: TakenBy, step: string, accountId: string): boolean =>
  (takenBy[step] ?? '').split(' ').includes(accountId)

/** What the engine must know of the thing that moves. */
export interface Subject<State extends string = string> {
  readonly state: State
  readonly takenBy: TakenBy
  /** Optional steps this subject's own rules allow. */
  readonly allowed?: readonly string[]
}

/**
 * The state a step leads to, or why it may not be taken: not this role's step, not from here,
 * the same person, no reason given. The screen asks it for its buttons, the backend before it writes.
 */
export function advance<State extends string, Name extends string>(
  lifecycle: Lifecycle<State, Name>,
  subject: Subject<State>,
  name: Name,
  actor: Actor,
  reason = '',
): Outcome<State> {
  if (!Object.hasOwn(lifecycle.steps, name)) return refuse('not-found', name)
  const step: Step<State> = lifecycle.steps[name]
  if (!permits(actor, step.permission)) return refuse('not-permitted', step.label)
  if (!step.from.includes(subject.state)) return refuse('wrong-state', lifecycle.states[subject.state])
  if (step.optional && !subject.allowed?.includes(name)) return refuse('wrong-state', `本批次未设“${step.label}”`)
  const earlier = step.notBy?.find((taken) => hasTaken(subject.takenBy, taken, actor.accountId))
  if (earlier !== undefined) return refuse('same-person', lifecycle.steps[earlier as Name]?.label ?? earlier)
  if (step.needsReason && reason.trim() === '') return refuse('reason-needed')
  return done(step.to)
}

/** The steps a screen may offer to this actor now; those that ask for a reason are offered, and ask. */
export const stepsOpenTo = <State extends string, Name extends string>(
  lifecycle: Lifecycle<State, Name>,
  subject: Subject<State>,
  actor: Actor,
): Name[] => (Object.keys(lifecycle.steps) as Name[]).filter((name) => advance(lifecycle, subject, name, actor, '—').ok)

/** The roles that can move a subject on from here: what the screen says beside "接下来". */
export const permissionsAwaited = <State extends string, Name extends string>(
  lifecycle: Lifecycle<State, Name>,
  state: State,
): Permission[] => [
  ...new Set(
    Object.values<Step<State>>(lifecycle.steps)
      .filter((step) => step.from.includes(state) && !step.needsReason)
      .map((step) => step.permission),
  ),
]
