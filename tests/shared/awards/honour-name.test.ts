import { expect, test } from 'vitest'
import { honourName } from '#shared/awards/honour-name.ts'

test.each([
  ['社区教育先进集体和先进个人', 'individual', '社区教育先进个人'],
  ['社区教育先进集体和先进个人', 'collective', '社区教育先进集体'],
  ['学习型城区创建先进集体、先进家庭和先进个人', 'family', '学习型城区创建先进家庭'],
] as const)('of %s one of the kind %s is called %s', (award, kind, honour) => {
  expect(honourName(award, kind)).toBe(honour)
})

test.each([
  ['学习型家庭', 'family'],
  ['社区教育先进集体和先进个人', 'family'],
  ['先进集体和优秀个人', 'individual'],
  ['和谐社区先进个人', 'individual'],
  ['社区教育贡献奖', 'collective'],
] as const)('%s stays as it is for the kind %s', (award, kind) => {
  expect(honourName(award, kind)).toBe(award)
})
