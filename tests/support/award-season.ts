import type { AwardProjectValues } from '#shared/awards/award-project-register.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import type { Call } from '#shared/client.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { startDistrict } from './test-app.ts'

/** The value, or an error that says which refusal came instead. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.problem))
}

/** A project of places enough for a few units, with every rule switched on. */
export const awardProjectSample: AwardProjectValues = {
  name: '社区教育先进集体和先进个人',
  year: 2011,
  series: 'education',
  sponsor: '西城区社区教育委员会',
  approvalBasis: '区委、区政府批准设立(示例)',
  approvalDocumentNumber: '西教发〔2011〕2号',
  cycleYears: 1,
  scope: '区属单位、街道、社区及居民',
  quotaCollective: 4,
  quotaIndividual: 5,
  quotaFamily: 0,
  diffRate: 2000,
  shareLimits: '个人:县处级≤20%',
  repeatRule: 'after-years',
  repeatYears: 5,
  opinionsCollective: '纪检监察、综治',
  opinionsIndividual: '纪检监察',
  opinionsFamily: null,
  quorumRule: 'two-thirds',
  passRule: 'over-half',
  publicityDays: 5,
  certificateFormat: '西教证〔{year}〕{kind}{seq:3}号',
  note: null,
}

interface Seen {
  readonly id: string
  readonly version: number
}

/** A district on 23 November 2011 with one award project, places for 德胜街道, and the people who handle it. */
export async function startAwardSeason(changes: Partial<AwardProjectValues> = {}) {
  const app = await startDistrict('2011-11-23T01:00:00.000Z')
  const street = await app.regionNamed('德胜街道')
  const clerk = app.as('street_clerk', '街道甲', street)
  const office = app.as('district_office', '办公室乙')
  const approver = app.as('approver', '审批丙')
  const { id: projectId } = expectDone(
    await office('awardProjects.create', { values: { ...awardProjectSample, ...changes } }),
  )

  const allocate = async (kind: 'collective' | 'individual', places: number, unit = '德胜街道'): Promise<string> => {
    const values = { projectId, unit, regionId: street, kind, places }
    return expectDone(await office('awardQuotas.create', { values })).id
  }

  const draft = async (quotaId: string, name: string, more: object = {}): Promise<Nomination> =>
    expectDone(
      await clerk('nominations.create', {
        values: {
          quotaId,
          name,
          workUnit: '德胜街道办事处',
          route: 'unit',
          meetingOn: '2011-11-10',
          unitPublicFrom: '2011-11-14',
          unitPublicTo: '2011-11-18',
          brief: '示例事迹简介',
          deeds: '示例主要事迹',
          ...more,
        },
      }),
    )

  const recommend = async ({ id, version }: Seen, by: Call = clerk): Promise<Nomination> =>
    expectDone(await by('nominations.recommend', { id, version, reason: '' }))

  /** From the unit's recommendation to the committee's yes. */
  const shortlist = async ({ id, version }: Seen, authorities = ['纪检监察', '综治']): Promise<Nomination> => {
    const reviewed = expectDone(await office('nominations.review', { id, version, reason: '同意' }))
    for (const authority of authorities)
      expectDone(
        await office('nominations.answer', {
          nominationId: id,
          authority,
          answer: 'no-objection',
          answeredOn: '2011-11-22',
          signedBy: '示例',
          remark: '',
        }),
      )
    const cleared = expectDone(await office('nominations.clear', { id, version: reviewed.version, reason: '' }))
    const votes = { members: 9, inFavour: 7, against: 1, abstained: 0, reason: '' }
    return expectDone(await office('nominations.vote', { id, version: cleared.version, ...votes }))
  }

  const publish = async (...rows: readonly Seen[]): Promise<{ publicityId: string; endDay: string }> =>
    expectDone(
      await office('nominations.publish', {
        rows: rows.map(({ id, version }) => ({ id, version })),
        title: '2011年社区教育先进集体拟表彰对象公示(示例)',
        channel: '区政府网站',
        startDay: '2011-11-23',
      }),
    )

  const approve = ({ id }: Seen, version: number, documentNumber = '西教发〔2011〕30号', approvedOn = '2011-12-01') =>
    approver('nominations.approve', { rows: [{ id, version }], documentNumber, approvedOn })

  const nomination = async (id: string): Promise<Nomination> => expectDone(await office('nominations.get', { id }))

  return {
    ...app,
    street,
    clerk,
    office,
    approver,
    projectId,
    allocate,
    draft,
    recommend,
    shortlist,
    publish,
    approve,
    nomination,
  }
}
