import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import type { QueryContext } from '#electron/context.ts'
import { stampArchive } from '#electron/documents/stamp-archive.ts'
import { describeField } from '#shared/register/describe-field.ts'
import { importedFields } from '#shared/register/export-columns.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { listChoices } from './list-choices.ts'

/** Rows prepared for filling in. */
const preparedRows = 5000

/** Where the drop-downs look up what may be chosen; out of sight. */
const choicesName = '选项'

interface Column {
  readonly field: Field
  readonly choices: readonly string[] | undefined
}

/** The types of exceljs leave out that a whole range may be given one rule. */
interface WithValidations {
  readonly dataValidations: { add(range: string, rule: DataValidation): void }
}

const letterOf = (sheet: Worksheet, index: number): string => sheet.getColumn(index + 1).letter

/** A prompt of Excel holds so many characters. */
const longestPrompt = 250

const sentenceOf = (field: Field): string =>
  [
    `${field.required ? '必填。' : ''}${describeField(field)}。`,
    ...(field.help === undefined ? [] : [field.help]),
  ].join('\n')

const cut = (text: string): string => (text.length > longestPrompt ? `${text.slice(0, longestPrompt)}…` : text)

/** What Excel says beside the cell, and what it lets in. */
function ruleOf(field: Field, source: string | undefined): DataValidation {
  const prompt = { showInputMessage: true, promptTitle: field.label.slice(0, 30), prompt: cut(sentenceOf(field)) }
  if (source === undefined) return { type: 'custom', formulae: ['TRUE'], allowBlank: true, ...prompt }
  const isOpen = field.kind === 'reference'
  return {
    type: 'list',
    allowBlank: true,
    formulae: [source],
    ...prompt,
    showErrorMessage: true,
    errorStyle: isOpen ? 'warning' : 'stop',
    errorTitle: '不在可选的内容之中',
    error: isOpen ? '下拉列表中没有这一项。确认是已登记的名称(或曾用名、简称)再保留。' : '请从下拉列表中选择。',
  }
}

/** The sheet that is filled in: plain labels as headings, every column in the form its values need. */
function addForm(workbook: Workbook, register: Register, columns: readonly Column[]): void {
  const sheet = workbook.addWorksheet(register.label, { views: [{ state: 'frozen', ySplit: 1 }] })
  columns.forEach(({ field, choices }, index) => {
    const column = sheet.getColumn(index + 1)
    const isNumber = field.kind === 'integer' || field.kind === 'hundredths'
    column.width = Math.max(12, Math.min(32, (field.width ?? 120) / 8), field.label.length * 2 + 4)
    column.numFmt = isNumber ? (field.kind === 'integer' ? '0' : '0.00') : '@'
    column.alignment = { vertical: 'middle', wrapText: field.kind === 'text' && field.multiline === true }
    const heading = sheet.getCell(1, index + 1)
    heading.value = field.label
    heading.numFmt = '@'
    heading.font = { name: '宋体', size: 10.5, bold: true, ...(field.required && { color: { argb: 'FFB42318' } }) }
    heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: field.required ? 'FFFDEBD0' : 'FFEDEFF2' } }
    heading.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    heading.note = sentenceOf(field)
    const letter = letterOf(sheet, index)
    const source = choices && `'${choicesName}'!$${letter}$1:$${letter}$${choices.length}`
    const range = `${letter}2:${letter}${preparedRows + 1}`
    ;(sheet as unknown as WithValidations).dataValidations.add(range, ruleOf(field, source))
  })
  sheet.getRow(1).height = 24
  sheet.pageSetup = {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library's enum exists in its types only
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  }
}

/** What belongs in each column, to be printed and laid beside the form. */
function addGuide(workbook: Workbook, register: Register, columns: readonly Column[]): void {
  const sheet = workbook.addWorksheet('填写说明')
  sheet.columns = [{ width: 22 }, { width: 8 }, { width: 70 }]
  sheet.addRow([`${register.label}导入模板:请在第一张表中填写,一行一条,不要改动第一行的栏目名称。`])
  sheet.addRow(['栏目', '必填', '填写什么'])
  for (const { field } of columns) {
    const row = sheet.addRow([field.label, field.required ? '必填' : '', sentenceOf(field).replace(/^必填。/u, '')])
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.getRow(2).font = { bold: true }
}

function addChoices(workbook: Workbook, columns: readonly Column[]): void {
  const sheet = workbook.addWorksheet(choicesName, { state: 'hidden' })
  columns.forEach(({ choices = [] }, index) =>
    choices.forEach((choice, row) => {
      const cell = sheet.getCell(row + 1, index + 1)
      cell.value = choice
      cell.numFmt = '@'
    }),
  )
}

/** An empty form of a list for Excel and WPS, with drop-downs, to be filled in and imported. */
export async function writeTemplate(context: QueryContext, register: Register): Promise<Buffer> {
  // Loaded when first needed: it would be a quarter of what the backend loads before it can answer.
  const { default: ExcelJS } = await import('exceljs')
  const columns: Column[] = []
  for (const [key, field] of importedFields(register))
    columns.push({ field, choices: await listChoices(context, register, key, field) })
  const workbook = new ExcelJS.Workbook()
  const madeAt = new Date(context.now())
  workbook.created = madeAt
  workbook.modified = madeAt
  addForm(workbook, register, columns)
  addGuide(workbook, register, columns)
  addChoices(workbook, columns)
  return stampArchive(Buffer.from(await workbook.xlsx.writeBuffer()), context.now())
}
