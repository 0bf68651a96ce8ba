import { loadHolidayTables } from '#electron/calendar/load-holiday-tables.ts'
import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { takenBy } from '#electron/lifecycle/take-step.ts'
import { hasTaken } from '#shared/lifecycle.ts'
import { isDay } from '#shared/calendar/day.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { permits, type Holder } from '#shared/command/permissions.ts'
import { checkConcludedObjection, checkRaisedObjection } from '#shared/publicity/objection-check.ts'
import type { Objection } from '#shared/publicity/objection.ts'
import type { publicityCommands } from '#shared/publicity/publicity-commands.ts'
import { endOfPublicity } from '#shared/publicity/publicity-rule.ts'
import type { Publicity } from '#shared/publicity/publicity.ts'
import { findObjection, findPublicity, findPublicityOf, listPublicities } from './publicity-queries.ts'

/** Who raised an objection is told to those who investigate and decide, to nobody else. */
const maySeeRaiser = (actor: Holder): boolean =>
  permits(actor, 'publicity.manage') || permits(actor, 'award.approve') || permits(actor, 'evaluation.name')

const hideRaisers = (publicity: Publicity, actor: Holder): Publicity =>
  maySeeRaiser(actor)
    ? publicity
    : { ...publicity, objections: publicity.objections.map((objection) => ({ ...objection, raiser: '' })) }

const notADay = (field: string, text: string | null): FieldProblem[] =>
  text === null || isDay(text) ? [] : [{ field, message: `“${text}”不是日期,请写成 2011-12-31 的样式。` }]

/** The steps by which a nomination or a case is put forward. */
const forward = ['recommend', 'apply', 'submit-self']

/** Whether the actor put the subject forward: then what is held against it is not theirs to settle. */
async function hasPutForward({ whole, actor }: ChangeContext, subjectId: string): Promise<boolean> {
  const takers = await takenBy(whole, subjectId)
  return forward.some((step) => hasTaken(takers, step, actor.accountId))
}

async function answerObjection({ db }: ChangeContext, id: string): Promise<Outcome<Objection>> {
  const objection = await findObjection(db, id)
  if (!objection) return refuse('not-found', '异议')
  const { publicityId: _publicityId, ...rest } = objection
  return done(rest)
}

export const publicityHandlers: HandlersFor<typeof publicityCommands> = {
  'publicity.list': async ({ db }) => done(await listPublicities(db)),

  'publicity.get': async ({ db, actor }, { id }) => {
    const publicity = await findPublicity(db, id)
    return publicity ? done(hideRaisers(publicity, actor)) : refuse('not-found', '公示')
  },

  'publicity.ofSubject': async ({ db, actor }, { subjectId }) => {
    const publicity = await findPublicityOf(db, subjectId)
    return done(publicity ? hideRaisers(publicity, actor) : null)
  },

  'publicity.end': async ({ db }, { startDay, workingDays }) => {
    const wrong = notADay('startDay', startDay)
    if (wrong.length > 0) return refuseFields(wrong)
    const end = endOfPublicity(startDay, workingDays, await loadHolidayTables(db))
    return end.ok ? done({ endDay: end.value }) : end
  },

  'publicity.raise': async (context, { publicityId, ...raised }) => {
    const { db, write, today } = context
    const publicity = await findPublicity(db, publicityId)
    const entry = publicity?.entries.find(({ subjectId }) => subjectId === raised.subjectId)
    if (!publicity || !entry) return refuse('not-found', '公示名单')
    const wrong = notADay('receivedOn', raised.receivedOn)
    const problems = wrong.length > 0 ? wrong : checkRaisedObjection(raised, publicity.startDay, today())
    if (problems.length > 0) return refuseFields(problems)
    const raiser = raised.raisedBy === 'named' ? raised.raiser.trim() : ''
    const id = write.insert('objection', { ...raised, raiser, publicityId, investigation: '' })
    write.describe({ label: `登记异议:${entry.name}` })
    return answerObjection(context, id)
  },

  'publicity.conclude': async (context, { objectionId, version, ...concluded }) => {
    const { db, write, today } = context
    const objection = await findObjection(db, objectionId)
    if (!objection) return refuse('not-found', '异议')
    if (await hasPutForward(context, objection.subjectId)) return refuse('same-person', '本人提交事项的异议')
    const wrong = notADay('repliedOn', concluded.repliedOn)
    const problems = wrong.length > 0 ? wrong : checkConcludedObjection(objection, concluded, today())
    if (problems.length > 0) return refuseFields(problems)
    const written = write.update('objection', objectionId, version, concluded)
    return written.ok ? answerObjection(context, objectionId) : written
  },
}
