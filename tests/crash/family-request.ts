import { listDemoFamilies } from '#electron/demo/demo-families.ts'
import { createRandom } from '#electron/demo/random.ts'
import type { ImportRequest } from '#shared/register/register-commands.ts'

/** The 33,055 families of the report as one file to import, all of one street. */
export function familyRequest(): ImportRequest {
  const { families } = listDemoFamilies(createRandom(2011), [{ name: '德胜街道', street: '' }])
  const columns = Object.keys(families[0] ?? {})
  const rows = families.map((family) => columns.map((column) => family[column] ?? ''))
  return { source: '花名册.xlsx', columns, rows, dryRun: false }
}
