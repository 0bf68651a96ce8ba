import type { Call } from '#shared/client.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import { buildEntry } from '#tests/support/builders/build-entry.ts'
import type { Work } from './work.ts'

/** A standard in use and an open round by it: made a step at a time, wherever a crash had left it. */
async function prepareRound(office: Call): Promise<string | undefined> {
  const rounds = await office('evaluations.rounds', {})
  const round = rounds.ok ? rounds.value[0] : undefined
  if (round?.state === 'open') return round.id
  if (round) {
    await office('evaluations.advance-round', { id: round.id, version: round.version, step: 'open', reason: '' })
    return undefined
  }
  const standards = await office('standards.list', {})
  const standard = standards.ok ? standards.value[0] : undefined
  if (!standard) await office('standards.install', { file: 'enterprise-jiangning-2009' })
  else if (standard.state === 'draft') await office('standards.enable', { id: standard.id, version: standard.version })
  else await createRound(office, standard.id)
  return undefined
}

async function createRound(office: Call, standardId: string): Promise<void> {
  const detail = await office('standards.get', { id: standardId })
  const grades = detail.ok ? detail.value.grades.filter(({ passes }) => passes) : []
  await office('evaluations.create-round', {
    values: {
      name: '崩溃试验批次',
      year: 2026,
      organisationType: 'enterprise',
      standardId,
      panelRule: { ...samplePanelRule, recuseOwnUnit: 0, recuseOwnStreet: 0, recuseCoached: 0 },
      skippable: ['documents'],
      decidedBy: 'expert',
      gradeTitles: grades.map(({ name }) => ({ grade: name, titleKind: 'enterprise' as const })),
      titleLevel: 'district',
      validityYears: 3,
      publicityDays: 5,
      excludesHolders: 0,
      opensOn: null,
      closesOn: null,
    },
  })
}

/** Entries for every leaf, full marks but for a little, so that every sheet is complete and differs. */
const entriesFor = ({ standard }: CaseView, { random }: Work) =>
  leavesOf(standard.indicators).map(({ id, kind, maxScore, rule }) =>
    kind === 'veto' || rule?.kind === 'deduction'
      ? buildEntry(id)
      : buildEntry(id, { points: kind === 'bonus' ? 0 : Math.max(0, maxScore - 50 * random.below(2)) }),
  )

async function apply({ crew: { office, clerk }, random }: Work, roundId: string): Promise<unknown> {
  const page = await office('organisations.list', { limit: 200 })
  const street = await clerk('regions.find', { search: '德胜街道' })
  const own = street.ok ? street.value[0]?.id : undefined
  const rows = page.ok ? page.value.rows : []
  const enterprises = rows.filter(({ type, regionId }) => type === 'enterprise' && regionId === own)
  if (enterprises.length === 0) return undefined
  const { id: organisationId } = random.pick(enterprises)
  return clerk('evaluations.create-case', { roundId, organisationId, familyId: null, statement: '全员学习。' })
}

/** Whose turn it is on a case, and what they may do; some of it is refused, as in an office. */
async function proceed(work: Work, view: CaseView): Promise<unknown> {
  const { crew, random } = work
  const { office, clerk, reviewer, approver } = crew
  const { id, version, state } = view.case
  const seen = { id, version, opinion: '同意' }
  const sheetVersion = (column: string): number => view.sheets.find((sheet) => sheet.column === column)?.version ?? 0
  const scores = (column: string) => ({ caseId: id, version: sheetVersion(column), entries: entriesFor(view, work) })
  const choices: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
    draft: [
      () => clerk('evaluations.submit', { ...seen, step: 'apply' }),
      () => clerk('evaluations.update-case', { id, version, statement: `第${random.below(99)}稿` }),
      () => clerk('evaluations.remove-case', { id, version }),
    ],
    self: [
      () => clerk('evaluations.score-self', scores('self')),
      () => clerk('evaluations.submit', { ...seen, step: 'submit-self' }),
    ],
    street: [
      () => reviewer('evaluations.score-street', scores('street')),
      () =>
        random.pick([clerk, reviewer, reviewer])('evaluations.review', {
          ...seen,
          step: random.pick(['pass-street', 'return-street']),
        }),
    ],
    documents: [() => seatPanel(office, view), () => scoreAsExpert(work, view), () => passOn(office, view)],
    'on-site': [() => scoreAsExpert(work, view), () => passOn(office, view)],
    deliberation: [() => scoreAsExpert(work, view), () => office('evaluations.conclude', seen)],
    proposed: [() => office('evaluations.process', { ...seen, step: 'return-proposed' }), () => publish(office, view)],
    publicity: [() => office('evaluations.stop-publicity', seen), () => approver('evaluations.refuse-naming', seen)],
  }
  return random.pick(choices[state] ?? [() => office('evaluations.process', { ...seen, step: 'cancel' })])()
}

const passOn = (office: Call, { case: { id, version, state } }: CaseView): Promise<unknown> =>
  office('evaluations.process', {
    id,
    version,
    opinion: '',
    step: state === 'documents' ? 'pass-documents' : 'finish-on-site',
  })

async function seatPanel(office: Call, { case: { id, version } }: CaseView): Promise<unknown> {
  const experts = await office('experts.list', { limit: 3 })
  const members = experts.ok
    ? experts.value.rows.map((row, index) => ({ expertId: row.id, isLeader: index === 0 }))
    : []
  return office('evaluations.set-panel', { caseId: id, version, members })
}

/** An expert fills their sheet, or hands it in where it is filled. */
async function scoreAsExpert({ crew, random, ...work }: Work, { case: { id } }: CaseView): Promise<unknown> {
  const expert = random.pick(crew.experts)
  const own = await expert('evaluations.case', { id })
  if (!own.ok) return own
  const sheet = own.value.sheets.find(({ column }) => column === 'expert')
  if (sheet && random.below(2) === 0) return expert('evaluations.hand-in', { caseId: id, version: sheet.version })
  const entries = entriesFor(own.value, { crew, random, ...work })
  return expert('evaluations.score-expert', { caseId: id, version: sheet?.version ?? 0, entries })
}

const publish = (office: Call, { case: { id, version } }: CaseView): Promise<unknown> =>
  office('evaluations.open-publicity', {
    cases: [{ id, version }],
    title: '拟命名名单公示',
    channel: '区政府网站',
    startDay: '2026-03-02',
  })

/** Takes the evaluation one command further: a round first, then cases, then whichever step is due on one of them. */
export async function workOnCases(work: Work): Promise<unknown> {
  const { crew, random } = work
  const roundId = await prepareRound(crew.office)
  if (roundId === undefined) return undefined
  const cases = await crew.office('evaluations.cases', { roundId })
  const known = cases.ok ? cases.value.filter(({ state }) => state !== 'cancelled') : []
  if (known.length < 4 || random.below(12) === 0) return apply(work, roundId)
  const view = await crew.office('evaluations.case', { id: random.pick(known).id })
  return view.ok ? proceed(work, view.value) : view
}
