import type { PasteReport, PasteRequest } from '#shared/register/paste-commands.ts'
import { startSmallDistrict } from './small-district.ts'

type District = Awaited<ReturnType<typeof startSmallDistrict>>

export type Family = Record<'name' | 'number' | 'regionId' | 'members' | 'note', string | number | null>

/** The families of the district below. */
export const firstFamilies: readonly Family[] = ['J1', 'J2', 'J3', 'J9'].map((number, index) => ({
  name: `户主${index}`,
  number,
  regionId: '牛街街道',
  members: index + 1,
  note: null,
}))

/** A small district with four families in it, and what a list knows of them. */
export async function startWithFamilies() {
  const district = await startSmallDistrict()
  const rows = firstFamilies.map(({ name, number, regionId, members }) => [name, number, regionId, members].map(String))
  const brought = { source: '花名册', columns: ['name', 'number', 'regionId', 'members'], rows, dryRun: false }
  await district.as('district_office')('families.import', brought)
  const stored = await district.db.selectFrom('family').select(['id', 'version']).orderBy('number').execute()
  return { district, stored }
}

/** Pastes as the district's office, which may. */
export async function paste(district: District, request: PasteRequest): Promise<PasteReport> {
  const outcome = await district.as('district_office')('families.paste', request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
