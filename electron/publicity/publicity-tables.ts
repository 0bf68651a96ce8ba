import type { ObjectionConclusion } from '#shared/publicity/objection.ts'
import type { PublicitySubject } from '#shared/publicity/publicity.ts'

interface RecordColumns {
  id: string
  version: number
  deletedAt: string | null
}

export interface PublicityTables {
  publicity: RecordColumns & {
    subjectKind: PublicitySubject
    title: string
    channel: string
    startDay: string
    workingDays: number
    endDay: string
  }
  /** One line of a public list, kept as it was shown. */
  publicityEntry: RecordColumns & {
    publicityId: string
    subjectId: string
    name: string
    unit: string
    note: string
  }
  objection: RecordColumns & {
    publicityId: string
    subjectId: string
    raisedBy: 'named' | 'anonymous'
    raiser: string
    receivedOn: string
    content: string
    investigation: string
    conclusion: ObjectionConclusion | null
    repliedOn: string | null
  }
}
