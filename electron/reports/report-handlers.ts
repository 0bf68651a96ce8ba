import type { HandlersFor } from '#electron/context.ts'
import { writeDocx } from '#electron/documents/write-docx.ts'
import { writeXlsx } from '#electron/documents/write-xlsx.ts'
import { readSetting } from '#electron/setup/settings.ts'
import { listFigureRows } from '#electron/statistics/list-figure-rows.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import {
  reportFiles,
  type AnnualReport,
  type reportCommands,
  type ReportFormat,
} from '#shared/reports/report-commands.ts'
import { findIndicator } from '#shared/statistics/indicators.ts'
import { assembleAnnualReport } from './assemble-annual-report.ts'
import { writeFigures, type Provenance } from './write-figures.ts'

const write: Readonly<Record<ReportFormat, (report: AnnualReport, from: Provenance) => Promise<Buffer> | Buffer>> = {
  docx: ({ document }, { madeAt }) => writeDocx(document, madeAt),
  xlsx: ({ document }, { madeAt }) => writeXlsx(document.tables, madeAt),
  figures: writeFigures,
}

export const reportHandlers: HandlersFor<typeof reportCommands> = {
  'reports.read': async (context, { asOf }) => done(await assembleAnnualReport(context, asOf)),

  'reports.rows': async (context, { code, ...request }) => {
    const indicator = findIndicator(code)
    return indicator ? done(await listFigureRows(context, indicator, request)) : refuse('not-found', code)
  },

  'reports.export': async (context, { asOf, format }) => {
    const report = await assembleAnnualReport(context, asOf)
    const place = (await readSetting(context.db, 'place')) ?? '学城'
    const bytes = await write[format](report, { place, madeAt: context.now() })
    const name = reportFiles[format]
    return done({ fileId: context.files.put(context.session, { name, bytes }), name })
  },
}
