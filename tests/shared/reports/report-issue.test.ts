import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IssueNumberFormat, numberIssue, wordRevision, type NumberedIssue } from '#shared/reports/report-issue.ts'

const format = '学城报〔{year}〕{seq}号'

const day = fc.constantFrom('2010-12-31', '2011-06-30', '2011-09-30', '2011-12-31', '2012-12-31')

test('a year numbers its days 1, 2, 3 in the order they were first fixed, and a day counts its own revisions', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), (days) => {
      const issued: NumberedIssue[] = []
      for (const asOf of days) issued.push(numberIssue(issued, asOf, format))
      days.forEach((asOf, place) => {
        const year = asOf.slice(0, 4)
        const firsts = [...new Set(days)].filter((other) => other.startsWith(year))
        const before = days.slice(0, place).filter((other) => other === asOf)
        expect(issued[place]).toMatchObject({
          number: `学城报〔${year}〕${firsts.indexOf(asOf) + 1}号`,
          revision: before.length + 1,
        })
      })
    }),
  )
})

test('a number keeps the words it was given in when the format changes', () => {
  const first = numberIssue([], '2011-12-31', format)
  expect(numberIssue([first], '2011-12-31', '西学报〔{year}〕{seq}号').number).toBe('学城报〔2011〕1号')
  expect(numberIssue([first], '2011-06-30', '西学报〔{year}〕{seq}号').number).toBe('西学报〔2011〕2号')
})

test('a format without its year or its number is refused', () => {
  expect(IssueNumberFormat.safeParse(format).success).toBe(true)
  expect(IssueNumberFormat.safeParse('学城报〔2011〕{seq}号').success).toBe(false)
  expect(IssueNumberFormat.safeParse('学城报〔{year}〕号').success).toBe(false)
})

test('every issue after the first is called a correction', () => {
  expect([1, 2].map(wordRevision)).toEqual(['第1次定稿', '第2次定稿(更正)'])
})
