import type { RegisterColumns } from '#electron/register/registry-tables.ts'
import type { AwardKind } from '#shared/awards/award-kind.ts'
import type { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import type { awardQuotaRegister } from '#shared/awards/award-quota-register.ts'
import type { commendationRegister } from '#shared/awards/commendation-register.ts'
import type { nominationRegister } from '#shared/awards/nomination-register.ts'

interface RecordColumns {
  id: string
  version: number
  deletedAt: string | null
}

export interface AwardTables {
  awardProject: RegisterColumns<typeof awardProjectRegister>
  awardQuota: RegisterColumns<typeof awardQuotaRegister>
  nomination: RegisterColumns<typeof nominationRegister>
  commendation: RegisterColumns<typeof commendationRegister>
  awardOpinion: RecordColumns & {
    nominationId: string
    /** The review step it belongs to: what was sent back and reviewed again is asked about again. */
    reviewId: string
    authority: string
    answer: 'no-objection' | 'objection'
    answeredOn: string
    signedBy: string
    remark: string
  }
  /** Numbers are kept when a certificate is revoked, so that none is given twice. */
  certificate: RecordColumns & {
    number: string
    format: string
    year: number
    kind: AwardKind
    sequence: number
    nominationId: string
    holder: string
    issuedOn: string
    revokedOn: string | null
  }
}
