/** 学段 and 办学等级 of a school in the organisation register. */
type SchoolStage = 'kindergarten' | 'primary' | 'secondary' | 'vocational' | 'adult' | 'other'
type SchoolGrade = 'first' | 'quality' | 'model' | 'key'

/**
 * Which rows stand behind a figure on a day, said once: the count, the list a click opens and the sentence in
 * the definition panel all come from it. Rows in the recycle bin never count.
 */
export type RowSource =
  /** Regions in force on the day. */
  | { readonly register: 'regions'; readonly level: 'street' | 'community' }
  /** Organisations founded by the day and not closed by it. */
  | {
      readonly register: 'organisations'
      readonly type: string
      readonly stage?: SchoolStage
      readonly grade?: SchoolGrade
      /** Taking part: its 创建 plan was accepted by the day. */
      readonly joined?: true
      readonly open?: true
    }
  /** Titles awarded by the day, or within one year up to the day. */
  | {
      readonly register: 'titles'
      readonly kind: string
      readonly levels: readonly ('street' | 'district' | 'city' | 'national')[]
      readonly awardedIn?: number
      /** Only those neither expired nor withdrawn on the day; otherwise every title ever awarded counts. */
      readonly inForce?: true
    }
  /** 表彰, which is not 命名: recipients in approved award projects since a year, up to the day. */
  | {
      readonly register: 'commendations'
      readonly recipient: 'collective' | 'individual'
      readonly since: number
    }
