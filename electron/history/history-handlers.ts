import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { chooseRedo, chooseUndo, type PastAct } from '#shared/history/choose-act.ts'
import type { Act, historyCommands, Reversal } from '#shared/history/history-commands.ts'
import { actsOf, commandOf, isPassedBy, listActs, operationsOf, rowsAway } from './history-queries.ts'
import { wordSkipped } from './word-skipped.ts'

const standingOf = (act: PastAct): Act['standing'] => {
  if (act.undoes !== null) return 'undo'
  if (act.undoneBy !== null) return 'undone'
  return act.undoable ? 'undoable' : 'fixed'
}

async function takeBack(context: ChangeContext, act: PastAct, word: string): Promise<Outcome<Reversal>> {
  const { db, whole } = context
  if (!context.mayCommand(await commandOf(whole, act))) return refuse('not-permitted', act.label)
  const operations = await operationsOf(whole, act.txId)
  if (await isPassedBy(whole, act.txId, operations)) return refuse('not-undoable', act.label)
  const label = `${word}:${act.label.replace(/^撤销:/u, '')}`
  context.write.describe({ label, source: word })
  const away = await rowsAway(context, operations)
  const left = operations.filter(({ rowId }) => away.has(rowId)).map(({ table, rowId }) => ({ table, rowId }))
  const skipped = context.write.reverse(
    act.txId,
    operations.filter(({ rowId }) => !away.has(rowId)),
  )
  const rows = new Set(operations.map(({ rowId }) => rowId)).size
  return done({ label, rows, skipped: await wordSkipped(db, [...left, ...skipped]) })
}

const choose = async ({ whole, actor }: QueryContext, chosen: (acts: readonly PastAct[]) => PastAct | undefined) =>
  chosen(await actsOf(whole, actor.accountId))

export const historyHandlers: HandlersFor<typeof historyCommands> = {
  'history.acts': async ({ db }, { limit }) => {
    const acts = await listActs(db, limit)
    return done(
      acts.map((act) => ({
        txId: act.txId,
        at: act.at,
        actorName: act.actorName,
        label: act.label,
        source: act.source,
        rows: act.rowCount,
        standing: standingOf(act),
      })),
    )
  },

  'history.next': async (context) => {
    const undo = await choose(context, chooseUndo)
    const redo = await choose(context, chooseRedo)
    return done({
      undo: undo?.undoable ? undo.label : null,
      redo: redo ? redo.label.replace(/^撤销:/u, '') : null,
    })
  },

  'history.undo': async (context) => {
    const act = await choose(context, chooseUndo)
    if (!act) return refuse('nothing-to-undo', '撤销')
    if (!act.undoable) return refuse('not-undoable', act.label)
    return takeBack(context, act, '撤销')
  },

  'history.redo': async (context) => {
    const act = await choose(context, chooseRedo)
    return act ? takeBack(context, act, '重做') : refuse('nothing-to-undo', '重做')
  },
}
