import type { AwaitingSource } from '../app/awaiting.ts'
import { casesAwaiting } from '../evaluations/cases-awaiting.ts'
import { nominationsAwaiting } from '../awards/nominations-awaiting.ts'
import { objectionsAwaiting } from '../publicity/objections-awaiting.ts'

/** Where the work of the home page comes from, one line per feature. */
export const awaitingSources: readonly AwaitingSource[] = [nominationsAwaiting, casesAwaiting, objectionsAwaiting]
