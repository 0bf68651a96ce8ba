import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import type { aliasCommands } from '#shared/aliases/alias-commands.ts'
import { readScope } from '#electron/register/region-scope.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { permits } from '#shared/command/permissions.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'

interface Owner {
  readonly table: 'region' | 'organisation'
  readonly id: string
}

/** The row an alias belongs to, for somebody who may write it: regions are the district's, organisations their street's. */
async function findOwner(context: ChangeContext, { table, id }: Owner): Promise<Outcome<{ readonly name: string }>> {
  const { db, actor } = context
  if (table === 'region') {
    if (!permits(actor, regionRegister.write)) return refuse('not-permitted', '修改行政区划的别名')
    const region = await db
      .selectFrom('region')
      .select('name')
      .where('id', '=', id)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    return region ? done(region) : refuse('not-found', regionRegister.noun)
  }
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'regionId'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return refuse('not-found', organisationRegister.noun)
  const stray = (await readScope(context, organisationRegister))(row)
  return stray.length > 0 ? refuseFields(stray) : done(row)
}

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

  'aliases.add': async (context, { owner, kind, name, until }) => {
    const { write } = context
    const found = await findOwner(context, owner)
    if (!found.ok) return found
    if (kind === 'former' && until === null)
      return refuseFields([{ field: 'until', message: '请填写曾用名停用的日期,以便旧报表仍印旧名。' }])
    const id = write.insert('alias', { ownerTable: owner.table, ownerId: owner.id, kind, name: name.trim(), until })
    write.describe({ label: `登记“${found.value.name}”的别名:${name}` })
    return done({ id, version: 1, kind, name: name.trim(), until })
  },

  'aliases.remove': async (context, { id, version }) => {
    const { db, write } = context
    const alias = await db.selectFrom('alias').selectAll().where('id', '=', id).executeTakeFirst()
    if (!alias) return refuse('not-found', '别名')
    const found = await findOwner(context, { table: alias.ownerTable, id: alias.ownerId })
    if (!found.ok) return found
    const removed = write.remove('alias', id, version)
    return removed.ok ? done({ id }) : removed
  },
}
