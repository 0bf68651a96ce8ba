import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { createRandom } from '#electron/demo/random.ts'
import { importFile } from '#electron/import/import-file.ts'
import { namesOf } from '#electron/register/reference-labels.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { unguardCsv } from '#shared/spreadsheets/csv-guard.ts'
import type { ExportFormat } from '#shared/register/export-commands.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { runExport, wholeList } from '#tests/support/run-export.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const columns = ['name', 'number', 'regionId', 'members', 'books', 'registeredOn', 'note']
const count = 20_000

/** What clerks' records have, and what spreadsheets like to change. */
const awkward = [
  '=1+1',
  '+8610',
  '-1',
  '@甲',
  "'=2",
  '007',
  '3-1',
  '1/2',
  '2011年3月',
  '110101199003070000',
  '12:30',
  '1e5',
]

const random = createRandom(20_000)
const below = (most: number): number => random.below(most)

/** 汉字 of every block there is: the usual ones, extension A, and those of plane 2 and 3 that GBK does not have. */
const blocks = [
  [0x4e00, 0x9fff],
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ebe0],
  [0x30000, 0x3134a],
] as const

function drawHan(length: number): string {
  let text = ''
  for (let at = 0; at < length; at += 1) {
    const [from, to] = blocks[below(blocks.length)] ?? blocks[0]
    text += String.fromCodePoint(from + below(to - from + 1))
  }
  return text
}

const optional = (text: string): string => (below(4) === 0 ? '' : text)

let app: Awaited<ReturnType<typeof startDistrict>>
let rows: string[][]

beforeAll(async () => {
  app = await startDistrict()
  const stored = await app.db.selectFrom('region').select('id').where('level', '<>', 'district').execute()
  // Communities with their street before them, as lists show them.
  const regions = [
    ...(
      await namesOf(
        app.db,
        'region',
        stored.map(({ id }) => id),
      )
    ).values(),
  ]
  rows = Array.from({ length: count }, (_, index) => [
    index % 50 === 0 ? (awkward[(index / 50) % awkward.length] ?? '') : drawHan(2 + below(12)),
    index % 3 === 0 ? String(index).padStart(18, '0') : `编号${index}`,
    regions[below(regions.length)] ?? '',
    optional(String(1 + below(9))),
    optional(String(below(5000))),
    optional(`${below(100) + 1890}-0${1 + below(9)}-1${below(9)}`),
    optional(below(10) === 0 ? `${drawHan(10)}\n"${drawHan(4)}",${drawHan(3)}` : drawHan(40)),
  ])
  const imported = await bring(rows, false)
  if (imported.added !== count) throw new Error(JSON.stringify(imported).slice(0, 500))
}, 120_000)

async function bring(brought: string[][], dryRun: boolean) {
  const request = { source: '示例', columns, rows: brought, dryRun }
  const outcome = await app.as('district_office')('families.import', request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function wordCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? `${cell}` : ''
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const read: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => read.push(columns.map((_, index) => wordCell(row.getCell(index + 1).value))))
  return read
}

const readCsv = (bytes: Uint8Array, encoding: string): string[][] =>
  parseCsv(new TextDecoder(encoding).decode(bytes)).map((cells) => cells.map(unguardCsv))

const readers: Readonly<Record<ExportFormat, (bytes: Uint8Array) => Promise<string[][]> | string[][]>> = {
  xlsx: readXlsx,
  'csv-gb18030': (bytes) => readCsv(bytes, 'gb18030'),
  'csv-utf8': (bytes) => readCsv(bytes, 'utf-8'),
}

/** By the number, which is each row's own. */
const byNumber = (read: readonly string[][]): string[][] =>
  read.toSorted((one, other) => ((one[1] ?? '') < (other[1] ?? '') ? -1 : 1))

test.each<ExportFormat>(['xlsx', 'csv-gb18030', 'csv-utf8'])(
  'twenty thousand rows of rare characters come back from %s as they were, and change nothing when they are imported',
  { timeout: 120_000 },
  async (format) => {
    const made = await runExport(app.as('district_office'), 'families', wholeList(columns, { format }))
    expect(made.rows).toBe(count)
    const bytes = app.files.take('district_office', made.fileId)?.bytes ?? new Uint8Array()
    const read = await readers[format](bytes)
    // The total of a workbook is skipped by whoever imports it.
    const list = read.slice(1).filter(([name]) => name !== '合计')
    expect(byNumber(list)).toEqual(byNumber(rows))
    const order = { register: familyRegister, name: made.name, bytes, dryRun: true }
    const imported = await importFile(app.as('district_office'), order)
    expect(imported).toMatchObject({ value: { read: count, new: 0, changed: 0, same: count, refused: [] } })
  },
)
