import type { HandlersFor } from '#electron/context.ts'
import type { aliasCommands } from '#shared/aliases/alias-commands.ts'
import { done, refuse, refuseFields } from '#shared/command/outcome.ts'

export const aliasHandlers: HandlersFor<typeof aliasCommands> = {
  'aliases.list': async ({ db }, { table, id }) =>
    done(
      await db
        .selectFrom('alias')
        .select(['id', 'version', 'kind', 'name', 'until'])
        .where('ownerTable', '=', table)
        .where('ownerId', '=', id)
        .where('deletedAt', 'is', null)
        .orderBy('until')
        .orderBy('name')
        .execute(),
    ),

  'aliases.add': async ({ db, write }, { owner, kind, name, until }) => {
    const row = await db.selectFrom(owner.table).select('name').where('id', '=', owner.id).executeTakeFirst()
    if (!row) return refuse('not-found', '单位')
    if (kind === 'former' && until === null)
      return refuseFields([{ field: 'until', message: '请填写曾用名停用的日期,以便旧报表仍印旧名。' }])
    const id = write.insert('alias', { ownerTable: owner.table, ownerId: owner.id, kind, name: name.trim(), until })
    write.describe({ label: `登记“${row.name}”的别名:${name}` })
    return done({ id, version: 1, kind, name: name.trim(), until })
  },

  'aliases.remove': async ({ db, write }, { id, version }) => {
    const alias = await db.selectFrom('alias').selectAll().where('id', '=', id).executeTakeFirst()
    if (!alias) return refuse('not-found', '别名')
    const removed = write.remove('alias', id, version)
    return removed.ok ? done({ id }) : removed
  },
}
