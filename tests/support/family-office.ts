import { residentIdCheckOf } from '#shared/identifiers/resident-id.ts'
import { startDistrict } from './test-app.ts'

const first17 = '11010219490101901'

/** What is planted in tests and must be found nowhere in clear. */
export const planted = {
  residentId: first17 + residentIdCheckOf(first17),
  phone: '19900001234',
  address: '德胜街道示例路7号院2号楼301室',
} as const

export const shown = {
  residentId: `1${'*'.repeat(16)}${planted.residentId.slice(-1)}`,
  phone: '199****1234',
  address: '德胜街道****',
}

/** A district in which one family has said how to reach it; the clerk and the district office are at their windows. */
export async function startFamilyOffice(path?: string) {
  const app = await startDistrict(undefined, path)
  const call = app.as('district_office')
  const regionId = await app.regionNamed('德胜街道')
  const created = await call('families.create', {
    values: { name: '诸葛示例', number: 'XJ-1', regionId, members: 3, ...planted },
  })
  if (!created.ok) throw new Error(JSON.stringify(created.problem))
  return { ...app, call, regionId, row: created.value }
}
