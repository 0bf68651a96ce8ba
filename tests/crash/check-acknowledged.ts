import { registers } from '#shared/registers.ts'
import type { Acknowledged, ActSeen } from './child-message.ts'
import type { Checked } from './check-database.ts'
import type { Cell, Rows } from './replay-operations.ts'

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** Fields that are shown masked or may be stored encrypted, so that the answer is not what the row holds. */
const veiled: ReadonlySet<string> = new Set(
  registers.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) => ('mask' in field && field.mask ? [name] : [])),
  ),
)

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === 'string' || typeof value === 'number'

/** An acknowledged row, if that is what the answer was: an object with an id and a version. */
function rowIn({ outcome }: Acknowledged): Readonly<Record<string, unknown>> | undefined {
  const value = outcome.ok ? outcome.value : undefined
  if (typeof value !== 'object' || value === null || !('id' in value) || !('version' in value)) return undefined
  return value
}

/** Where the row of an answer, as it stood after its act, is not what was acknowledged. */
export function compareAnswer(answer: Acknowledged, rows: Rows, tables: readonly string[]): string[] {
  const told = rowIn(answer)
  if (!told) return []
  const row = tables.map((table) => rows.get(`${table} ${String(told['id'])}`)).find(Boolean)
  if (!row) return [`lost: ${answer.name} acknowledged ${String(told['id'])}, which its act did not write`]
  return Object.entries(told).flatMap(([name, value]) =>
    !isCell(value) || veiled.has(name) || !(columnOf(name) in row) || row[columnOf(name)] === value
      ? []
      : [`lost: ${answer.name} acknowledged ${name} ${String(value)}, stored is ${String(row[columnOf(name)])}`],
  )
}

/** The audit lines written since the last check must begin with exactly what was acknowledged, in its order. */
export function compareLines(acknowledged: readonly Acknowledged[], lines: Checked['audit']): string[] {
  const problems = acknowledged.flatMap(({ name, outcome }, index) => {
    const line = lines[index]
    const result = outcome.ok ? 'ok' : outcome.problem.code
    return line?.command === name && line.result === result
      ? []
      : [
          `lost: ${name} (${result}) was acknowledged; its line is ${line ? `${line.command} (${line.result})` : 'missing'}`,
        ]
  })
  // One more may have been under way when the process was killed.
  return lines.length > acknowledged.length + 1
    ? [...problems, `torn: ${lines.length - acknowledged.length} lines of what was never asked`]
    : problems
}

/** Every act the history showed is there, under its number, with its name and its rows. */
export function compareActs(seen: readonly ActSeen[], acts: Checked['acts']): string[] {
  const stored = new Map(acts.map((act) => [act.tx_id, act]))
  return seen.flatMap(({ txId, label, rows }) => {
    const act = stored.get(txId)
    if (act?.label === label && act.row_count === rows) return []
    return [`lost: act ${txId} “${label}” was seen in the history and ${act ? 'differs' : 'is not there'}`]
  })
}
