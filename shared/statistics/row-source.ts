import type { AwardKind, awardSeries } from '../awards/award-kind.ts'
import type { OrganisationType } from '../organisations/organisation-type.ts'
import type { Organisation } from '../organisations/organisation-register.ts'
import type { TitleKind, TitleLevel } from '../titles/title-kind.ts'

/**
 * Which rows stand behind a figure on a day, said once: the count and the list a click opens come from the same
 * words. Rows in the recycle bin never count.
 */
export type RowSource = RegionSource | OrganisationSource | TitleSource | CommendationSource

/** Regions in force on the day. */
export interface RegionSource {
  readonly register: 'regions'
  readonly level: 'street' | 'community'
}

/** Organisations founded by the day and not closed by it; an unknown day of founding counts as long ago. */
export interface OrganisationSource {
  readonly register: 'organisations'
  readonly type: OrganisationType
  readonly stage?: NonNullable<Organisation['stage']>
  readonly grade?: NonNullable<Organisation['grade']>
  /** Taking part: its 创建 plan was accepted by the day. */
  readonly joined?: true
  /** Opens its resources to residents. */
  readonly open?: true
}

/** Titles awarded by the day, or within one year up to the day. */
export interface TitleSource {
  readonly register: 'titles'
  readonly kind: TitleKind
  readonly levels: readonly TitleLevel[]
  readonly awardedIn?: number
  /** Only those neither expired nor withdrawn on the day; otherwise every title ever awarded counts. */
  readonly inForce?: true
}

/** 表彰, which is not 命名: everybody commended since a year and up to the day, unless withdrawn by then. */
export interface CommendationSource {
  readonly register: 'commendations'
  readonly kind: AwardKind
  readonly series: keyof typeof awardSeries
  readonly since: number
}
