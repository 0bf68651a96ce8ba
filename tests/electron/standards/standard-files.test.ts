import { expect, test } from 'vitest'
import type { StandardDetail } from '#shared/standards/standard-commands.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { startDistrict } from '#tests/support/test-app.ts'

/** A district with a shipped standard, and the text of the file it exports. */
async function startWithFile() {
  const app = await startDistrict()
  const office = app.as('district_office', 'office')
  const draft = expectDone(await office('standards.install', { file: 'enterprise-jiangning-2009' }))
  const { fileId, name } = expectDone(await office('standards.export', { id: draft.standard.id }))
  const text = Buffer.from(app.files.take('office', fileId)?.bytes ?? []).toString('utf8')
  return { ...app, office, draft, name, text }
}

const contentOf = ({ standard, indicators, grades }: StandardDetail) => ({
  standard: { ...standard, id: '' },
  indicators: indicators.map(({ id: _id, parentId: _parent, ...indicator }) => indicator),
  grades,
})

test('another district loads the exported file as the same draft', async () => {
  const { draft, name, text } = await startWithFile()
  expect(name).toBe(`${draft.standard.name}(${draft.standard.edition}).json`)
  const other = (await startDistrict()).as('district_office')
  const loaded = expectDone(await other('standards.install-file', { text: `\uFEFF${text}` }))
  expect(contentOf(loaded)).toEqual(contentOf(draft))
  expectDone(await other('standards.enable', { id: loaded.standard.id, version: loaded.standard.version }))
})

test('the same edition is not loaded twice', async () => {
  const { office, text } = await startWithFile()
  expect(await office('standards.install-file', { text })).toMatchObject({
    problem: { code: 'invalid-input', fields: [{ field: 'edition' }] },
  })
})

test.each([
  ['not JSON', () => 'PK\u0003\u0004', '不是学城导出的标准文件'],
  ['another file', () => '{"codes":[]}', '“name”'],
  [
    'points that are none',
    (text: string) => text.replace(/"maxScore": "\d+"/u, '"maxScore": "很多"'),
    '“很多”不是分数',
  ],
])('%s is refused, and the words say what is wrong', async (_what, spoil, words) => {
  const { office, text, db } = await startWithFile()
  const before = await db.selectFrom('standard').select('id').execute()
  expect(await office('standards.install-file', { text: spoil(text) })).toMatchObject({
    ok: false,
    problem: { code: 'file-unreadable', detail: expect.stringContaining(words) },
  })
  expect(await db.selectFrom('standard').select('id').execute()).toEqual(before)
})

test('only who keeps the standards exports and loads them, and an export leaves its line in the audit log', async () => {
  const { as, draft, text, db } = await startWithFile()
  const clerk = as('street_clerk')
  expect(await clerk('standards.export', { id: draft.standard.id })).toMatchObject({
    problem: { code: 'not-permitted' },
  })
  expect(await clerk('standards.install-file', { text })).toMatchObject({ problem: { code: 'not-permitted' } })
  const lines = await db.selectFrom('audit').select(['command', 'result']).execute()
  expect(lines).toContainEqual({ command: 'standards.export', result: 'ok' })
})
