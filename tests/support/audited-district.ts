import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { markPathOf } from '#electron/database/head-mark.ts'
import { startTestApp } from './test-app.ts'

const triggers = ['audit_only_appended', 'audit_never_changed', 'audit_only_archived'] as const
const anchorTriggers = ['audit_anchor_holds', 'audit_anchor_never_changed', 'audit_anchor_never_removed'] as const

/** A short life of a district at `path`: acts of several kinds, undo and redo, refusals, a print, an event. Left closed. */
export async function liveThroughDays(path: string, days = 60): Promise<void> {
  const app = startTestApp('2011-01-03T01:00:00.000Z', path)
  const office = app.as('district_office', '甲')
  const columns = ['name', 'level', 'parentId', 'validFrom']
  const rows = [
    ['西城区', '区', '', '2010-07-01'],
    ['月坛街道', '街道', '西城区', '2010-07-01'],
  ]
  for (const row of rows) await office('regions.import', { source: '区划', columns, rows: [row], dryRun: false })
  for (let day = 0; day < days; day += 1) {
    app.moveTo(new Date(Date.UTC(2011, 0, 3 + day * 3, 1)).toISOString())
    const call = app.as('district_office', day % 3 === 0 ? '乙' : '甲')
    switch (day % 6) {
      case 0: {
        const rowsOf = [[`户主${day}`, `J${day}`, '月坛街道']]
        await call('families.import', {
          source: '花名册',
          columns: ['name', 'number', 'regionId'],
          rows: rowsOf,
          dryRun: false,
        })
        break
      }
      case 1:
        await call('session.settle', { place: `西城区${day}`, reportDay: '2011-12-31' })
        break
      case 2:
        await call('history.undo', {})
        break
      case 3:
        await call('organisations.update', { id: 'nowhere', version: 1, values: {} })
        break
      case 4:
        await call('printing.record', { title: '名册', rows: day, target: 'pdf' })
        app.database.audit.note('clock', { command: 'clock.changed', label: '时钟被拨慢', object: `${day}` })
        break
      default:
        await call('history.redo', {})
    }
  }
  app.database.close()
}

/** A copy of a closed database and its marks in another folder, as somebody has it who holds the files but not the program. */
export function copyDatabase(path: string, folder: string): string {
  const copy = join(folder, 'xuecheng.sqlite')
  copyFileSync(path, copy)
  copyFileSync(markPathOf(path), markPathOf(copy))
  return copy
}

/** Opens a file with none of the walls the program puts up. */
export function openBare(path: string): Database {
  const file = new BetterSqlite(path)
  file.pragma('foreign_keys = OFF')
  file.pragma('ignore_check_constraints = ON')
  for (const name of [...triggers, ...anchorTriggers]) file.exec(`DROP TRIGGER ${name}`)
  return file
}
