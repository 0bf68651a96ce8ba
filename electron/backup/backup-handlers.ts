import { basename, isAbsolute } from 'node:path'
import type { HandlersFor, ReadDb } from '#electron/context.ts'
import type { backupCommands } from '#shared/backup/backup-commands.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import { permits, type Actor } from '#shared/command/permissions.ts'
import { shownSettings } from './backups.ts'
import { readHolding, wordContents } from './word-contents.ts'

/** Who keeps backups may go back to one; so may anybody while nobody has an account yet. */
async function mayRestore(db: ReadDb, actor: Actor): Promise<boolean> {
  if (permits(actor, 'backup.manage')) return true
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined
}

const verb = '从备份恢复'

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
    const begun = backups.begin('manual')
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

  'backups.offered': async ({ db, actor, backups }) => {
    if (!(await mayRestore(db, actor))) return refuse('not-permitted', verb)
    const { rows } = await backups.list()
    return done(rows.filter(({ isVerified }) => isVerified))
  },

  'backups.inspect': async ({ db, whole, actor, backups }, { path, passphrase }) => {
    if (!(await mayRestore(db, actor))) return refuse('not-permitted', verb)
    if (!isAbsolute(path)) return refuseRelative(path)
    const described = await backups.describe(path, passphrase)
    return described.ok ? done(wordContents(described.value, await readHolding(whole))) : described
  },

  // Only notes that it may be done: the database in which this is written is about to be closed.
  'backups.restore': async ({ db, actor, backups }, { path, passphrase, reason }) => {
    if (!(await mayRestore(db, actor))) return refuse('not-permitted', verb)
    if (!isAbsolute(path)) return refuseRelative(path)
    backups.askRestore({ path, passphrase, reason, actor })
    return done({ name: basename(path), takenAt: null, keptAs: null })
  },
}
