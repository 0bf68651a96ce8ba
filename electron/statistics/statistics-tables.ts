/** What the database keeps added up by itself, by trigger, from the rows of records. Nobody writes it. */
export interface StatisticsTables {
  /** How many titles in use of a kind and level were awarded on a day. */
  titleTally: { kind: string; level: string; awardedOn: string; titles: number }
}
