import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '#electron/import/decode-text.ts'
import { encodeGb18030 } from '#electron/spreadsheets/gb18030.ts'

const text = fc
  .array(fc.constantFrom('甲', '乙', '社区', '𠮷', '㐀', 'a', '1', ',', '\n', 'é'), { maxLength: 12 })
  .map((parts) => `学${parts.join('')}`)

test('UTF-8 and UTF-16 are read by their marks and without, and the mark is no character of the text', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(decodeText(Buffer.from(written, 'utf8'))).toEqual({ text: written, encoding: 'UTF-8' })
      expect(decodeText(Buffer.from(`\uFEFF${written}`, 'utf8'))).toEqual({ text: written, encoding: 'UTF-8' })
      const little = Buffer.from(`\uFEFF${written}`, 'utf16le')
      expect(decodeText(little)).toEqual({ text: written, encoding: 'UTF-16' })
      expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: written, encoding: 'UTF-16' })
    }),
  )
})

test('what is no UTF-8 is read as GB18030, four bytes to a character too', () => {
  const written = '单位名称,地址\r\n示例𠮷单位,㐀街\r\n'
  expect(decodeText(encodeGb18030(written).bytes)).toEqual({ text: written, encoding: 'GB18030' })
})

test('bytes that are no text are not read as one', () => {
  expect(decodeText(Buffer.from([0x41, 0x00, 0x42]))).toBeUndefined()
  expect(decodeText(Buffer.from([0x81, 0xff, 0xff, 0x20]))).toBeUndefined()
})
