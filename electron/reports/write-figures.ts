import type { AnnualReport } from '#shared/reports/report-commands.ts'
import type { ReportIssue } from '#shared/reports/report-issue.ts'
import type { Figure } from '#shared/statistics/figure.ts'

/** What a figures file says about where it came from. */
export interface Provenance {
  readonly place: string
  readonly madeAt: string
}

/** Whole hundredths as the number a reader of JSON expects: 5070 is 50.7. */
const plain = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

/**
 * figures.json: every figure of the report with what stands behind it, in the shape of the list of figures the
 * report is checked against. `rows` is how many rows a click on the figure lists; a baseline names its day and source.
 * Of an issue it names the number, the revision and the hash.
 */
export function writeFigures(report: AnnualReport, { place, madeAt }: Provenance): Buffer {
  const { asOf, template, figures, flags, issue } = report
  const notes = new Map(flags.map(({ code, message }) => [code, message]))
  const content = {
    asOf,
    generatedFrom: { place, template, madeAt },
    ...(issue === null ? {} : { issue: nameIssue(issue) }),
    figures: figures.map((figure) => describe(figure, notes.get(figure.code))),
  }
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`)
}

const nameIssue = ({ number, revision, hash, frozenAt }: ReportIssue) => ({ number, revision, hash, frozenAt })

function describe(figure: Figure, note: string | undefined) {
  const { code: key, label, unit, kind, rows, at, numerator, denominator, dated, source } = figure
  return {
    key,
    label,
    value: plain(figure.value),
    unit,
    kind,
    rows,
    at,
    ...(figure.qualifier === null ? {} : { [figure.qualifier]: true }),
    ...(figure.exact === figure.value ? {} : { exact: plain(figure.exact) }),
    ...(numerator === null ? {} : { numerator, denominator }),
    ...(dated === null ? {} : { dated, source }),
    ...(note === undefined ? {} : { note }),
  }
}
