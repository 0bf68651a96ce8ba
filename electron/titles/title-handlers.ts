import type { ChangeContext, HandlersFor, ReadDb } from '#electron/context.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { refuse, type Outcome } from '#shared/command/outcome.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'
import { titleRegister } from '#shared/titles/title-register.ts'
import { findTitleConflicts } from './title-conflicts.ts'

const derived = registerHandlers(titleRegister)

/** What a naming decided. A withdrawal, the plaque and notes come after it and stay open. */
const decided = [
  'holder',
  'kind',
  'level',
  'organisationId',
  'familyId',
  'regionId',
  'awardedOn',
  'documentNumber',
  'validTo',
  'deletedAt',
] as const

/** The titles that came from a naming here, with what it decided. */
const namedTitles = (db: ReadDb) =>
  db
    .selectFrom('title')
    .select(['id', ...decided])
    .where('caseId', 'is not', null)
    .execute()

/**
 * Runs a change of the register, then asks what only all rows together can tell: what a naming decided still stands,
 * and nobody holds a title twice at one time who did not before. A refusal takes the change back.
 */
const guarded =
  <Input, Answer>(change: (context: ChangeContext, input: Input) => Promise<Outcome<Answer>>) =>
  async (context: ChangeContext, input: Input): Promise<Outcome<Answer>> => {
    const { whole } = context
    const named = await namedTitles(whole)
    const known = new Set((await findTitleConflicts(whole)).map(({ key }) => key))
    const outcome = await change(context, input)
    if (!outcome.ok) return outcome
    const after = new Map((await namedTitles(whole)).map((title) => [title.id, title]))
    const altered = named.find((title) => decided.some((column) => after.get(title.id)?.[column] !== title[column]))
    if (altered)
      return refuse('locked', `“${altered.holder}”的称号由命名程序产生,只能登记撤销日期、撤销原因、牌匾号和备注`)
    const twice = (await findTitleConflicts(whole)).find(({ key }) => !known.has(key))
    return twice ? refuse('duplicate', `“${twice.holder}”在同一时期已有同级的该称号`) : outcome
  }

export const titleHandlers: HandlersFor<RegisterCommands<typeof titleRegister>> = {
  ...derived,
  'titles.create': guarded(derived['titles.create']),
  'titles.update': guarded(derived['titles.update']),
  'titles.remove': guarded(derived['titles.remove']),
  'titles.restore': guarded(derived['titles.restore']),
  'titles.import': guarded(derived['titles.import']),
  'titles.paste': guarded(derived['titles.paste']),
}
