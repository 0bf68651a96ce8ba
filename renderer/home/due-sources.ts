import type { DueSource } from '../app/due.ts'
import { holidaysDue } from '../calendar/holidays-due.ts'
import { roundsDue } from '../evaluations/rounds-due.ts'
import { publicitiesDue } from '../publicity/publicities-due.ts'
import { titlesDue } from '../titles/titles-due.ts'

/** Where the deadlines of the home page come from, one line per feature. */
export const dueSources: readonly DueSource[] = [publicitiesDue, roundsDue, titlesDue, holidaysDue]
