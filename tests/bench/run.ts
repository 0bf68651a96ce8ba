import { buildRenderer } from '#electron/launch/build-renderer.ts'
import { findBrowser } from '#electron/host/find-browser.ts'
import { browserNeeded } from '#electron/launch/install-browser.ts'
import { benchColdStart } from './cold-start.ts'
import { benchExportList } from './export-list.ts'
import { benchGridPage } from './grid-page.ts'
import { benchImportList } from './import-list.ts'
import { benchImport } from './import-families.ts'
import { benchMemory } from './memory.ts'
import { benchMillion } from './million-families.ts'
import type { BenchLine } from './measure.ts'
import { makeFolder, openDistrict, type District } from './open-district.ts'
import { benchPaste } from './paste-cells.ts'
import { benchReport } from './report-time.ts'
import { benchScrolling } from './scroll-families.ts'
import { benchVerifyAudit } from './verify-audit.ts'

const asJson = process.argv.includes('--json')

await buildRenderer(() => {})
/** Benches on a new district of their own. */
async function inDistrict(bench: (district: District) => Promise<BenchLine[]>): Promise<BenchLine[]> {
  const folder = makeFolder()
  const district = await openDistrict(folder.path)
  const lines = await bench(district)
  await district.close()
  folder.remove()
  return lines
}

const lines = [
  ...(await inDistrict(async (district) => [
    await benchImport(district),
    ...(await benchGridPage(district)),
    await benchPaste(district),
  ])),
  ...(await inDistrict(async (district) => [...(await benchImportList(district)), await benchExportList(district)])),
]
lines.push(...(await benchMillion()), await benchReport(), await benchVerifyAudit())

if (findBrowser()) {
  const demo = makeFolder()
  await (await openDistrict(demo.path, { demo: true })).close()
  lines.push(await benchColdStart(demo.path), ...(await benchMemory(demo.path)), await benchScrolling(demo.path))
  demo.remove()
} else process.stderr.write(`${browserNeeded()}\n`)

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
