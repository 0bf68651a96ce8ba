import { expect, test } from 'vitest'
import { certificateValues, fillSlots, unknownSlots } from '#shared/awards/certificate-slots.ts'

const values = certificateValues({
  holder: '王芳',
  award: '社区教育先进个人',
  year: 2011,
  awardedOn: '2011-12-01',
  documentNumber: '西教发〔2011〕30号',
  certificateNumber: '西教证〔2011〕个人001号',
  issuer: '西城区社区教育委员会',
})

test('every slot is filled, the day as documents write it', () => {
  expect(
    fillSlots('{holder}:{year}年度{award},{awardedOn},{documentNumber},{certificateNumber},{issuer}', values),
  ).toBe('王芳:2011年度社区教育先进个人,2011年12月1日,西教发〔2011〕30号,西教证〔2011〕个人001号,西城区社区教育委员会')
})

test('what a name contains is printed as it is, braces and all', () => {
  expect(fillSlots('{holder}', { ...values, holder: '{year}$&' })).toBe('{year}$&')
})

test('slots that stand for nothing are named', () => {
  expect(unknownSlots('{holder} {toString} {kind}')).toEqual(['toString', 'kind'])
})
