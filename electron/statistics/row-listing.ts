import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { formatValue } from '#shared/register/format-value.ts'
import type { Register } from '#shared/register/register.ts'
import type { FigureRows } from '#shared/statistics/figure-rows.ts'
import type { RowSource } from '#shared/statistics/row-source.ts'
import { titleRegister } from '#shared/titles/title-register.ts'

/** How the rows of a register are shown behind a figure: which of its fields say where, when and what. */
export interface RowListing {
  readonly register: Register
  readonly place: string
  readonly day: string
  readonly details: readonly string[]
}

export const listings: Readonly<Record<RowSource['register'], RowListing>> = {
  regions: { register: regionRegister, place: 'parentId', day: 'validFrom', details: ['code', 'note'] },
  organisations: {
    register: organisationRegister,
    place: 'regionId',
    day: 'joinedOn',
    details: ['stage', 'grade', 'open'],
  },
  titles: {
    register: titleRegister,
    place: 'regionId',
    day: 'awardedOn',
    details: ['kind', 'level', 'documentNumber'],
  },
  commendations: {
    register: commendationRegister,
    place: 'regionId',
    day: 'awardedOn',
    details: ['award', 'unit', 'documentNumber'],
  },
}

const labelOf = (register: Register, field: string): string => register.fields[field]?.label ?? field

/** The headings over such rows, in the words of the register. */
export const headingsOf = ({ register, place, day, details }: RowListing): FigureRows['headings'] => ({
  name: labelOf(register, register.nameField),
  place: labelOf(register, place),
  day: labelOf(register, day),
  detail: details.map((field) => labelOf(register, field)).join('、'),
})

/** What a row's detail fields say, in the order of the heading; */
export const wordDetails = (
  { register, details }: RowListing,
  row: Readonly<Record<string, string | number | null>>,
): string =>
  details
    .flatMap((key) => {
      const field = register.fields[key]
      return field && row[key] != null && row[key] !== '' ? [formatValue(field, row[key])] : []
    })
    .join('、') || '—'
