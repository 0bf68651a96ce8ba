import { demand } from '#electron/setup/set-up-district.ts'
import type { Call } from '#shared/client.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import type { StandardDetail } from '#shared/standards/standard-commands.ts'
import type { DemoCast } from './demo-cast.ts'

/** An enterprise that takes part in the demo's round, and how far its case has come by the end of 2011. */
export interface Applicant {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly reaches: 'named' | 'publicity' | 'panel' | 'street'
}

interface Stage {
  readonly cast: DemoCast
  readonly setClock: (instant: string) => void
}

/** Loads every shipped standard; the real one for enterprises is put to use. */
async function installStandards(office: Call): Promise<StandardDetail> {
  let enterprise: StandardDetail | undefined
  for (const { file } of demand(await office('standards.shipped', {}))) {
    const draft = demand(await office('standards.install', { file }))
    if (file !== 'enterprise-jiangning-2009') continue
    const { id, version } = draft.standard
    enterprise = demand(await office('standards.enable', { id, version }))
  }
  if (!enterprise) throw new Error('the enterprise standard is not among the shipped ones')
  return enterprise
}

async function openRound(office: Call, { standard, grades }: StandardDetail) {
  const round = demand(
    await office('evaluations.create-round', {
      values: {
        name: '2011年学习型企业评估',
        year: 2011,
        organisationType: 'enterprise',
        standardId: standard.id,
        panelRule: samplePanelRule,
        skippable: [],
        decidedBy: 'expert',
        gradeTitles: grades
          .filter(({ passes }) => passes)
          .map(({ name }) => ({ grade: name, titleKind: 'enterprise' })),
        titleLevel: 'district',
        validityYears: 3,
        publicityDays: 5,
        excludesHolders: 1,
        opensOn: '2011-09-01',
        closesOn: '2011-12-31',
      },
    }),
  )
  const { id, version } = round
  return demand(await office('evaluations.advance-round', { id, version, step: 'open', reason: '' }))
}

/** Full marks on every leaf but one, which misses `short` hundredths: a sheet a careful scorer might hand in. */
const fillSheet = ({ indicators }: StandardDetail, missed: number, short: number): ScoreEntry[] =>
  leavesOf(indicators).map(({ id, maxScore }, index) => ({
    indicatorId: id,
    points: maxScore - (index === missed ? short : 0),
    deductions: [],
    vetoMet: 0,
    remark: index === missed ? '佐证材料不全(示例)' : '',
  }))

const versionOf = async (office: Call, id: string): Promise<{ id: string; version: number }> => {
  const { case: found } = demand(await office('evaluations.case', { id }))
  return { id, version: found.version }
}

async function apply(
  call: Call,
  roundId: string,
  organisationId: string,
  sheet: ScoreEntry[],
): Promise<EvaluationCase> {
  const statement = '建立了培训与考核、使用相结合的激励机制(示例)。'
  const made = demand(await call('evaluations.create-case', { roundId, organisationId, familyId: null, statement }))
  const seen = { id: made.id, version: made.version }
  const applied = demand(await call('evaluations.submit', { ...seen, step: 'apply', opinion: '' }))
  demand(await call('evaluations.score-self', { caseId: made.id, version: 0, entries: sheet }))
  const { id, version } = { id: applied.id, version: (await versionOf(call, applied.id)).version }
  return demand(await call('evaluations.submit', { id, version, step: 'submit-self', opinion: '' }))
}

/** Seats the experts, the first as 组长; each hands in a sheet of their own. */
async function scoreByPanel({ cast }: Stage, standard: StandardDetail, caseId: string, size: number): Promise<void> {
  const { office, experts } = cast
  const panel = experts.slice(0, size)
  const { version } = await versionOf(office, caseId)
  const members = panel.map(({ id }, index) => ({ expertId: id, isLeader: index === 0 }))
  demand(await office('evaluations.set-panel', { caseId, version, members }))
  for (const [index, { call }] of panel.entries()) {
    const entries = fillSheet(standard, index * 2, 100 + index * 50)
    const sheet = demand(await call('evaluations.score-expert', { caseId, version: 0, entries }))
    demand(await call('evaluations.hand-in', { caseId, version: sheet.version }))
  }
}

/** Takes one applicant as far as the demo wants it. */
async function runCase(stage: Stage, standard: StandardDetail, roundId: string, applicant: Applicant, size: number) {
  const { cast, setClock } = stage
  const { office, approver } = cast
  const street = cast.street(applicant.street)
  setClock('2011-09-20T01:30:00.000Z')
  const liaison = await cast.openLiaison(applicant)
  const { id } = await apply(liaison, roundId, applicant.id, fillSheet(standard, 3, 0))
  if (applicant.reaches === 'street') return
  setClock('2011-10-11T02:00:00.000Z')
  demand(await street('evaluations.score-street', { caseId: id, version: 0, entries: fillSheet(standard, 3, 100) }))
  demand(
    await street('evaluations.review', { ...(await versionOf(street, id)), step: 'pass-street', opinion: '材料属实' }),
  )
  if (applicant.reaches === 'panel') return
  setClock('2011-11-02T06:00:00.000Z')
  await scoreByPanel(stage, standard, id, size)
  for (const step of ['pass-documents', 'finish-on-site'] as const)
    demand(await office('evaluations.process', { ...(await versionOf(office, id)), step, opinion: '' }))
  demand(await office('evaluations.conclude', { ...(await versionOf(office, id)), opinion: '同意评估组意见' }))
  const startDay = applicant.reaches === 'named' ? '2011-11-21' : '2011-12-28'
  setClock(`${startDay}T01:00:00.000Z`)
  demand(
    await office('evaluations.open-publicity', {
      cases: [await versionOf(office, id)],
      title: '2011年学习型企业拟命名名单公示',
      channel: '区政府网站',
      startDay,
    }),
  )
  if (applicant.reaches === 'publicity') return
  setClock('2011-11-30T03:00:00.000Z')
  demand(
    await approver('evaluations.name', {
      ...(await versionOf(approver, id)),
      documentNumber: '西学办〔2011〕15号',
      awardedOn: '2011-11-30',
      plaqueNumber: '',
      opinion: '同意命名',
    }),
  )
}

/** The demo's round of 2011: standards in use, cases at every stage, two enterprises named. */
export async function buildEvaluation(stage: Stage, applicants: readonly Applicant[]): Promise<void> {
  stage.setClock('2011-09-01T01:00:00.000Z')
  const standard = await installStandards(stage.cast.office)
  const round = await openRound(stage.cast.office, standard)
  for (const [index, applicant] of applicants.entries())
    await runCase(stage, standard, round.id, applicant, index === 0 ? 5 : 3)
}
