import { demand } from '#electron/setup/set-up-district.ts'
import type { Call } from '#shared/client.ts'
import type { AwardProjectValues } from '#shared/awards/award-project-register.ts'
import type { DemoCast } from './demo-cast.ts'
import { inventName } from './demo-names.ts'
import type { Random } from './random.ts'

interface Stage {
  readonly cast: DemoCast
  readonly setClock: (instant: string) => void
}

/** Rules of the demo's project; the numbers are 示例, the series is the report's. */
const project: AwardProjectValues = {
  name: '社区教育先进集体和先进个人',
  year: 2011,
  series: 'education',
  sponsor: '西城区社区教育委员会',
  approvalBasis: '区委、区政府批准设立的社区教育专项奖励(示例)',
  approvalDocumentNumber: '西教发〔2011〕2号',
  cycleYears: 1,
  scope: '区属单位、街道、社区及居民',
  quotaCollective: 20,
  quotaIndividual: 24,
  quotaFamily: 0,
  diffRate: 2000,
  shareLimits: null,
  repeatRule: 'allowed',
  repeatYears: null,
  opinionsCollective: '纪检监察、综治',
  opinionsIndividual: '纪检监察',
  opinionsFamily: null,
  quorumRule: 'two-thirds',
  passRule: 'over-half',
  publicityDays: 5,
  certificateFormat: '西教证〔{year}〕{kind}{seq:3}号',
  note: '示例',
}

type Kind = 'collective' | 'individual'
type Seen = { readonly id: string; readonly version: number }

const authorities: Readonly<Record<Kind, readonly string[]>> = {
  collective: ['纪检监察', '综治'],
  individual: ['纪检监察'],
}

/** A street gets its place and fills it: the nomination stands in review. */
async function nominate(cast: DemoCast, projectId: string, regionId: string, street: string, kind: Kind, name: string) {
  const unit = `${street}办事处`
  const places = { projectId, unit, regionId, kind, places: 1, note: '示例' }
  const { id: quotaId } = demand(await cast.office('awardQuotas.create', { values: places }))
  const clerk = cast.street(street)
  const draft = demand(
    await clerk('nominations.create', {
      values: {
        quotaId,
        name,
        workUnit: unit,
        route: 'unit',
        meetingOn: '2011-10-10',
        unitPublicFrom: '2011-10-11',
        unitPublicTo: '2011-10-17',
        brief: '组织居民学习,成效明显(示例)。',
        deeds: '长期组织社区课堂和读书活动,带动居民参与(示例)。',
      },
    }),
  )
  return demand(await clerk('nominations.recommend', { id: draft.id, version: draft.version, reason: '' }))
}

/** From the street's recommendation to the committee's vote. */
async function deliberate(office: Call, { id, version }: Seen, kind: Kind): Promise<Seen> {
  const reviewed = demand(await office('nominations.review', { id, version, reason: '同意' }))
  for (const authority of authorities[kind]) {
    const answer = {
      authority,
      answer: 'no-objection' as const,
      answeredOn: '2011-11-08',
      signedBy: '示例',
      remark: '',
    }
    demand(await office('nominations.answer', { nominationId: id, ...answer }))
  }
  const cleared = demand(await office('nominations.clear', { id, version: reviewed.version, reason: '' }))
  const votes = { members: 9, inFavour: 8, against: 1, abstained: 0, reason: '' }
  return demand(await office('nominations.vote', { id, version: cleared.version, ...votes }))
}

const seen = ({ id, version }: Seen): Seen => ({ id, version })

/** Streets in order, with the counts commended through the procedure. */
interface Plan {
  readonly streets: readonly { readonly id: string; readonly name: string }[]
  readonly collectives: number
  readonly individuals: number
}

/** The demo's award project of 2011: commended through publicity and approval, and two nominations on the way. */
export async function buildAwards(stage: Stage, random: Random, plan: Plan): Promise<void> {
  const { cast, setClock } = stage
  const { office, approver } = cast
  setClock('2011-09-15T01:00:00.000Z')
  const { id: projectId } = demand(await office('awardProjects.create', { values: project }))
  const put = (index: number, kind: Kind, name: string): Promise<Seen> => {
    const street = plan.streets[index % plan.streets.length]
    if (!street) throw new Error('the demo district has no streets')
    return nominate(cast, projectId, street.id, street.name, kind, name)
  }

  setClock('2011-10-20T02:00:00.000Z')
  const collectives: Seen[] = []
  const individuals: Seen[] = []
  for (let index = 0; index < plan.collectives; index += 1) {
    const street = plan.streets[index]?.name.replace('街道', '') ?? ''
    collectives.push(await put(index, 'collective', `${street}社区教育工作站(示例)`))
  }
  for (let index = 0; index < plan.individuals; index += 1)
    individuals.push(await put(index, 'individual', `${inventName(random)}(示例)`))
  await put(plan.collectives, 'collective', '社区读书会联盟(示例)')

  setClock('2011-11-10T02:00:00.000Z')
  const shortlisted: Seen[] = []
  for (const one of collectives) shortlisted.push(await deliberate(office, one, 'collective'))
  for (const one of individuals) shortlisted.push(await deliberate(office, one, 'individual'))

  setClock('2011-11-21T01:00:00.000Z')
  demand(
    await office('nominations.publish', {
      rows: shortlisted.map(seen),
      title: '2011年社区教育先进集体和先进个人拟表彰名单公示',
      channel: '区政府网站',
      startDay: '2011-11-21',
    }),
  )
  setClock('2011-11-29T02:00:00.000Z')
  const rows: Seen[] = []
  for (const { id } of shortlisted) rows.push(seen(demand(await approver('nominations.get', { id }))))
  demand(
    await approver('nominations.approve', { rows, documentNumber: '西教发〔2011〕35号', approvedOn: '2011-11-29' }),
  )
}
