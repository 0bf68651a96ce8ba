import { expect, test } from 'vitest'
import { markProposal, wordProposal } from '#renderer/register/cell-proposal.ts'

const row = (id: string) => ({ id, version: 1, deletedAt: null, labels: {} })

const proposal = {
  request: {
    source: '粘贴' as const,
    columns: ['members', 'note'],
    rows: [{ id: 'a', version: 1 }, { id: 'b', version: 1 }, null],
    cells: [
      ['9', '甲'],
      ['很多', ''],
      ['1', '乙'],
    ],
    dryRun: true,
  },
  report: {
    covered: 1,
    added: 1,
    same: 0,
    refused: 1,
    cells: [
      { row: 1, field: 'members', before: '5', after: '9' },
      { row: 3, field: 'members', before: '—', after: '1' },
    ],
    problems: [
      { row: 2, field: 'members', message: '家庭人口“很多”无法识别,应为整数。' },
      { row: 2, field: 'name', message: '请填写户主姓名。' },
    ],
  },
  rows: [row('a'), row('b'), undefined],
  top: 0,
  left: [],
}

test('a cell that changes shows old and new, one that cannot shows what was pasted and why, others show nothing', () => {
  const markOf = markProposal(proposal)
  expect(markOf('a', 'members')).toEqual({ kind: 'changes', text: '\u20665 → 9\u2069', title: '5 → 9' })
  expect(markOf('b', 'members')).toEqual({ kind: 'refused', text: '很多', title: '家庭人口“很多”无法识别,应为整数。' })
  expect(markOf('b', 'name')).toMatchObject({ kind: 'refused', text: '请填写户主姓名。' })
  expect(markOf('a', 'note')).toBeUndefined()
})

test('the counts are worded, and what is none is left out', () => {
  expect(wordProposal(proposal.report)).toBe('覆盖 1 行、新增 1 行、不合规 1 行')
})
