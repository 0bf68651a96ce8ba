/** A column that holds the id of a row of another table. */
interface Owner {
  readonly column: string
  readonly table: string
}

/**
 * How a row is placed: who sees it beyond those whose scope is everything. Where several are named, one of them is
 * enough. A row placed by nothing belongs to the whole district and is seen by those of scope everything only.
 */
interface Placed {
  readonly seen: 'in-place'
  /** The column that names the region it lies in. */
  readonly region?: string
  /** Rows whose region is its own: the holder of a case, and of a title or commendation entered without a region. */
  readonly regionOf?: readonly Owner[]
  /** The column that names the organisation it is about, for those who see their own organisation's. */
  readonly organisation?: string
  /** The column that names the account it is about: everybody sees themselves. */
  readonly account?: string
  /** A row that may be seen draws it along: a case the experts on its panel. */
  readonly drawnBy?: { readonly table: string; readonly column: string }
}

/** Seen wherever one of the rows it belongs to is seen. */
interface Owned {
  readonly seen: 'with-owner'
  readonly owners: readonly Owner[]
}

/** Belongs to a row of one of several tables, whose code name stands in a column. */
interface Pointing {
  readonly seen: 'with-subject'
  readonly table: string
  readonly id: string
  readonly tables: readonly string[]
}

interface Open {
  readonly seen: 'by-all'
  readonly why: string
}

interface Closed {
  readonly seen: 'by-the-district'
  readonly why: string
}

/** An act and its operations: seen with the rows they wrote. */
interface Logged {
  readonly seen: 'with-rows'
}

export type Placement = Placed | Owned | Pointing | Open | Closed | Logged

const ofCase: Owned = { seen: 'with-owner', owners: [{ column: 'case_id', table: 'evaluation_case' }] }
const ofNomination: Owned = { seen: 'with-owner', owners: [{ column: 'nomination_id', table: 'nomination' }] }
const ofHolder: readonly Owner[] = [
  { column: 'organisation_id', table: 'organisation' },
  { column: 'family_id', table: 'family' },
]
const byAll = (why: string): Open => ({ seen: 'by-all', why })

/**
 * Who sees the rows of which table, for every table there is. From it come the views handlers read through; a table
 * that is missing here has no place, and the architecture test says so.
 */
export const placements: Readonly<Record<string, Placement>> = {
  region: byAll('行政区划 is public'),
  baseline: byAll('population and other published figures'),
  standard: byAll('evaluation standards are published'),
  indicator: byAll('part of a standard'),
  grade_rule: byAll('part of a standard'),
  evaluation_round: byAll('a round is announced to everybody'),
  holiday_year: byAll('the State Council publishes it'),
  award_project: byAll('a project is announced to everybody'),
  publicity: byAll('shown to the public'),
  publicity_entry: byAll('a public list, without personal data'),
  report_issue: byAll('the report and its figures are the district’s'),
  title_tally: byAll('counts only, from which the district’s figures come'),
  setting: byAll('whose database this is, and the day its report looks at'),
  printer_offset: byAll('how printers are set'),
  column_memory: byAll('what the columns of files mean, by who sends them'),
  migration: byAll('names of schema steps'),

  device: { seen: 'by-the-district', why: 'the computers of the district' },
  credential: { seen: 'by-the-district', why: 'passwords, asked by the doorkeeper alone' },
  lockout: { seen: 'by-the-district', why: 'failed sign-ins, asked by the doorkeeper alone' },
  key_wrap: { seen: 'by-the-district', why: 'the wrapped data key, asked by the vault alone' },
  audit: { seen: 'by-the-district', why: 'inputs of commands, of whomever' },
  audit_anchor: { seen: 'by-the-district', why: 'where the audit log was archived' },
  act_amendment: { seen: 'by-the-district', why: 'digests of acts, asked by the check of the audit log alone' },

  family: { seen: 'in-place', region: 'region_id' },
  organisation: { seen: 'in-place', region: 'region_id', organisation: 'id' },
  title: { seen: 'in-place', region: 'region_id', regionOf: ofHolder, organisation: 'organisation_id' },
  commendation: { seen: 'in-place', region: 'region_id', regionOf: ofHolder, organisation: 'organisation_id' },
  award_quota: { seen: 'in-place', region: 'region_id' },
  nomination: { seen: 'in-place', region: 'region_id', organisation: 'organisation_id' },
  evaluation_case: { seen: 'in-place', regionOf: ofHolder, organisation: 'organisation_id' },
  account: { seen: 'in-place', region: 'region_id', account: 'id' },
  saved_view: { seen: 'in-place', account: 'account_id' },
  preference: { seen: 'in-place', account: 'account_id' },
  expert: {
    seen: 'in-place',
    region: 'region_id',
    account: 'account_id',
    drawnBy: { table: 'panel_member', column: 'expert_id' },
  },

  panel_member: ofCase,
  score_sheet: ofCase,
  score_item: { seen: 'with-owner', owners: [{ column: 'sheet_id', table: 'score_sheet' }] },
  award_opinion: ofNomination,
  certificate: ofNomination,
  coaching: { seen: 'with-owner', owners: [{ column: 'organisation_id', table: 'organisation' }] },
  objection: {
    seen: 'with-owner',
    owners: [
      { column: 'subject_id', table: 'evaluation_case' },
      { column: 'subject_id', table: 'nomination' },
    ],
  },
  alias: { seen: 'with-subject', table: 'owner_table', id: 'owner_id', tables: ['region', 'organisation'] },
  step_taken: {
    seen: 'with-subject',
    table: 'subject_table',
    id: 'subject_id',
    tables: ['evaluation_case', 'nomination', 'evaluation_round', 'standard'],
  },

  act: { seen: 'with-rows' },
  operation: { seen: 'with-rows' },
}
