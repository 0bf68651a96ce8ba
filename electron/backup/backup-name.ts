import { basename, dirname, join } from 'node:path'
import { backupKindWords, type BackupKind } from '#shared/backup/backup-manifest.ts'

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** `20261125-201600`, the clock in Beijing at an instant. */
const stampOf = (instant: string): string =>
  beijing.format(new Date(instant)).replaceAll(/[-:]/gu, '').replace(' ', '-')

/** The name of a backup without its ending: `xuecheng-20261125-201600-daily`. ASCII, for sticks and shares of every kind. */
export const nameBackup = (takenAt: string, kind: BackupKind | 'damaged', turn = 1): string =>
  `xuecheng-${stampOf(takenAt)}-${kind}${turn === 1 ? '' : `-${turn}`}`

export const plainEnding = '.sqlite'
export const sealedEnding = '.sqlite.sealed'
/** What is being written carries this ending until it is whole. */
export const partEnding = '.part'

const pattern = new RegExp(
  `^xuecheng-(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)-(${Object.keys(backupKindWords).join('|')})(?:-\\d+)?\\.sqlite(?:\\.sealed)?$`,
  'u',
)

/** When and why a file of this name was made, or undefined where the name is not ours. */
export function readName(name: string): { readonly takenAt: string; readonly kind: BackupKind } | undefined {
  const [, year, month, day, hour, minute, second, kind] = pattern.exec(name) ?? []
  if (kind === undefined) return undefined
  const takenAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return { takenAt: takenAt.toISOString(), kind: kind as BackupKind }
}

/** Where the manifest of a backup file stands. */
export const manifestOf = (path: string): string =>
  join(dirname(path), `${basename(path).replace(/\.sqlite(?:\.sealed)?$/u, '')}.json`)
