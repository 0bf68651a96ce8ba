import type { Call } from '#shared/client.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import type { RoundDraft } from '#shared/evaluations/round-commands.ts'
import type { ScoreEntry } from '#shared/evaluations/score-entry.ts'
import type { OrganisationType } from '#shared/organisations/organisation-type.ts'
import { leavesOf } from '#shared/standards/indicator-tree.ts'
import { expectDone } from './award-season.ts'
import { buildEntry } from './builders/build-entry.ts'
import { startDistrict } from './test-app.ts'

/** A district in autumn with a standard in use, an open round, and experts 甲乙丙丁戊 who sign in as themselves. */
export async function startEvaluationSeason(
  changes: Partial<RoundDraft> = {},
  { file, type }: { file: string; type: OrganisationType } = { file: 'enterprise-jiangning-2009', type: 'enterprise' },
) {
  let day = '2011-10-10'
  const app = await startDistrict(`${day}T01:00:00.000Z`)
  const moveTo = (next: string): void => {
    day = next
    app.moveTo(next)
  }
  const office = app.as('district_office', 'office')
  const admin = app.as('administrator', 'admin')
  const street = await app.regionNamed('德胜街道')
  const clerk = app.as('street_clerk', 'clerk', street)
  /** Who applies for the units of the street; another reviews what they hand in. */
  const applicant = app.as('street_clerk', 'applicant', street)
  const approver = app.as('approver', 'approver')

  const draft = expectDone(await office('standards.install', { file }))
  const { id: standardId, version } = draft.standard
  const standard = expectDone(await office('standards.enable', { id: standardId, version }))
  const passing = standard.grades.filter(({ passes }) => passes)
  const values: RoundDraft = {
    name: '2011年学习型组织评估',
    year: 2011,
    organisationType: type,
    standardId,
    panelRule: samplePanelRule,
    skippable: [],
    decidedBy: 'expert',
    gradeTitles: passing.map(({ name }) => ({ grade: name, titleKind: type })),
    titleLevel: 'district',
    validityYears: 3,
    publicityDays: 5,
    excludesHolders: 1,
    opensOn: null,
    closesOn: null,
    ...changes,
  }
  const round = expectDone(await office('evaluations.create-round', { values }))
  const opening = { id: round.id, version: round.version, step: 'open' as const, reason: '' }
  expectDone(await office('evaluations.advance-round', opening))

  const addOrganisation = async (name: string, region = '德胜街道') =>
    expectDone(
      await office('organisations.create', {
        values: { name, type, regionId: await app.regionNamed(region), noCodeReason: 'historic' },
      }),
    )

  let logins = 0
  const addExpert = async (name: string, ties: { organisationId?: string; regionId?: string } = {}) => {
    const account = expectDone(
      await admin('accounts.create', { values: { name, loginName: `login-${(logins += 1)}`, unit: '评估专家组' } }),
    )
    const expert = expectDone(
      await office('experts.create', { values: { name, unit: '评估专家组', accountId: account.id, ...ties } }),
    )
    return { ...expert, call: app.as('expert', account.id) }
  }

  /** One entry for every leaf: full marks, less `less` hundredths on the first. */
  const entries = (less = 0): ScoreEntry[] =>
    leavesOf(standard.indicators).map(({ id, kind, maxScore, rule }, index) => {
      if (kind === 'veto') return buildEntry(id)
      if (rule?.kind === 'deduction') return buildEntry(id)
      return buildEntry(id, { points: kind === 'bonus' ? 0 : maxScore - (index === 0 ? less : 0) })
    })

  const view = async (id: string) => expectDone(await office('evaluations.case', { id }))

  const step = async (
    call: Call,
    id: string,
    name: 'submit' | 'review' | 'process',
    stepName: string,
    opinion = '',
  ) => {
    const taken = { id, version: (await view(id)).case.version, step: stepName, opinion }
    const outcome: Outcome<EvaluationCase> = await call(`evaluations.${name}`, taken as never)
    return outcome
  }

  /** A case of the organisation with its self-assessment, waiting for the street. */
  const applyFor = async (organisationId: string) => {
    const application = { roundId: round.id, organisationId, familyId: null, statement: '全员学习成为习惯。' }
    const { id } = expectDone(await applicant('evaluations.create-case', application))
    expectDone(await step(applicant, id, 'submit', 'apply'))
    expectDone(await applicant('evaluations.score-self', { caseId: id, version: 0, entries: entries() }))
    expectDone(await step(applicant, id, 'submit', 'submit-self'))
    return id
  }

  /** The same, passed by the street and waiting in 材料评审. */
  const bringToPanel = async (organisationId: string) => {
    const id = await applyFor(organisationId)
    expectDone(await clerk('evaluations.score-street', { caseId: id, version: 0, entries: entries(50) }))
    expectDone(await step(clerk, id, 'review', 'pass-street'))
    return id
  }

  const seat = async (id: string, experts: readonly { id: string }[]) =>
    office('evaluations.set-panel', {
      caseId: id,
      version: (await view(id)).case.version,
      members: experts.map((expert, index) => ({ expertId: expert.id, isLeader: index === 0 })),
    })

  /** An expert fills a sheet `less` hundredths short of full marks and hands it in. */
  const score = async (id: string, expert: { call: Call }, less: number) => {
    const sheet = expectDone(
      await expert.call('evaluations.score-expert', { caseId: id, version: 0, entries: entries(less) }),
    )
    return expectDone(await expert.call('evaluations.hand-in', { caseId: id, version: sheet.version }))
  }

  const conclude = async (id: string) =>
    office('evaluations.conclude', { id, version: (await view(id)).case.version, opinion: '' })

  /** Through 材料评审 and 实地评估 to 综合评定. */
  const bringToDeliberation = async (id: string) => {
    expectDone(await step(office, id, 'process', 'pass-documents'))
    expectDone(await step(office, id, 'process', 'finish-on-site'))
  }

  const show = async (ids: readonly string[]) =>
    office('evaluations.open-publicity', {
      cases: await Promise.all(ids.map(async (id) => ({ id, version: (await view(id)).case.version }))),
      title: '拟命名名单公示',
      channel: '区政府网站',
      startDay: day,
    })

  const name = async (call: Call, id: string) =>
    call('evaluations.name', {
      id,
      version: (await view(id)).case.version,
      documentNumber: '西学习办发〔2011〕3号',
      awardedOn: day,
      plaqueNumber: '',
      opinion: '',
    })

  return {
    ...app,
    moveTo,
    office,
    clerk,
    applicant,
    approver,
    standard,
    round,
    addOrganisation,
    addExpert,
    entries,
    view,
    step,
    applyFor,
    bringToPanel,
    seat,
    score,
    conclude,
    bringToDeliberation,
    show,
    name,
  }
}
