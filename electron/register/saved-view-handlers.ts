import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { SavedView } from '#shared/register/saved-view.ts'
import type { savedViewCommands } from '#shared/register/saved-view-commands.ts'

type Reader = Pick<QueryContext, 'db' | 'actor'>

/** The actor's own views; the scope alone would show an office those of others too. */
const ownViews = ({ db, actor }: Reader) =>
  db
    .selectFrom('savedView')
    .selectAll()
    .where('accountId', '=', actor.accountId)
    .where('deletedAt', 'is', null)
    .orderBy('name')

type Stored = Awaited<ReturnType<ReturnType<typeof ownViews>['execute']>>[number]

/** A view as it is answered; nothing where a later version of the program could no longer read it. */
function present({ id, version, name, isDefault, content }: Stored): SavedView[] {
  const read = SavedView.safeParse({ id, version, name, isDefault: isDefault === 1, content: JSON.parse(content) })
  return read.success ? [read.data] : []
}

const findOwn = (context: Reader, id: string): Promise<Stored | undefined> =>
  ownViews(context).where('id', '=', id).executeTakeFirst()

const isNamed = async (context: Reader, register: string, name: string, butNot = ''): Promise<boolean> =>
  (await ownViews(context).where('register', '=', register).execute()).some(
    (view) => view.name === name && view.id !== butNot,
  )

async function getOwn(context: Reader, id: string): Promise<Outcome<SavedView>> {
  const [view] = (await ownViews(context).where('id', '=', id).execute()).flatMap(present)
  return view ? done(view) : refuse('not-found', '视图')
}

async function clearDefault(context: ChangeContext, register: string): Promise<void> {
  const { write } = context
  for (const { id, version } of await ownViews(context)
    .where('register', '=', register)
    .where('isDefault', '=', 1)
    .execute())
    write.update('savedView', id, version, { isDefault: 0 })
}

export const savedViewHandlers: HandlersFor<typeof savedViewCommands> = {
  'views.list': async (context, { register }) =>
    done((await ownViews(context).where('register', '=', register).execute()).flatMap(present)),

  'views.add': async (context, { register, name, content }) => {
    if (await isNamed(context, register, name)) return refuse('duplicate', `视图“${name}”`)
    const { accountId } = context.actor
    const row = { accountId, register, name, isDefault: 0 as const, content: JSON.stringify(content) }
    return getOwn(context, context.write.insert('savedView', row))
  },

  'views.change': async (context, { id, version, name, content, isDefault }) => {
    const view = await findOwn(context, id)
    if (!view) return refuse('not-found', '视图')
    if (view.version !== version) return refuse('stale')
    if (name !== undefined && (await isNamed(context, view.register, name, id)))
      return refuse('duplicate', `视图“${name}”`)
    if (isDefault === true && view.isDefault === 0) await clearDefault(context, view.register)
    const written = context.write.update('savedView', id, version, {
      ...(name === undefined ? {} : { name }),
      ...(content === undefined ? {} : { content: JSON.stringify(content) }),
      ...(isDefault === undefined ? {} : { isDefault: isDefault ? 1 : 0 }),
    })
    return written.ok ? getOwn(context, id) : written
  },

  'views.remove': async (context, { id, version }) => {
    if (!(await findOwn(context, id))) return refuse('not-found', '视图')
    const removed = context.write.remove('savedView', id, version)
    return removed.ok ? done({}) : removed
  },
}
