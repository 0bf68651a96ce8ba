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

/**
 * Shares the text width among the columns, in ten-thousandths of it. Where there is not room for all, codes and
 * numbers keep their width and text gives way, since only text can go over to a second line.
 */
export function shareWidth(page: PaperPage, columns: readonly Sized[]): readonly number[] {
  const whole = textWidthOf(page) * 100
  const wanted = columns.map(({ width }) => width * small + beside)
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const rigid = columns.reduce((sum, { kind }, place) => sum + (kind === 'text' ? 0 : (wanted[place] ?? 0)), 0)
  const room = whole - rigid
  const giveWay = total > whole && room >= (total - rigid) / 3
  const parts = wanted.map((width, place) => {
    if (!giveWay) return Math.floor((width * 10_000) / total)
    const share = columns[place]?.kind === 'text' ? (width * room) / (total - rigid) : width
    return Math.floor((share * 10_000) / whole)
  })
  const left = 10_000 - parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, place) => (place === parts.length - 1 ? part + left : part))
}
