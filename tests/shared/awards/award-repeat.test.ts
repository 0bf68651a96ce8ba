import { expect, test } from 'vitest'
import { findBarringYear } from '#shared/awards/award-repeat.ts'

test('an earlier holder is barred as the project says, and told from which year', () => {
  expect(findBarringYear({ kind: 'allowed' }, 2011, [2010])).toBeUndefined()
  expect(findBarringYear({ kind: 'excluded' }, 2011, [2001, 2008])).toBe(2008)
  expect(findBarringYear({ kind: 'after-years', years: 5 }, 2011, [2001, 2007])).toBe(2007)
  expect(findBarringYear({ kind: 'after-years', years: 5 }, 2011, [2001, 2006])).toBeUndefined()
  expect(findBarringYear({ kind: 'excluded' }, 2011, [])).toBeUndefined()
})
