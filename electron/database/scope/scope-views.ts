import { fromColumn } from '../record-store.ts'
import { placements, type Placement } from './placements.ts'

const inForce = (column: string): string => `(SELECT ${column} FROM temp.scope_in_force)`
const everything = inForce('everything')
const inRegion = (column: string): string => `${column} IN (SELECT id FROM temp.scope_region)`
const granted = (column: string): string => `${column} IN (SELECT id FROM temp.scope_row)`

const isOpen = (table: string): boolean => placements[table]?.seen === 'by-all'

/** Whether the row with this id may be seen, by the view of its table. */
const seenIn = (table: string, id: string): string =>
  isOpen(table) ? '1' : `EXISTS (SELECT 1 FROM temp."${table}" AS other WHERE other.id = ${id})`

/** The same where the table's code name stands in a column. */
const seenInOneOf = (tables: readonly string[], table: string, id: string): string =>
  `CASE ${table} ${tables.map((one) => `WHEN '${fromColumn(one)}' THEN ${seenIn(one, id)}`).join(' ')} ELSE 0 END`

type Placed = Extract<Placement, { seen: 'in-place' }>

function placed({ region, regionOf = [], organisation, account, drawnBy }: Placed): string[] {
  const lies = regionOf.map(
    ({ column, table }) =>
      `EXISTS (SELECT 1 FROM main.${table} AS holder WHERE holder.id = row.${column} AND ${inRegion('holder.region_id')})`,
  )
  const unplaced = region === undefined ? lies : lies.map((one) => `(row.${region} IS NULL AND ${one})`)
  return [
    ...(region === undefined ? [] : [inRegion(`row.${region}`)]),
    ...unplaced,
    granted('row.id'),
    ...(organisation === undefined ? [] : [`row.${organisation} = ${inForce('organisation_id')}`]),
    ...(account === undefined ? [] : [`row.${account} = ${inForce('account_id')}`]),
    ...(drawnBy === undefined
      ? []
      : [
          `EXISTS (SELECT 1 FROM temp.${drawnBy.table} AS other
            WHERE other.${drawnBy.column} = row.id AND other.deleted_at IS NULL)`,
        ]),
  ]
}

const logTables = new Set([
  'act',
  'operation',
  'audit',
  'audit_anchor',
  'act_amendment',
  'device',
  'migration',
  'title_tally',
  'credential',
  'lockout',
  'key_wrap',
  'act_amendment',
  'audit_anchor',
])
const recordTables = Object.keys(placements).filter((table) => !logTables.has(table))

const rowOf = (operation: string): string => seenInOneOf(recordTables, `${operation}.table_name`, `${operation}.row_id`)

/** One's own acts, and those of accounts one sees as far as every row they wrote may be seen: their words name rows. */
const actsSeen = [
  `row.actor_id = ${inForce('account_id')}`,
  `(row.actor_id IN (SELECT id FROM temp.account) AND NOT EXISTS (
    SELECT 1 FROM main.operation AS part WHERE part.tx_id = row.tx_id AND NOT ${rowOf('part')}))`,
]

function conditionsOf(table: string, placement: Exclude<Placement, { seen: 'by-all' }>): readonly string[] {
  switch (placement.seen) {
    case 'by-the-district':
      return []
    case 'in-place':
      return placed(placement)
    case 'with-owner':
      return placement.owners.map((owner) => seenIn(owner.table, `row.${owner.column}`))
    case 'with-subject':
      return [seenInOneOf(placement.tables, `row.${placement.table}`, `row.${placement.id}`)]
    case 'with-rows':
      return table === 'act' ? actsSeen : [rowOf('row')]
  }
}

/** The tables that are read through a view: all but those everybody sees. */
export const viewedTables: ReadonlySet<string> = new Set(Object.keys(placements).filter((table) => !isOpen(table)))

/**
 * A view in the connection's own schema for each table not everybody sees, under the table's name: SQLite looks there
 * first, so whoever names a table without its schema reads what the scope in force shows of it.
 */
export const scopeViews: string = Object.entries(placements)
  .flatMap(([table, placement]) =>
    placement.seen === 'by-all'
      ? []
      : `CREATE TEMP VIEW "${table}" AS SELECT row.* FROM main."${table}" AS row
           WHERE ${[everything, ...conditionsOf(table, placement)].join(' OR ')};`,
  )
  .join('\n')
