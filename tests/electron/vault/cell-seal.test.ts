import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCellSeal, isSealed, type CellPlace } from '#electron/vault/cell-seal.ts'

const seal = createCellSeal(randomBytes(32))
const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
const place: fc.Arbitrary<CellPlace> = fc.record({ table: name, column: name, rowId: name })
const text = fc.string({ maxLength: 60, unit: 'binary' }).filter((drawn) => drawn.isWellFormed())

const isSame = (one: CellPlace, other: CellPlace): boolean =>
  one.table === other.table && one.column === other.column && one.rowId === other.rowId

test('what was sealed opens in its cell as it was, rare characters included', () => {
  fc.assert(
    fc.property(
      place,
      fc.oneof(text, fc.constantFrom('𠮷野家', '䶮', '甲10号院2号楼', '\u200B', '👨‍👩‍👧')),
      (cell, value) => {
        const sealed = seal.seal(cell, value)
        expect([isSealed(sealed), seal.open(cell, sealed)]).toEqual([true, value])
      },
    ),
  )
})

test('the same value in the same cell gives the same text, another value or another cell never does', () => {
  fc.assert(
    fc.property(place, place, text, text, (cell, elsewhere, value, another) => {
      expect(seal.seal({ ...cell }, value)).toBe(seal.seal(cell, value))
      expect(seal.seal(cell, another) === seal.seal(cell, value)).toBe(value === another)
      expect(seal.seal(elsewhere, value) === seal.seal(cell, value)).toBe(isSame(cell, elsewhere))
    }),
  )
})

test('a ciphertext moved to another row, column or table does not open, nor under another key', () => {
  const stranger = createCellSeal(randomBytes(32))
  fc.assert(
    fc.property(place, place, text, (cell, elsewhere, value) => {
      const sealed = seal.seal(cell, value)
      fc.pre(!isSame(cell, elsewhere))
      expect([seal.open(elsewhere, sealed), stranger.open(cell, sealed)]).toEqual([undefined, undefined])
    }),
  )
})

test('a ciphertext with any one bit turned, or cut short, does not open', () => {
  fc.assert(
    fc.property(place, text, fc.nat(), (cell, value, chosen) => {
      const bytes = Buffer.from(seal.seal(cell, value).slice(3), 'base64url')
      const bit = chosen % (bytes.length * 8)
      const turned = Buffer.from(bytes)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(seal.open(cell, `v1:${turned.toString('base64url')}`)).toBeUndefined()
      expect(seal.open(cell, `v1:${bytes.subarray(0, chosen % bytes.length).toString('base64url')}`)).toBeUndefined()
    }),
  )
})

test('an index is equal exactly for equal values of one kind, and says nothing under another key', () => {
  const stranger = createCellSeal(randomBytes(32))
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(seal.blindIndex('phone', one) === seal.blindIndex('phone', other)).toBe(one === other)
      expect(seal.blindIndex('phone', one)).not.toBe(seal.blindIndex('resident-id', one))
      expect(seal.blindIndex('phone', one)).not.toBe(stranger.blindIndex('phone', one))
    }),
  )
})

test('ten thousand phones in one column never share a nonce', () => {
  const nonces = new Set(
    Array.from({ length: 10_000 }, (_, row) =>
      seal.seal({ table: 'family', column: 'phone', rowId: `row-${row >> 1}` }, `199${row}`).slice(3, 19),
    ),
  )
  expect(nonces.size).toBe(10_000)
})
