import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseRedo, chooseUndo, type PastAct } from '#shared/history/choose-act.ts'

/** The two stacks every editor has. */
interface Stacks {
  readonly done: string[]
  readonly undone: string[]
}

type Key = 'act' | 'undo' | 'redo'

const keys = fc.array(fc.constantFrom<Key>('act', 'act', 'undo', 'undo', 'redo'), { maxLength: 60 })

/** The log as the writer keeps it: taking back marks what was taken back, putting back frees it again. */
function takeBack(log: readonly PastAct[], taken: PastAct, txId: string): PastAct[] {
  const marked = log.map((act) => {
    if (act.txId === taken.txId) return { ...act, undoneBy: txId }
    return act.txId === taken.undoes ? { ...act, undoneBy: null } : act
  })
  return [{ txId, label: '', undoable: false, undoes: taken.txId, undoneBy: null }, ...marked]
}

test('undo and redo choose what two stacks would choose', () => {
  fc.assert(
    fc.property(keys, (pressed) => {
      const stacks: Stacks = { done: [], undone: [] }
      let log: PastAct[] = []
      for (const [index, key] of pressed.entries()) {
        const txId = `act-${index}`
        expect(chooseUndo(log)?.txId).toBe(stacks.done.at(-1))
        expect(chooseRedo(log)?.undoes ?? undefined).toBe(stacks.undone.at(-1))
        if (key === 'act') {
          log = [{ txId, label: txId, undoable: true, undoes: null, undoneBy: null }, ...log]
          stacks.done.push(txId)
          stacks.undone.length = 0
          continue
        }
        const chosen = key === 'undo' ? chooseUndo(log) : chooseRedo(log)
        if (chosen === undefined) continue
        log = takeBack(log, chosen, txId)
        const [from, to] = key === 'undo' ? [stacks.done, stacks.undone] : [stacks.undone, stacks.done]
        to.push(from.pop() ?? '')
      }
    }),
    { numRuns: 500 },
  )
})

test('a binding act is chosen, so that it can be refused by name', () => {
  const binding = { txId: 'b', label: '批准', undoable: false, undoes: null, undoneBy: null }
  const earlier = { txId: 'a', label: '登记', undoable: true, undoes: null, undoneBy: null }
  expect(chooseUndo([binding, earlier])).toBe(binding)
  expect(chooseRedo([binding, earlier])).toBeUndefined()
})
