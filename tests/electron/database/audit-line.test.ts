import { expect, test } from 'vitest'
import { cell, cellsOf, hashLine, type LineCells } from '#electron/database/audit-line.ts'

const line = cellsOf('前', 7, {
  at: '2011-11-23T01:00:00.000Z',
  kind: 'change',
  actorId: 'a',
  actorName: '经办人',
  station: '',
  command: 'families.create',
  label: '',
  object: '',
  result: 'ok',
  txId: 't',
  digest: '{}',
  before: null,
  after: null,
})
const withCell = (cells: LineCells, place: number, value: string | number): LineCells => cells.with(place, value)

test('a line of the first form holds nothing its hash does not cover', () => {
  const bare = withCell(line, cell.form, 1)
  expect(hashLine('前', bare)).toMatch(/^[0-9a-f]{64}$/u)
  for (const name of ['kind', 'station', 'label', 'object', 'before', 'after'] as const)
    expect(hashLine('前', withCell(bare, cell[name], '别的'))).toBeUndefined()
})

test('a line of the second form is hashed with all it holds; of a form nobody knows there is no hash', () => {
  for (const [name, place] of Object.entries(cell).filter(([one]) => one !== 'hash' && one !== 'form'))
    expect([name, hashLine('前', withCell(line, place, '别的'))]).not.toEqual([name, line[cell.hash]])
  expect(hashLine('后', line)).not.toBe(line[cell.hash])
  expect(hashLine('前', withCell(line, cell.form, 3))).toBeUndefined()
})
