/**
 * A csv file says nothing of what its cells are, and the spreadsheet that opens it guesses: `=…` is run, 110101199003070000
 * is rounded, 007 becomes 7, 3-1 the first of March. What would be guessed wrongly therefore carries a sign: an
 * apostrophe before what would be run, which Excel and WPS leave standing as text, and a tab behind what would be taken
 * for a number or a day, which nobody sees. Both signs come off again when the file is read, so that it reads as written.
 */

/** What spreadsheets run, in full-width too; a tab or a line break before it is dropped by some, so these count as well. */
const isRun = /^'*[=+\-@\t\r\n＝＋－＠]/u
const isRunGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/u

/** Digits alone, with a point, an exponent, or signs between them that make a day, a time, a share or a fraction of them. */
const isGuessed = /^\d[\d.,/:%年月日時时分eE +-]*\t*$/u
const isGuessGuarded = /^\d[\d.,/:%年月日時时分eE +-]*\t+$/u

/** A text as it stands in a csv file, safe from the guesses of the spreadsheet that opens it. */
export function guardCsv(text: string): string {
  if (isRun.test(text)) return `'${text}`
  return isGuessed.test(text) ? `${text}\t` : text
}

/** What a text of a csv file said before it was guarded; a text that never was is answered as it is. */
export function unguardCsv(text: string): string {
  if (isRunGuarded.test(text)) return text.slice(1)
  return isGuessGuarded.test(text) ? text.slice(0, -1) : text
}
