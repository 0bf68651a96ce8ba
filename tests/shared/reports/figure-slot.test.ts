import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSlots } from '#shared/reports/figure-slot.ts'

const pieces = fc.array(
  fc.oneof(
    fc.stringMatching(/^[一-龥，。0-9%]{1,8}$/),
    fc.record({
      code: fc.constantFrom('streets', 'named_ever.party', 'schools.primary_quality_rate'),
      word: fc.constantFrom(null, '超过', '同比'),
    }),
  ),
)

test('a text splits into the pieces it was made of', () => {
  fc.assert(
    fc.property(pieces, (made) => {
      const text = made
        .map((piece) =>
          typeof piece === 'string' ? piece : `{{${piece.code}${piece.word === null ? '' : `|${piece.word}`}}}`,
        )
        .join('')
      const merged = made.reduce<typeof made>((all, piece) => {
        const last = all.at(-1)
        return typeof piece === 'string' && typeof last === 'string'
          ? [...all.slice(0, -1), last + piece]
          : [...all, piece]
      }, [])
      expect(splitSlots(text)).toEqual(merged)
    }),
  )
})
