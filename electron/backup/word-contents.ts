import { basename } from 'node:path'
import type { ReadDb } from '#electron/context.ts'
import { toColumn } from '#electron/database/record-store.ts'
import { readPlace } from '#electron/setup/settings.ts'
import type { BackupContents, Holding } from '#shared/backup/backup-commands.ts'
import type { FileSummary } from '#shared/backup/backup-manifest.ts'
import { registers } from '#shared/registers.ts'
import type { Described } from './backups.ts'

/** What the open database holds. */
export async function readHolding(db: ReadDb): Promise<Holding> {
  const inUse: Record<string, number> = {}
  for (const { name, table } of registers) {
    const { rows } = await db
      .selectFrom(table as 'organisation')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('deletedAt', 'is', null)
      .executeTakeFirstOrThrow()
    inUse[name] = rows
  }
  const last = await db
    .selectFrom('act')
    .select(['seq', 'at', 'label', 'actorName'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { place: await readPlace(db), inUse, lastAct: last ?? null }
}

const holdingOf = ({ place, inUse, lastAct }: FileSummary): Holding => ({
  place,
  lastAct,
  inUse: Object.fromEntries(
    registers.flatMap(({ name, table }) => {
      const rows = inUse[toColumn(table)]
      return rows === undefined ? [] : [[name, rows]]
    }),
  ),
})

/** Of the last act only when it was: its words may name a person, and nobody has signed in. */
const withoutWords = (holding: Holding): Holding => ({
  ...holding,
  lastAct: holding.lastAct && { ...holding.lastAct, label: '', actorName: '' },
})

/** What is in a backup against what is open now, null where nothing is; for somebody who has signed in, or has not. */
export const wordContents = (
  { path, manifest, summary, bytes }: Described,
  now: Holding | null,
  isSignedIn: boolean,
): BackupContents => ({
  path,
  name: basename(path),
  kind: manifest?.kind ?? null,
  takenAt: manifest?.takenAt ?? null,
  bytes,
  isSealed: manifest?.isSealed ?? false,
  auditFault: summary.auditFault,
  inside: isSignedIn ? holdingOf(summary) : withoutWords(holdingOf(summary)),
  now,
})
