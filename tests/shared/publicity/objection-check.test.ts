import { expect, test } from 'vitest'
import { checkConcludedObjection, checkRaisedObjection } from '#shared/publicity/objection-check.ts'

const raised = { raisedBy: 'named' as const, raiser: '李某', receivedOn: '2011-12-20', content: '事迹不实' }
const concluded = { investigation: '已向单位核实', conclusion: 'dismissed' as const, repliedOn: '2011-12-22' }
const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field)

test('an objection says who, what and when', () => {
  expect(checkRaisedObjection(raised, '2011-12-19', '2011-12-21')).toEqual([])
  expect(fieldsOf(checkRaisedObjection({ ...raised, raiser: ' ' }, '2011-12-19', '2011-12-21'))).toEqual(['raiser'])
  expect(checkRaisedObjection({ ...raised, raisedBy: 'anonymous', raiser: '' }, '2011-12-19', '2011-12-21')).toEqual([])
  expect(fieldsOf(checkRaisedObjection({ ...raised, content: '' }, '2011-12-19', '2011-12-21'))).toEqual(['content'])
  expect(fieldsOf(checkRaisedObjection(raised, '2011-12-21', '2011-12-21'))).toEqual(['receivedOn'])
  expect(fieldsOf(checkRaisedObjection(raised, '2011-12-19', '2011-12-19'))).toEqual(['receivedOn'])
})

test('a conclusion rests on an investigation and a named raiser is answered', () => {
  expect(checkConcludedObjection(raised, concluded, '2011-12-23')).toEqual([])
  expect(
    fieldsOf(checkConcludedObjection(raised, { investigation: '', conclusion: null, repliedOn: null }, '2011-12-23')),
  ).toEqual(['investigation', 'conclusion', 'repliedOn'])
  expect(
    checkConcludedObjection({ ...raised, raisedBy: 'anonymous' }, { ...concluded, repliedOn: null }, '2011-12-23'),
  ).toEqual([])
  for (const repliedOn of ['2011-12-19', '2011-12-24'])
    expect(fieldsOf(checkConcludedObjection(raised, { ...concluded, repliedOn }, '2011-12-23'))).toEqual(['repliedOn'])
})
