import { expect, test } from 'vitest'
import type { Layout, OpenedFile } from '#shared/import/import-commands.ts'
import { startDistrict } from '#tests/support/test-app.ts'

type Done<T> = { readonly ok: true; readonly value: T }

async function startOffice() {
  const app = await startDistrict()
  const call = app.as('district_office') as unknown as (name: string, input: unknown) => Promise<Done<unknown>>
  const layOut = async (text: string, sender?: string) => {
    const content = Buffer.from(text).toString('base64')
    const opened = (await call('organisations.open-file', {
      name: '名单.csv',
      content,
      isPasted: false,
    })) as Done<OpenedFile>
    const { fileId, sheet } = opened.value
    const asked = { fileId, sheet, ...(sender === undefined ? {} : { sender }) }
    return ((await call('organisations.lay-out', asked)) as Done<Layout>).value
  }
  const remember = (sender: string, columns: Layout['columns']) =>
    call('organisations.remember-columns', {
      sender,
      columns: columns.map(({ heading, field }) => ({ heading, field })),
    })
  return { app, call, layOut, remember }
}

const text = '填报单位:月坛街道,,\n单位名称,组织类型,头头\n示例,学校,王示例\n'

test('what a sender’s columns mean is remembered for that sender, and proposed for a file of the same headings', async () => {
  const { layOut, remember } = await startOffice()
  const first = await layOut(text)
  expect(first.sender).toBe('月坛街道')
  expect(first.columns.map(({ field }) => field)).toEqual(['name', 'type', null])
  await remember(
    '月坛街道',
    first.columns.map((column) => (column.heading === '头头' ? { ...column, field: 'principal' } : column)),
  )
  const second = await layOut(text)
  expect(second.columns.at(-1)).toEqual({ heading: '头头', field: 'principal', isRemembered: true })
  const other = await layOut(text.replace('月坛', '牛街'))
  expect(other.columns.at(-1)).toMatchObject({ field: null, isRemembered: false })
  const unnamed = await layOut('单位名称,组织类型,头头\n示例,学校,王示例\n')
  expect(unnamed).toMatchObject({ sender: '月坛街道' })
  expect(unnamed.columns.at(-1)).toMatchObject({ field: 'principal' })
})

test('remembering is no step of the work: it stands neither in the list of acts nor before Ctrl+Z', async () => {
  const { app, call, layOut, remember } = await startOffice()
  const acts = () => call('history.acts', { limit: 10 })
  const before = await acts()
  const { columns } = await layOut(text)
  await remember('月坛街道', columns)
  expect(await acts()).toEqual(before)
  expect(await app.as('district_office')('history.next', {})).toMatchObject({ value: { undo: null } })
})

test('two columns of one heading are remembered each by itself, and a field that is remembered is filled once', async () => {
  const { layOut, remember } = await startOffice()
  const lines = '填报单位:牛街街道,,,\n单位名称,单位名称,组织类型,头头\n示例,甲,学校,王示例\n'
  const { columns } = await layOut(lines)
  expect(columns.map(({ field }) => field)).toEqual(['name', null, 'type', null])
  await remember(
    '牛街街道',
    columns.map((column) => (column.heading === '头头' ? { ...column, field: 'principal' } : column)),
  )
  expect((await layOut(lines)).columns.map(({ field }) => field)).toEqual(['name', null, 'type', 'principal'])
  const other = await layOut(lines.replace('组织类型', '负责人'))
  expect(other.columns.map(({ field }) => field)).toEqual(['name', null, null, 'principal'])
})
