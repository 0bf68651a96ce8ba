import { statSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { listColumns, listLength, listRow } from './large-list.ts'
import { compare, time, type BenchLine } from './measure.ts'
import { demand, makeFolder, type District } from './open-district.ts'

/** The list through the commands the screen uses: begun, stepped, compared, handed out, fetched. */
async function exportList({ backend, call }: District): Promise<{ readonly bytes: number; readonly longest: number }> {
  const { job, total } = demand(
    await call('organisations.export', {
      range: 'all',
      list: {},
      ids: [],
      fields: [...listColumns],
      format: 'xlsx',
      narrowed: [],
    }),
  )
  if (total !== listLength) throw new Error(`${total} of ${listLength} rows would be exported`)
  let longest = 0
  for (let stage = 'writing'; stage !== 'ready';) {
    const began = performance.now()
    stage = demand(await call('exports.step', { job })).stage
    longest = Math.max(longest, performance.now() - began)
  }
  const { fileId, rows } = demand(await call('exports.finish', { job }))
  const file = await backend.readFile('bench', fileId)
  if (rows !== listLength || !file) throw new Error('the list was not exported')
  return { bytes: file.bytes.length, longest }
}

/** The same cells through the streaming writer of exceljs, row by row, with number formats and nothing else. */
async function writeBare(path: string): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheet = writer.addWorksheet('学习型组织')
  sheet.columns = listColumns.map((key) => {
    const { label, kind } = organisationRegister.fields[key]
    return { header: label, key, style: { numFmt: kind === 'integer' ? '0' : kind === 'day' ? 'yyyy-mm-dd' : '@' } }
  })
  const days = listColumns.map((key) => organisationRegister.fields[key].kind === 'day')
  for (let index = 0; index < listLength; index += 1)
    sheet.addRow(listRow(index).map((cell, place) => (days[place] ? new Date(`${cell}T00:00:00Z`) : cell))).commit()
  sheet.commit()
  await writer.commit()
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** Exporting the long list as the product does it, against exceljs writing the same cells to a file. */
export async function benchExportList(district: District): Promise<BenchLine> {
  const folder = makeFolder()
  const path = join(folder.path, 'bare.xlsx')
  const reference = await time(() => writeBare(path))
  const bare = statSync(path).size
  folder.remove()
  let made = { bytes: 0, longest: 0 }
  const ours = await time(async () => (made = await exportList(district)))
  const note = `${listLength} rows of ${listColumns.length} cells read, masked, written, reopened, compared and fetched, ${megabytes(made.bytes)} MB, nobody waiting longer than ${Math.round(made.longest)} ms; reference: exceljs streaming the same cells, ${megabytes(bare)} MB`
  return compare('export of a list', ours, reference, 'ms', note)
}
