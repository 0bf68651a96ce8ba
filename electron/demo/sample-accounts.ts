import type { Works } from '#electron/assemble.ts'
import { openAccount } from '#electron/setup/open-account.ts'
import { clientAs, demand, installer } from '#electron/setup/set-up-district.ts'
import type { Role } from '#shared/command/permissions.ts'

/** The common password of the demo's invented people; it stands in the handbook and on the sign-in page. */
export const samplePassword = '示范2011-Xuecheng'

interface SamplePerson {
  readonly name: string
  readonly loginName: string
  readonly unit: string
  readonly role: Role
  readonly secondRole?: Role
  /** The street they answer for, by name. */
  readonly street?: string
}

/** One person of every part in the work, to try the product as. */
const people: readonly SamplePerson[] = [
  { name: '经办人(示例)', loginName: '经办人', role: 'district_office', unit: '区学习型城区建设领导小组办公室' },
  { name: '审批人(示例)', loginName: '审批人', role: 'approver', unit: '区教育委员会' },
  { name: '街道干部(示例)', loginName: '街道干部', role: 'street_clerk', unit: '德胜街道办事处', street: '德胜街道' },
  { name: '街道审核(示例)', loginName: '街道审核', role: 'street_clerk', unit: '德胜街道办事处', street: '德胜街道' },
  { name: '专家甲(示例)', loginName: '专家甲', role: 'expert', unit: '评估专家组' },
  { name: '专家乙(示例)', loginName: '专家乙', role: 'expert', unit: '评估专家组' },
  { name: '专家丙(示例)', loginName: '专家丙', role: 'expert', unit: '评估专家组' },
  { name: '领导(示例)', loginName: '领导', role: 'reader', unit: '区人民政府' },
  { name: '管理员(示例)', loginName: '管理员', role: 'administrator', unit: '区教育信息中心' },
]

/** Opens the sample people's accounts, the experts among them in the register: an expert scores only as one of it. */
export async function openSampleAccounts(works: Works, now: string): Promise<void> {
  const call = clientAs(works.dispatch, works.desk, installer)
  for (const { street, ...person } of people) {
    const regions = street === undefined ? [] : demand(await call('regions.find', { search: street }))
    const regionId = regions.find(({ name }) => name === street)?.id ?? null
    const id = await openAccount(call, works.door, { ...person, regionId, password: samplePassword }, now)
    if (person.role !== 'expert') continue
    const { name, unit } = person
    demand(await call('experts.create', { values: { name, unit, accountId: id, note: '示例' } }))
  }
}
