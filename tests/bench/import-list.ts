import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { importFile } from '#electron/import/import-file.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { listColumns, listLength, writeList } from './large-list.ts'
import { compare, time, type BenchLine } from './measure.ts'
import { demand, makeFolder, type District } from './open-district.ts'

/** Debian's own Python, which has the package python3-openpyxl; another in the path may not. */
const python = '/usr/bin/python3'

const readByOpenpyxl = `
import sys, time
import openpyxl
began = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
cells = 0
for row in book.worksheets[0].iter_rows(values_only=True):
    cells += len(row)
print((time.perf_counter() - began) * 1000, cells)
`

/** Milliseconds openpyxl reads the file in, in the mode made for long ones; undefined where it is not installed. */
function timeOpenpyxl(path: string): number | undefined {
  const { status, stdout } = spawnSync(python, ['-c', readByOpenpyxl, path], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.split(' ')[0]) : undefined
}

/** A hundred thousand rows of fifteen columns from a workbook into a register, against only reading the same file. */
export async function benchImportList(district: District): Promise<BenchLine[]> {
  const folder = makeFolder()
  const path = join(folder.path, 'list.xlsx')
  await writeList(path)
  const byOpenpyxl = timeOpenpyxl(path)

  const workbook = new ExcelJS.Workbook()
  const byExceljs = await time(() => workbook.xlsx.readFile(path))
  const bytes = await readFile(path)
  folder.remove()
  const ours = await time(async () => {
    const order = { register: organisationRegister, name: 'list.xlsx', bytes, dryRun: false }
    const report = demand(await importFile(district.call, order))
    if (report.new !== listLength) throw new Error(`only ${report.new} of ${listLength} were imported`)
  })

  const what = `${listLength} rows of ${listColumns.length} cells: the file read, every cell checked, logged and indexed as one act`
  const over = (name: string, reference: number, note: string) =>
    compare(`import of a list / ${name}`, ours, reference, 'ms', `${what}; reference: ${note}`)
  if (byOpenpyxl === undefined)
    process.stderr.write('没有 python3-openpyxl(apt-get install python3-openpyxl),略去与它的比较。\n')
  return [
    over('exceljs', byExceljs, 'exceljs reading the file, and nothing done with it'),
    ...(byOpenpyxl === undefined
      ? []
      : [over('openpyxl', byOpenpyxl, 'openpyxl reading the file in its read-only mode')]),
  ]
}
