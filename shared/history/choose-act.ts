/** What undo must know of an act, newest first in every list. */
export interface PastAct {
  readonly txId: string
  readonly label: string
  readonly undoable: boolean
  /** The act this one took back, if it is an undo or a redo. */
  readonly undoes: string | null
  readonly undoneBy: string | null
}

/** The act Ctrl+Z takes back: the newest of one's own still in effect. It may turn out to be a binding one. */
export const chooseUndo = (acts: readonly PastAct[]): PastAct | undefined =>
  acts.find((act) => act.undoes === null && act.undoneBy === null)

/** The undo that Ctrl+Y takes back: the newest in effect, unless something new was done after it. */
export function chooseRedo(acts: readonly PastAct[]): PastAct | undefined {
  const own = new Map(acts.map((act) => [act.txId, act]))
  const isUndo = (act: PastAct): boolean => act.undoes !== null && own.get(act.undoes)?.undoes === null
  const newestFresh = acts.findIndex((act) => act.undoes === null && act.undoneBy === null)
  const newestUndo = acts.findIndex((act) => isUndo(act) && act.undoneBy === null)
  if (newestUndo === -1) return undefined
  const undo = acts[newestUndo]
  if (newestFresh === -1 || newestUndo < newestFresh) return undo
  const redone = acts.slice(0, newestUndo).some((act) => act.undoes !== null && own.get(act.undoes)?.undoes !== null)
  return redone ? undo : undefined
}
