import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentTable } from '#shared/documents/document-table.ts'
import { wordCell } from '#shared/documents/document-words.ts'
import { buildBlankScoreTable } from '#shared/evaluations/blank-score-table.ts'
import { compareColumns } from '#shared/evaluations/column-comparison.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { gradeTotal } from '#shared/evaluations/grading.ts'
import { buildScoreTable, type PrintedScores } from '#shared/evaluations/score-table.ts'
import { scoreSheet, type SheetScore } from '#shared/evaluations/scoring.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

const totalOf = ({ standard }: CaseView, score: SheetScore | null) =>
  score && {
    ...gradeTotal(score.total, score.vetoed, standard.grades),
    bonus: score.bonus,
    total: score.total,
    isComplete: score.missing.length === 0,
  }

/** The scores of the sheets the applicant and the street have filled. */
function scoresOf(view: CaseView): PrintedScores {
  const of = (column: string): SheetScore | null => {
    const sheet = view.sheets.find((one) => one.column === column)
    return sheet ? scoreSheet(view.standard, sheet.entries) : null
  }
  const [self, street] = [of('self'), of('street')]
  return {
    rows: compareColumns(scoreSheet(view.standard, []).lines, { self, street, experts: [], committee: null }, 5),
    totals: { self: totalOf(view, self), street: totalOf(view, street), expert: null, committee: null },
  }
}

const wordsOf = ({ rows }: DocumentTable): string[][] => rows.map(({ cells }) => cells.map(wordCell))

let view: CaseView

beforeAll(async () => {
  const season = await startEvaluationSeason()
  const { id } = await season.addOrganisation('示例公司')
  view = await season.view(await season.bringToPanel(id))
})

describe('a score sheet on paper', () => {
  test('has the whole tree in order and a column for everybody whose scores are seen', () => {
    const table = buildScoreTable(view, scoresOf(view))
    const headings = table.columns.map(({ heading }) => heading[0])
    expect(headings).toEqual(['编号', '指标', '分值', '自评', '街道初审', '扣分理由和说明'])
    const numbers = wordsOf(table).flatMap(([number = '']) => (number === '' ? [] : [number]))
    expect(numbers.toSorted()).toEqual(view.standard.indicators.map(({ number }) => number).toSorted())
    expect(numbers.slice(0, 3)).toEqual(['1', '1.1', '1.1.1'])
  })

  test('states totals that are the sums of its own leaves, in every column', () => {
    const rows = wordsOf(buildScoreTable(view, scoresOf(view)))
    const parents = new Set(view.standard.indicators.map(({ parentId }) => parentId))
    const leaves = view.standard.indicators.filter(({ id }) => !parents.has(id)).map(({ number }) => number)
    const total = rows.find(([, label]) => label === '总分') ?? []
    for (const column of [2, 3, 4]) {
      const sum = rows
        .filter(([number = '']) => leaves.includes(number))
        .reduce((points, cells) => points + Math.round(Number(cells[column]) * 100), 0)
      expect(Number(total[column]) * 100).toBe(sum)
    }
    expect([total[3], total[4]]).toEqual(['100.00', '99.50'])
  })

  test('carries deductions and remarks beside the line they belong to', () => {
    const [first, ...others] = view.sheets
    const leaf = first?.entries[0]
    if (!first || !leaf) throw new Error('no sheet')
    const noted = { ...leaf, remark: '材料不全', deductions: [{ reason: '缺计划', times: 2, points: 200 }] }
    const sheets = [{ ...first, entries: [noted, ...first.entries.slice(1)] }, ...others]
    const rows = wordsOf(buildScoreTable({ ...view, sheets }, scoresOf(view)))
    const number = view.standard.indicators.find(({ id }) => id === leaf.indicatorId)?.number
    expect(rows.filter((cells) => cells.at(-1) !== '')).toEqual([
      expect.arrayContaining([number, '自评:缺计划(2 次) −2;材料不全']) as unknown,
    ])
  })
})

test('an empty sheet has the tree, the full points and room to write, and no score of anybody', () => {
  const table = buildBlankScoreTable(view)
  const place = table.columns.findIndex(({ heading }) => heading[0] === '得分')
  expect(wordsOf(table).map((cells) => cells[place])).toEqual(table.rows.map(() => ''))
  expect(table.rows).toHaveLength(view.standard.indicators.length + 1)
  expect(wordsOf(table).at(-1)).toContain('100')
})

test('an empty sheet says what each reason costs where points are taken off', async () => {
  const season = await startEvaluationSeason({}, { file: 'agency-deduction-sample', type: 'agency' })
  const { id } = await season.addOrganisation('示例机关')
  const table = buildBlankScoreTable(await season.view(await season.applyFor(id)))
  const reasons = season.standard.indicators.flatMap(({ rule }) => (rule?.kind === 'deduction' ? rule.reasons : []))
  const words = JSON.stringify(wordsOf(table))
  expect(reasons.length).toBeGreaterThan(0)
  for (const { reason } of reasons) expect(words).toContain(reason)
})
