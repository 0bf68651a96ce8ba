import { buildRenderer } from '#electron/launch/build-renderer.ts'
import { benchGridPage } from './grid-page.ts'
import { benchImport } from './import-families.ts'
import { openDistrict } from './open-district.ts'

const asJson = process.argv.includes('--json')

buildRenderer(() => {})
const district = await openDistrict()
const lines = [await benchImport(district), ...(await benchGridPage(district))]
await district.close()

const table = lines.map(({ name, ours, reference, ratio, unit, note }) =>
  [
    name.padEnd(28),
    `${ours} ${unit}`.padStart(12),
    `${reference} ${unit}`.padStart(12),
    `×${ratio}`.padStart(9),
    `  ${note}`,
  ].join(' '),
)
process.stdout.write(`${asJson ? JSON.stringify(lines, null, 2) : table.join('\n')}\n`)
process.exit(0)
