import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Call } from '#shared/client.ts'
import { contract } from '#shared/contract.ts'
import { importedFields } from '#shared/register/export-columns.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { startDistrict, type startTestApp } from '#tests/support/test-app.ts'

type App = Pick<ReturnType<typeof startTestApp>, 'files'>
type Fetch = (name: string, input: unknown) => Promise<{ ok: boolean; value: { fileId: string; name: string } }>

async function openTemplate({ files }: App, call: Call, session: string, register: Register) {
  const { ok, value } = await (call as unknown as Fetch)(`${register.name}.template`, {})
  if (!ok) throw new Error(register.name)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(files.take(session, value.fileId)?.bytes ?? []) as never)
  const [form, guide, choices] = workbook.worksheets
  if (!form || !guide || !choices) throw new Error('a sheet is missing')
  return { name: value.name, form, guide, choices }
}

const headings = (sheet: ExcelJS.Worksheet): unknown[] => (sheet.getRow(1).values as unknown[]).slice(1)

test('every register that is imported has a template under its plain labels', async () => {
  const app = await startDistrict()
  const offices = { office: app.as('district_office'), administrator: app.as('administrator') }
  const imported = (registers as readonly Register[]).filter(({ name }) => Object.hasOwn(contract, `${name}.template`))
  expect(imported.length).toBe(registers.length - 1)
  for (const register of imported) {
    const role = register.name === 'accounts' ? 'administrator' : 'office'
    const session = role === 'office' ? 'district_office' : 'administrator'
    const { name, form, guide, choices } = await openTemplate(app, offices[role], session, register)
    const labels = importedFields(register).map(([, { label }]) => label)
    expect([name, headings(form)]).toEqual([`${register.label}导入模板.xlsx`, labels])
    expect(guide.rowCount).toBe(labels.length + 2)
    expect(choices.state).toBe('hidden')
  }
})

test('columns take what belongs in them: drop-downs from dictionaries and places, codes as text, required ones marked', async () => {
  const app = await startDistrict()
  const { form, choices } = await openTemplate(app, app.as('district_office'), 'district_office', organisationRegister)
  expect(form.getCell('E1').value).toBe('统一社会信用代码')
  expect(form.getCell('E900').numFmt).toBe('@')
  expect(form.getCell('J900').numFmt).toBe('0')
  expect(form.getCell('B700').dataValidation).toMatchObject({
    type: 'list',
    formulae: ["'选项'!$B$1:$B$9"],
    errorStyle: 'stop',
  })
  expect(form.getCell('C700').dataValidation).toMatchObject({ type: 'list', showErrorMessage: true })
  const places = (choices.getColumn(3).values as unknown[]).slice(1)
  expect(places).toContain('德胜街道')
  expect(places.filter((place) => String(place).startsWith('德胜街道 · ')).length).toBeGreaterThan(5)
  const filled = ['A1', 'E1'].map((cell) => JSON.stringify(form.getCell(cell).fill))
  expect(filled[0]).not.toBe(filled[1])
  expect(JSON.stringify(form.getCell('A1').note)).toContain('必填')
})

test('a street is offered its own places only', async () => {
  const app = await startDistrict()
  const clerk = app.as('street_clerk', '街道甲', await app.regionNamed('德胜街道'))
  const { choices } = await openTemplate(app, clerk, '街道甲', organisationRegister)
  const places = (choices.getColumn(3).values as unknown[]).slice(1)
  expect(places.length).toBeGreaterThan(5)
  expect(places.filter((place) => !String(place).startsWith('德胜街道'))).toEqual([])
})
