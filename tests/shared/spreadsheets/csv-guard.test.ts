import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardCsv, unguardCsv } from '#shared/spreadsheets/csv-guard.ts'

/** Texts as clerks' records have them, and as somebody with bad intentions would. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^['=+\-@\t\r\n＝＋－＠0-9.eE/:%年月日 ]{0,12}$/u),
  fc.constantFrom('007', '110101199003070000', '3-1', '1/2', '12:30', '1e5', '90%', '2011年3月5日', "'=1+1", '1\t', ''),
)

test('what was guarded reads as it was written', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(unguardCsv(guardCsv(written))).toBe(written)
    }),
    { numRuns: 5000 },
  )
})

test('nothing that was guarded is run or taken for a number or a day by the spreadsheet that opens it', () => {
  fc.assert(
    fc.property(text, (written) => {
      const guarded = guardCsv(written)
      expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
      expect(guarded).not.toMatch(/^\d+$/u)
    }),
    { numRuns: 5000 },
  )
})

test('what no spreadsheet misreads stays as it is', () => {
  for (const plain of ['诸葛示例', '91110102MA00000000', '甲10号院2号楼', '138****1234', '12 个月', "O'Neill", '—'])
    expect(guardCsv(plain)).toBe(plain)
})

test('the signs are a leading apostrophe and a tab behind', () => {
  expect(guardCsv('=cmd|calc')).toBe("'=cmd|calc")
  expect(guardCsv('110101199003070000')).toBe('110101199003070000\t')
})
