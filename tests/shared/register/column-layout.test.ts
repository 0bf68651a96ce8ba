import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import {
  arrangeColumns,
  changeColumn,
  isRearranged,
  moveColumn,
  shownFields,
  visibleFields,
  type ColumnLayout,
} from '#shared/register/column-layout.ts'

const register = organisationRegister
const known = Object.keys(register.fields)

const place = fc.record({
  field: fc.constantFrom(...known, 'goneSince', 'constructor'),
  width: fc.integer({ min: 40, max: 400 }),
  isShown: fc.boolean(),
  isFrozen: fc.boolean(),
})
const layout = fc.array(place, { maxLength: 40 })

const fieldsOf = (columns: ColumnLayout): string[] => columns.map(({ field }) => field)

test('whatever was kept, every field of the register has one place and no other field has one', () => {
  fc.assert(
    fc.property(layout, (kept) => {
      expect(fieldsOf(arrangeColumns(register, kept)).toSorted()).toEqual(known.toSorted())
    }),
  )
})

test('frozen columns stand first, the naming one is shown, and arranging again changes nothing', () => {
  fc.assert(
    fc.property(layout, (kept) => {
      const columns = arrangeColumns(register, kept)
      const frozen = columns.map(({ isFrozen }) => isFrozen)
      expect(frozen).toEqual(frozen.toSorted((one, other) => Number(other) - Number(one)))
      expect(visibleFields(columns)).toContain('name')
      expect(arrangeColumns(register, columns)).toEqual(columns)
    }),
  )
})

test('a column moved down and up again stands where it stood, unless it was at the end of its part', () => {
  fc.assert(
    fc.property(layout, fc.constantFrom(...known), (kept, name) => {
      const columns = arrangeColumns(register, kept)
      const moved = moveColumn(columns, name, 1)
      expect(moveColumn(moved, name, -1)).toEqual(moved === columns ? moveColumn(columns, name, -1) : columns)
      expect(fieldsOf(moved).toSorted()).toEqual(known.toSorted())
    }),
  )
})

test('a layout nobody touched is that of the declaration, which shows the fields that have a width', () => {
  const columns = arrangeColumns(register, null)
  expect(isRearranged(register, columns)).toBe(false)
  const declared = Object.entries(register.fields).flatMap(([name, field]) => ('width' in field ? [name] : []))
  expect(visibleFields(columns).toSorted()).toEqual(declared.toSorted())
  expect(visibleFields(columns)[0]).toBe('name')
})

test('hiding and freezing change what an export takes and in which order', () => {
  const hidden = changeColumn(arrangeColumns(register, null), 'type', { isShown: false })
  expect(visibleFields(hidden)).not.toContain('type')
  const frozen = changeColumn(hidden, 'regionId', { isFrozen: true })
  expect(visibleFields(frozen).slice(0, 2)).toEqual(['name', 'regionId'])
  expect(isRearranged(register, frozen)).toBe(true)
})

test('what is printed of a register are the fields shown, in their order, also those without a column of their own', () => {
  const fields = shownFields(register.fields, ['note', 'name', 'gone'])
  expect(Object.keys(fields)).toEqual(['note', 'name'])
  expect(Object.values(fields).every(({ width }) => width !== undefined)).toBe(true)
})
