import { basename, isAbsolute } from 'node:path'
import { checkCountersign } from '#electron/accounts/check-countersign.ts'
import { mayWork } from '#electron/accounts/may-work.ts'
import { readPolicy } from '#electron/accounts/sign-in-policy.ts'
import type { HandlersFor, QueryContext } from '#electron/context.ts'
import type { backupCommands } from '#shared/backup/backup-commands.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { permits } from '#shared/command/permissions.ts'
import { shownSettings } from './backups.ts'
import { readHolding, wordContents } from './word-contents.ts'

/**
 * Who keeps backups may go back to one; so may anybody at the first run, while nobody has a password. These commands
 * are open to all, so what the way in asks of others is asked here: a window that is not locked and no preview.
 */
function checkRight(context: QueryContext, kind: 'query' | 'change'): Outcome<undefined> {
  const { actor, door, desk, session } = context
  if (!door.hasAny()) return done(undefined)
  const sitting = mayWork(desk.sitterAt(session), actor, kind)
  if (!sitting.ok) return sitting
  if (permits(actor, 'backup.manage')) return done(undefined)
  return actor.role === 'visitor' ? refuse('not-signed-in') : refuse('not-permitted', '从备份恢复')
}

/** A place typed by hand is taken as it stands: beside the program there is nothing of the clerk's. */
const refuseRelative = (path: string) =>
  refuse('backup-unusable', `请填写完整的位置,如 E:\\备份 或 /media/u盘/备份,收到“${path}”`)

export const backupHandlers: HandlersFor<typeof backupCommands> = {
  'backups.list': async ({ backups }) => {
    const { rows, unreadable } = await backups.list()
    return done({
      rows: [...rows],
      unreadable,
      job: backups.job(),
      failure: backups.failure(),
      settings: shownSettings(backups.settings()),
      ownFolder: backups.ownFolder,
    })
  },

  'backups.standing': async ({ backups }) => {
    const { rows } = await backups.list()
    const good = rows.find(({ isVerified, kind }) => isVerified && (kind === 'daily' || kind === 'manual'))
    return done({ lastGood: good?.takenAt ?? null, failure: backups.failure() })
  },

  'backups.make': ({ backups }) => {
    const begun = backups.start('manual')
    return Promise.resolve(begun.ok ? done({}) : begun)
  },

  'backups.cancel': async ({ backups }) => {
    await backups.cancel()
    return done({})
  },

  'backups.settle': async ({ backups }, wanted) => {
    if (wanted.folder !== null && !isAbsolute(wanted.folder)) return refuseRelative(wanted.folder)
    const settled = await backups.settle(wanted)
    return settled.ok ? done(shownSettings(settled.value)) : settled
  },

  'backups.offered': async (context) => {
    const right = checkRight(context, 'query')
    if (!right.ok) return right
    const { rows } = await context.backups.list()
    return done(rows.filter(({ isVerified }) => isVerified))
  },

  // Answered apart: it reads the whole database only, never what a scope shows.
  'backups.inspect': async (context, { path, passphrase }) => {
    const right = checkRight(context, 'query')
    if (!right.ok) return right
    if (!isAbsolute(path)) return refuseRelative(path)
    const described = await context.backups.describe(path, passphrase)
    return described.ok
      ? done(wordContents(described.value, await readHolding(context.whole), context.door.hasAny()))
      : described
  },

  // Only notes that it may be done: the database in which this is written is about to be closed.
  // Under 三员分立 by two: it takes back what the others did, the audit log in use among it.
  'backups.restore': async (context, { path, passphrase, reason, countersign }) => {
    const right = checkRight(context, 'change')
    if (!right.ok) return right
    if (!isAbsolute(path)) return refuseRelative(path)
    const { actor, session, door } = context
    context.nameObject(basename(path))
    if (door.hasAny() && (await readPolicy(context.whole)).isSeparated) {
      const signed = await checkCountersign(context, countersign, [actor.accountId])
      if (!signed.ok) return signed
    }
    context.backups.askRestore({ path, passphrase, reason, actor, session })
    return done({ name: basename(path), takenAt: null, keptAs: null })
  },
}
