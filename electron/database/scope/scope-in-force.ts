import type { Database } from 'better-sqlite3'
import { holdsRole, type Actor } from '#shared/command/permissions.ts'
import { scopeOf, type Scope } from '#shared/command/scope.ts'
import { toColumn } from '../record-store.ts'
import { scopeTables } from './scope-tables.ts'
import { scopeViews, viewedTables } from './scope-views.ts'

/** The scope handlers read and write under. At first it shows nothing. */
export interface ScopeInForce {
  /** Puts an actor's scope in force. Answers what tells it apart from others: what was counted under one holds for no other. */
  enter(actor: Actor, revision: number): string
  /** Whether the row, which exists, lies within the scope. */
  isSeen(table: string, id: string): boolean
  /** Somebody who sees what they entered sees it at once. */
  noteEntered(id: string): void
}

/** A write reached a row outside the scope in force; what was written is taken back. */
export class OutOfScope extends Error {
  override readonly name = 'OutOfScope'
}

const below = `
  WITH RECURSIVE below (id) AS (
    SELECT value FROM json_each(?) UNION SELECT region.id FROM main.region JOIN below ON region.parent_id = below.id
  )`

const entered = `
  INSERT OR IGNORE INTO temp.scope_row
  SELECT operation.row_id FROM main.act JOIN main.operation ON operation.tx_id = act.tx_id
  WHERE act.actor_id = ? AND operation.kind = 'insert'`

const assigned = `
  INSERT OR IGNORE INTO temp.scope_row
  SELECT panel_member.case_id FROM main.expert JOIN main.panel_member ON panel_member.expert_id = expert.id
  WHERE expert.account_id = ? AND expert.deleted_at IS NULL AND panel_member.deleted_at IS NULL`

const holdersOfCases = `
  INSERT OR IGNORE INTO temp.scope_row
  SELECT coalesce(evaluation_case.organisation_id, evaluation_case.family_id)
  FROM temp.scope_row AS given JOIN main.evaluation_case ON evaluation_case.id = given.id`

/** The regions a scope over the region tree begins with. */
function rootsOf(scope: Scope, { regionId, regionIds = [] }: Actor, districts: readonly string[]): readonly string[] {
  if (scope === 'custom') return regionIds
  return regionId === null ? districts : [regionId]
}

/** 本级及以下 of the whole district is everything, rows of no region included. */
const seesEverything = (scope: Scope, { regionId }: Actor): boolean =>
  scope === 'everything' || (scope === 'own-and-below' && regionId === null)

const keyOf = ({ accountId, role, secondRole, regionId, organisationId, scope, regionIds, blind }: Actor): string =>
  JSON.stringify([accountId, role, secondRole, regionId, organisationId, scope, regionIds, blind])

export function createScopeInForce(file: Database): ScopeInForce {
  file.pragma('temp_store = MEMORY')
  file.exec(scopeTables)
  file.exec(scopeViews)
  const settle = file.prepare(
    'UPDATE temp.scope_in_force SET everything = ?, account_id = ?, organisation_id = ?, writes_anywhere = ?',
  )
  const addRow = file.prepare('INSERT OR IGNORE INTO temp.scope_row VALUES (?)')
  const rows = {
    entered: file.prepare(entered),
    assigned: file.prepare(assigned),
    holders: file.prepare(holdersOfCases),
  }
  const districts = file.prepare('SELECT id FROM main.region WHERE parent_id IS NULL').pluck()
  const fill = (table: 'scope_region' | 'scope_ground', deep: boolean) =>
    file.prepare(
      deep
        ? `INSERT INTO temp.${table} ${below} SELECT id FROM below`
        : `INSERT OR IGNORE INTO temp.${table} SELECT value FROM json_each(?)`,
    )
  const regions = {
    seen: { deep: fill('scope_region', true), flat: fill('scope_region', false) },
    ground: { deep: fill('scope_ground', true), flat: fill('scope_ground', false) },
  }
  const empty = ['scope_region', 'scope_ground', 'scope_row'].map((table) => file.prepare(`DELETE FROM temp.${table}`))

  let key = ''
  let at = -1
  let isWhole = false
  let seesOwn = false

  const settleFor = (actor: Actor): void => {
    for (const statement of empty) statement.run()
    const scope = scopeOf(actor)
    isWhole = !actor.blind && seesEverything(scope, actor)
    seesOwn = !actor.blind && scope === 'self'
    const anywhere = isWhole || (seesOwn && actor.regionId === null)
    const organisationId = seesOwn ? (actor.organisationId ?? null) : null
    settle.run(Number(isWhole), actor.blind ? null : actor.accountId, organisationId, Number(anywhere))
    if (actor.blind || isWhole) return
    const roots = JSON.stringify(rootsOf(scope, actor, districts.all() as string[]))
    const depth = scope === 'own' ? 'flat' : 'deep'
    if (!seesOwn) regions.seen[depth].run(roots)
    if (!anywhere) regions.ground[depth].run(roots)
    if (seesOwn) rows.entered.run(actor.accountId)
    if (holdsRole(actor, 'expert')) rows.assigned.run(actor.accountId)
    rows.holders.run()
  }

  const statements = new Map<string, ReturnType<Database['prepare']>>()
  const finderOf = (table: string) => {
    const known = statements.get(table) ?? file.prepare(`SELECT 1 FROM temp."${toColumn(table)}" WHERE id = ?`)
    statements.set(table, known)
    return known
  }

  return {
    enter(actor, revision) {
      const next = keyOf(actor)
      if (next !== key || revision !== at) {
        // Should it break off half-way, nobody finds it in force.
        key = ''
        settleFor(actor)
      }
      key = next
      at = revision
      return isWhole ? 'everything' : key
    },
    isSeen: (table, id) => isWhole || !viewedTables.has(toColumn(table)) || finderOf(table).get(id) !== undefined,
    noteEntered: (id) => void (seesOwn && addRow.run(id)),
  }
}
