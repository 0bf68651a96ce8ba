import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutFields } from '#shared/awards/certificate-layout.ts'
import { certificateValues } from '#shared/awards/certificate-slots.ts'
import type { CertificateField } from '#shared/awards/certificate-template.ts'
import { noOffset } from '#shared/printing/print-offset.ts'

const valuesOf = (holder: string) =>
  certificateValues({
    holder,
    award: '先进',
    year: 2011,
    awardedOn: '2011-12-01',
    documentNumber: '文号',
    certificateNumber: '编号',
    issuer: '单位',
  })

const field: CertificateField = {
  text: '{holder}',
  x: 5000,
  y: 8000,
  width: 10_000,
  size: 20,
  align: 'left',
  face: 'body',
}

const anchored = (align: CertificateField['align']) => {
  const [placed] = layOutFields([{ ...field, align }], valuesOf('王芳'), noOffset)
  return [placed?.x, placed?.y, placed?.anchor]
}

test('text stands on its base line from the left, to the right or about the middle of its place', () => {
  expect(anchored('left')).toEqual([5000, 8000, 'start'])
  expect(anchored('right')).toEqual([15_000, 8000, 'end'])
  expect(anchored('centre')).toEqual([10_000, 8000, 'middle'])
})

test('20 pt are 7.05 mm', () => {
  expect(layOutFields([field], valuesOf('王芳'), noOffset)[0]?.size).toBe(705)
})

test('an offset moves every line and changes nothing else', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom('学', '习', '1') }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: -2000, max: 2000 }),
      (holder, right, down) => {
        const still = layOutFields([field], valuesOf(holder), noOffset)
        const moved = layOutFields([field], valuesOf(holder), { right, down })
        expect(moved).toEqual(still.map((line) => ({ ...line, x: line.x + right, y: line.y + down })))
      },
    ),
  )
})

test('however long a name is, all of it is printed, inside its place, ending on its base line', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom('学', '习', '校') }), (holder) => {
      const lines = layOutFields([field], valuesOf(holder), noOffset)
      expect(lines.map(({ text }) => text).join('')).toBe(holder)
      expect(lines.at(-1)?.y).toBe(field.y)
      for (const { text, size } of lines) expect(text.length * size).toBeLessThanOrEqual(field.width)
      const between = lines.slice(1).map(({ y, size }, place) => y - (lines[place]?.y ?? 0) - size)
      expect(Math.min(0, ...between)).toBe(0)
    }),
  )
})
