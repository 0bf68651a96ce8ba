import { done, refuse, type Outcome } from '../command/outcome.ts'

interface Printable {
  readonly holder: string
  readonly certificateNumber: string | null
  readonly withdrawnOn: string | null
}

const namesShown = 5

const nameSome = (rows: readonly Printable[]): string => {
  const names = rows.slice(0, namesShown).map(({ holder }) => holder)
  return names.join('、') + (rows.length > namesShown ? `等 ${rows.length} 个` : '')
}

/**
 * May certificates be printed for these? Refuses 'award-withdrawn' and 'certificate-unnumbered', naming whom it
 * concerns: a certificate without its number cannot be told from a false one.
 */
export function checkPrintable(rows: readonly Printable[]): Outcome<undefined> {
  const withdrawn = rows.filter(({ withdrawnOn }) => withdrawnOn !== null)
  if (withdrawn.length > 0) return refuse('award-withdrawn', nameSome(withdrawn))
  const unnumbered = rows.filter(({ certificateNumber }) => certificateNumber === null)
  return unnumbered.length > 0 ? refuse('certificate-unnumbered', nameSome(unnumbered)) : done(undefined)
}
