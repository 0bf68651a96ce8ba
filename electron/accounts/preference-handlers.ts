import type { HandlersFor, QueryContext } from '#electron/context.ts'
import { done } from '#shared/command/outcome.ts'
import type { preferenceCommands } from '#shared/accounts/preference-commands.ts'

/** The actor's own; the scope alone would show an office those of others too. */
const findOwn = ({ db, actor }: Pick<QueryContext, 'db' | 'actor'>, name: string) =>
  db
    .selectFrom('preference')
    .select(['id', 'version', 'text'])
    .where('accountId', '=', actor.accountId)
    .where('name', '=', name)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()

export const preferenceHandlers: HandlersFor<typeof preferenceCommands> = {
  'preferences.read': async (context, { key }) => done({ text: (await findOwn(context, key))?.text ?? null }),

  'preferences.keep': async (context, { key, text }) => {
    const { write, actor } = context
    const known = await findOwn(context, key)
    if (known) {
      const kept = write.update('preference', known.id, known.version, { text })
      if (!kept.ok) return kept
    } else write.insert('preference', { accountId: actor.accountId, name: key, text })
    return done({})
  },
}
