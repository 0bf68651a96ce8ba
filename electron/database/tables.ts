import type { EvaluationTables } from '#electron/evaluations/evaluation-tables.ts'
import type { ExpertTables } from '#electron/experts/expert-tables.ts'
import type { AwardTables } from '#electron/awards/award-tables.ts'
import type { CalendarTables } from '#electron/calendar/calendar-tables.ts'
import type { PrintingTables } from '#electron/printing/printing-tables.ts'
import type { PublicityTables } from '#electron/publicity/publicity-tables.ts'
import type { RegistryTables } from '#electron/register/registry-tables.ts'
import type { ReportTables } from '#electron/reports/report-tables.ts'
import type { StatisticsTables } from '#electron/statistics/statistics-tables.ts'
import type { StandardTables } from '#electron/standards/standard-tables.ts'
import type { ImportTables } from '#electron/import/column-memories.ts'
import type { LogTables } from './log-tables.ts'

/** Every table, gathered from the features. Columns are camelCase here and snake_case in SQL. */
export interface Tables
  extends
    LogTables,
    RegistryTables,
    CalendarTables,
    PublicityTables,
    AwardTables,
    StandardTables,
    ExpertTables,
    EvaluationTables,
    ReportTables,
    PrintingTables,
    ImportTables,
    StatisticsTables {}

/** What the write path keeps for every record by itself. */
export interface RecordColumns {
  id: string
  version: number
  deletedAt: string | null
}

/** The tables whose rows are records: written only through the writer, logged column by column. */
export type RecordTable = Exclude<keyof Tables, keyof LogTables | keyof StatisticsTables>

/** Columns computed from the row itself, never logged. */
export interface SearchColumns {
  search: string
  namePinyin: string
}

type Optional<Row> = { [K in keyof Row as null extends Row[K] ? K : never]?: Row[K] }
type Required<Row> = { [K in keyof Row as null extends Row[K] ? never : K]: Row[K] }

/** The values of a new row: what may be null may be left out. */
export type NewRow<T extends RecordTable> = Required<Omit<Tables[T], keyof RecordColumns | keyof SearchColumns>> &
  Optional<Omit<Tables[T], keyof RecordColumns | keyof SearchColumns>>
