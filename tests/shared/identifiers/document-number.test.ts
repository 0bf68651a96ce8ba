import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDocumentNumber, documentYearOf, normaliseDocumentNumber } from '#shared/identifiers/document-number.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

test.each(['西教发〔2011〕12号', '国办发明电〔2011〕48号', '京教职成〔2021〕19号'])(
  '%s is written as the standard asks',
  (text) => {
    expect(checkDocumentNumber(text)).toBeUndefined()
  },
)

test.each([
  '西教发[2011]12号',
  '西教发(2011)12号',
  '西教发（2011）12号',
  '西教发【2011】12号',
  '西教发〔2011〕第12号',
  '西教发〔2011〕012号',
  '西教发〔2011〕 12 号',
  '西教发〔2011〕12',
])('%s is refused with the right spelling', (text) => {
  expect(checkDocumentNumber(text)).toContain('“西教发〔2011〕12号”')
  expect(normaliseDocumentNumber(text)).toBe('西教发〔2011〕12号')
})

test.each(['', '12号', '西教发2011年12号', '西教发〔2011〕0号', '〔2011〕12号'])(
  '%s is refused with an example',
  (text) => {
    expect(checkDocumentNumber(text)).toContain('不完整')
  },
)

test('whatever is mended is right, and mending twice changes nothing', () => {
  const anyPiece = fc.constantFrom('西教发', '〔', '〕', '[', ']', '第', '号', '2011', '0', '12', ' ', '１')
  holds(
    fc.property(fc.array(anyPiece, { maxLength: 8 }), (pieces) => {
      const mended = normaliseDocumentNumber(pieces.join(''))
      return normaliseDocumentNumber(mended) === mended
    }),
  )
  holds(
    fc.property(fc.integer({ min: 1949, max: 2100 }), fc.nat({ max: 9999 }), (year, order) => {
      const number = `西教发〔${year}〕${order}号`
      return (
        (checkDocumentNumber(number) === undefined) === order > 0 && (order === 0 || documentYearOf(number) === year)
      )
    }),
  )
})
