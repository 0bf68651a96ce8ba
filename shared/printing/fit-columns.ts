import type { TableColumn } from '../documents/document-table.ts'
import { lyingA4, textWidthOf, uprightA4, type PaperPage } from './paper-page.ts'

type Sized = Pick<TableColumn, 'width' | 'kind'>

/** 小五 and 五号 in hundredths of a millimetre. */
const small = 317
const usual = 370

/** Space beside the text of a cell, both sides together, in hundredths of a millimetre. */
const beside = 200

const needed = (columns: readonly Sized[], type: number): number =>
  columns.reduce((sum, { width }) => sum + width * type + beside, 0)

/** Whether the columns fit side by side, in 小五, without breaking what stands in them. */
export const fitsOn = (page: PaperPage, columns: readonly Sized[]): boolean =>
  needed(columns, small) <= textWidthOf(page) * 100

/** Upright where the columns fit, else lying: a list is turned only when it must be. */
export const chooseA4 = (columns: readonly Sized[]): PaperPage => (fitsOn(uprightA4, columns) ? uprightA4 : lyingA4)

/** 五号 where the columns leave room for it, else 小五. */
export const chooseType = (page: PaperPage, columns: readonly Sized[]): 'usual' | 'small' =>
  needed(columns, usual) <= textWidthOf(page) * 100 ? 'usual' : 'small'

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** So many characters of a text column stay side by side, so that a name or a heading is not broken: 负责人、区学习办. */
const leastText = 4

/**
 * Shares the text width among the columns, in ten-thousandths of it. Where there is not room for all, codes and
 * numbers keep their width and text gives way, since only text can go over to a second line: the widest the most, none
 * below four characters.
 */
export function shareWidth(page: PaperPage, columns: readonly Sized[]): readonly number[] {
  const whole = textWidthOf(page) * 100
  const wanted = columns.map(({ width }) => width * small + beside)
  const least = columns.map(
    ({ width, kind }) => (kind === 'text' ? Math.min(width, leastText) : width) * small + beside,
  )
  const [total, floor] = [sum(wanted), sum(least)]
  const shares =
    total <= whole || floor >= whole
      ? (floor >= whole ? least : wanted).map((width) => width / (floor >= whole ? floor : total))
      : wanted.map((width, place) => {
          const own = least[place] ?? 0
          return (own + ((width - own) * (whole - floor)) / (total - floor)) / whole
        })
  const parts = shares.map((share) => Math.floor(share * 10_000))
  const left = 10_000 - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, place) => (place === parts.length - 1 ? part + left : part))
}
