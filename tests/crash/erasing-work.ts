import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { openBackend } from '#electron/backend.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { erasedName } from '#shared/register/erased.ts'
import { checkDatabase } from './check-database.ts'
import { prepareCrew } from './prepare-crew.ts'
import { takePlaces } from './take-places.ts'

const count = 120

/** Found in no other row and in no other text. */
const nameOf = (place: number): string => `诸葛${String(place).padStart(4, '0')}示例`

/** A district of families with protected values, to be erased one after the other. */
export async function prepareErasing(directory: string): Promise<void> {
  await prepareCrew(directory)
  const backend = await openBackend({ dataDirectory: directory, demo: false })
  const crew = await takePlaces((...question) => backend.send(...question))
  const rows = Array.from({ length: count }, (_, place) => [
    nameOf(place),
    `J-${String(place).padStart(4, '0')}`,
    '德胜街道',
    `138${String(place).padStart(8, '0')}`,
    `德胜街道安德路甲${place}号`,
  ])
  const columns = ['name', 'number', 'regionId', 'phone', 'address']
  if (crew) demand(await crew.office('families.import', { source: '花名册.xlsx', columns, rows, dryRun: false }))
  await backend.close()
}

interface FamilyRow {
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
}

/** Every family is erased everywhere or nowhere, those acknowledged are, and no name of them is left in the file. */
export async function checkErasing(directory: string, acknowledged: number): Promise<string[]> {
  const path = join(directory, 'xuecheng.sqlite')
  const { problems } = await checkDatabase(path)
  const file = new BetterSqlite(path, { readonly: true })
  const rows = file.prepare('SELECT name, phone, address FROM family ORDER BY number').all() as FamilyRow[]
  file.close()
  const bytes = readFileSync(path)
  const said = rows.flatMap(({ name, phone, address }, place) => {
    if (name !== erasedName)
      return [
        ...(place < acknowledged ? [`lost: the erasure of ${nameOf(place)} was acknowledged`] : []),
        ...(phone === null || address === null || name !== nameOf(place)
          ? [`torn: ${nameOf(place)} is half erased`]
          : []),
      ]
    return [
      ...(phone !== null || address !== null ? [`torn: ${nameOf(place)} is half erased`] : []),
      ...(bytes.includes(nameOf(place)) ? [`torn: ${nameOf(place)} is erased and still in the file`] : []),
    ]
  })
  return [...problems, ...(rows.length === count ? [] : [`lost: ${rows.length} families`]), ...said]
}
