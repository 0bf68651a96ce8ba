import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CertificateFormat,
  formatCertificateNumber,
  missingCertificateSequences,
  nextCertificateSequence,
} from '#shared/awards/certificate-number.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

test('whatever is issued and revoked, numbers run 1 … n and none comes twice', () => {
  const anyActs = fc.array(fc.constantFrom('issue' as const, 'revoke' as const), { maxLength: 60 })
  holds(
    fc.property(anyActs, (acts) => {
      const ever: number[] = []
      let standing = 0
      for (const act of acts) {
        if (act === 'issue') {
          ever.push(nextCertificateSequence(ever))
          standing += 1
        } else if (standing > 0) standing -= 1
      }
      return ever.every((sequence, place) => sequence === place + 1) && missingCertificateSequences(ever).length === 0
    }),
  )
})

test('a gap in a series is named, and no number behind it is given again', () => {
  expect(nextCertificateSequence([1, 2, 5])).toBe(6)
  expect(missingCertificateSequences([1, 2, 5])).toEqual([3, 4])
})

test('the format is data: year, kind and a padded number', () => {
  expect(formatCertificateNumber('西教证〔{year}〕{kind}{seq:3}号', 2011, '集体', 1)).toBe('西教证〔2011〕集体001号')
  expect(formatCertificateNumber('西教证〔{year}〕{kind}{seq:3}号', 2011, '家庭', 33055)).toBe(
    '西教证〔2011〕家庭33055号',
  )
  expect(CertificateFormat.safeParse('西教证〔{year}〕{kind}号').success).toBe(false)
})
