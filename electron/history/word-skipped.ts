import type { ReadDb } from '#electron/context.ts'
import type { Skipped } from '#electron/database/take-back.ts'
import { namesOf, registerOf } from '#electron/register/reference-labels.ts'

const atOnce = 500

async function namesByTable(db: ReadDb, skipped: readonly Skipped[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const table of new Set(skipped.map((cell) => cell.table))) {
    if (registerOf(table) === undefined) continue
    const ids = [...new Set(skipped.flatMap((cell) => (cell.table === table ? [cell.rowId] : [])))]
    for (let begin = 0; begin < ids.length; begin += atOnce)
      for (const [id, name] of await namesOf(db, table, ids.slice(begin, begin + atOnce)))
        names.set(`${table} ${id}`, name)
  }
  return names
}

/** What undo left alone, one phrase for each cell or row: 组织“月坛中学”的负责人. */
export async function wordSkipped(db: ReadDb, skipped: readonly Skipped[]): Promise<string[]> {
  const names = await namesByTable(db, skipped)
  return skipped.map(({ table, rowId, column }) => {
    const register = registerOf(table)
    if (register === undefined) return '一条关联记录'
    const name = names.get(`${table} ${rowId}`)
    const row = name === undefined ? `一条${register.noun}` : `${register.noun}“${name}”`
    return column === undefined ? row : `${row}的${register.fields[column]?.label ?? '状态'}`
  })
}
