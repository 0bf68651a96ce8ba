import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from '#electron/database/tables.ts'
import type { Day } from '#shared/calendar/day.ts'
import type {
  CommendationSource,
  OrganisationSource,
  RegionSource,
  RowSource,
  TitleSource,
} from '#shared/statistics/row-source.ts'

type Table = 'region' | 'organisation' | 'title' | 'commendation'
type Builder<T extends Table> = ExpressionBuilder<Tables, T>
type Where = Expression<SqlBool>

/** The table each register's rows are kept in. */
export const tableOf = {
  regions: 'region',
  organisations: 'organisation',
  titles: 'title',
  commendations: 'commendation',
} as const satisfies Record<RowSource['register'], Table>

/** What a row must meet to stand behind the figure on the day; the recycle bin is left out by every caller. */
export function meetsSource(eb: ExpressionBuilder<Tables, Table>, source: RowSource, day: Day): Where {
  // Each source asks only its own register's table, which the caller has put in FROM.
  switch (source.register) {
    case 'regions':
      return meetsRegions(eb, source, day)
    case 'organisations':
      return meetsOrganisations(eb, source, day)
    case 'titles':
      return meetsTitles(eb, source, day)
    case 'commendations':
      return meetsCommendations(eb, source, day)
    default:
      return source satisfies never
  }
}

const meetsRegions = (eb: Builder<'region'>, { level }: RegionSource, day: Day): Where =>
  eb.and([
    eb('region.level', '=', level),
    eb('region.validFrom', '<=', day),
    eb.or([eb('region.validTo', 'is', null), eb('region.validTo', '>', day)]),
  ])

const meetsOrganisations = (eb: Builder<'organisation'>, source: OrganisationSource, day: Day): Where =>
  eb.and([
    eb('organisation.type', '=', source.type),
    eb.or([eb('organisation.foundedOn', 'is', null), eb('organisation.foundedOn', '<=', day)]),
    eb.or([eb('organisation.closedOn', 'is', null), eb('organisation.closedOn', '>', day)]),
    ...(source.stage === undefined ? [] : [eb('organisation.stage', '=', source.stage)]),
    ...(source.grade === undefined ? [] : [eb('organisation.grade', '=', source.grade)]),
    ...(source.joined ? [eb('organisation.joinedOn', '<=', day)] : []),
    ...(source.open ? [eb('organisation.open', '=', 'yes')] : []),
  ])

const meetsTitles = (eb: Builder<'title'>, source: TitleSource, day: Day): Where =>
  eb.and([
    eb('title.kind', '=', source.kind),
    eb('title.level', 'in', source.levels),
    eb('title.awardedOn', '<=', day),
    ...(source.awardedIn === undefined
      ? []
      : [eb.between('title.awardedOn', `${source.awardedIn}-01-01`, `${source.awardedIn}-12-31`)]),
    ...(source.inForce
      ? [
          eb.or([eb('title.validTo', 'is', null), eb('title.validTo', '>=', day)]),
          eb.or([eb('title.withdrawnOn', 'is', null), eb('title.withdrawnOn', '>', day)]),
        ]
      : []),
  ])

const meetsCommendations = (eb: Builder<'commendation'>, source: CommendationSource, day: Day): Where =>
  eb.and([
    eb('commendation.kind', '=', source.kind),
    eb('commendation.series', '=', source.series),
    eb('commendation.year', '>=', source.since),
    eb('commendation.awardedOn', '<=', day),
    eb.or([eb('commendation.withdrawnOn', 'is', null), eb('commendation.withdrawnOn', '>', day)]),
  ])
