import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, commandLineActor } from '#electron/command-line.ts'
import type { Backend } from '#electron/backend.ts'
import { exportReport } from '#electron/reports/export-report.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { startDistrict } from '#tests/support/test-app.ts'

let folder = ''
let district: Awaited<ReturnType<typeof startDistrict>>
let backend: Backend

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), '学城 报告 '))
  district = await startDistrict('2012-01-04T01:00:00.000Z')
  const { dispatch, files } = district
  district.desk.seat(commandLine, commandLineActor)
  backend = {
    send: dispatch,
    readFile: (session, fileId) => Promise.resolve(files.take(session, fileId)),
    close: () => Promise.resolve(),
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface FigureLine {
  readonly key: string
  readonly value: number | null
  readonly rows: number
  readonly kind: string
}

test('the three files are written into a folder that was not there', async () => {
  const out = join(folder, '2011', '年度')
  const outcome = await exportReport(backend, { asOf: '2011-12-31', folder: out })
  expect(outcome).toMatchObject({ ok: true, value: { asOf: '2011-12-31' } })
  const docx = await JSZip.loadAsync(readFileSync(join(out, '年度工作报告.docx')))
  expect(await docx.file('word/document.xml')?.async('text')).toContain('年度工作报告')
  const xlsx = await JSZip.loadAsync(readFileSync(join(out, '年度工作报告.xlsx')))
  expect(xlsx.file('xl/worksheets/sheet4.xml')).not.toBeNull()
  const figures = JSON.parse(readFileSync(join(out, 'figures.json'), 'utf8')) as {
    asOf: string
    figures: readonly FigureLine[]
  }
  expect(figures.asOf).toBe('2011-12-31')
  expect(figures.figures.map(({ key }) => key)).toEqual(indicators.map(({ code }) => code))
  const line = (key: string) => figures.figures.find((figure) => figure.key === key)
  expect(line('streets')).toMatchObject({ value: 15, rows: 15, kind: 'count' })
  expect(line('communities')).toMatchObject({ value: 255, rows: 255, kind: 'count' })
  expect(line('population')).toMatchObject({ value: null, rows: 0, kind: 'baseline' })
})

test('every file leaves a line in the audit log', async () => {
  const lines = await district.db
    .selectFrom('audit')
    .select(['actorName', 'result'])
    .where('command', '=', 'reports.export')
    .execute()
  expect(lines.map(({ result }) => result)).toEqual(['ok', 'ok', 'ok'])
  expect(new Set(lines.map(({ actorName }) => actorName)).size).toBe(1)
})

test('a folder that cannot be made is refused, and nothing is written', async () => {
  const file = join(folder, '文件')
  writeFileSync(file, '')
  const outcome = await exportReport(backend, { asOf: '2011-12-31', folder: join(file, '报告') })
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'file-not-writable' } })
  expect(existsSync(join(file, '报告'))).toBe(false)
})

test('a reader may read the report and its rows but not take a file away', async () => {
  const call = district.as('reader')
  expect(await call('reports.read', { asOf: '2011-12-31' })).toMatchObject({ ok: true })
  expect(await call('reports.export', { asOf: '2011-12-31', format: 'docx' })).toMatchObject({
    ok: false,
    problem: { code: 'not-permitted' },
  })
})

test('a figure nobody declared is refused', async () => {
  const request = {
    code: 'nowhere',
    asOf: '2011-12-31',
    part: 'all',
    place: { after: null, skip: 0 },
    limit: 10,
  } as const
  expect(await district.as('reader')('reports.rows', request)).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  })
})
