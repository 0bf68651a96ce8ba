import { expect, test } from 'vitest'
import { orderSamples } from '../../../renderer/app/order-samples.ts'

test('one of each role comes first, the account opened first; then the others by role', () => {
  const samples = [
    { accountId: '5', role: 'expert' },
    { accountId: '3', role: 'street_clerk' },
    { accountId: '4', role: 'street_clerk' },
    { accountId: '1', role: 'district_office' },
    { accountId: '2', role: 'expert' },
  ] as const
  expect(orderSamples(samples).map(({ accountId }) => accountId)).toEqual(['3', '1', '2', '4', '5'])
  expect(orderSamples([])).toEqual([])
})
