import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeGb18030, NotInGb18030 } from '#electron/spreadsheets/gb18030.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes)

/** Private-use characters whose codes the edition of 2022 gave to characters of their own. */
const givenAway = [0xe5e5, 0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796, 0xe81e]
  .concat([0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864])
  .map((point) => String.fromCodePoint(point))

test('every character there is reads back, but for the nineteen that have no code and are refused', () => {
  const lost: string[] = []
  for (let point = 0; point <= 0x10_ff_ff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    try {
      if (decode(encodeGb18030(character).bytes) !== character) lost.push(`${character} reads otherwise`)
    } catch (error) {
      if (!(error instanceof NotInGb18030)) throw error
      lost.push(error.character)
    }
  }
  expect(lost).toEqual(givenAway)
})

test('texts of any characters read back', () => {
  const character = fc.integer({ min: 0, max: 0x10_ff_ff }).filter((point) => point < 0xd800 || point > 0xdfff)
  const text = fc
    .array(fc.oneof(character, fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x20000, max: 0x2ebe0 })))
    .map((points) => points.map((point) => String.fromCodePoint(point)).join(''))
    .filter((one) => !givenAway.some((lost) => one.includes(lost)))
  fc.assert(
    fc.property(text, (written) => {
      expect(decode(encodeGb18030(written).bytes)).toBe(written)
    }),
  )
})

test('the codes are those of the standard', () => {
  expect([...encodeGb18030('啊').bytes]).toEqual([0xb0, 0xa1])
  expect([...encodeGb18030('　').bytes]).toEqual([0xa1, 0xa1])
  expect([...encodeGb18030('𠀀').bytes]).toEqual([0x95, 0x32, 0x82, 0x36])
  expect([...encodeGb18030('𠮷').bytes]).toEqual([0x95, 0x34, 0xb2, 0x35])
})

test('the characters that GBK lacks are counted', () => {
  expect(encodeGb18030('学习型家庭,𠮷田𡈽').beyondGbk).toBe(2)
})
