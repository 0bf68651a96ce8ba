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
  const earlier = new Map(acts.map((act) => [act.txId, act]))
  const isRedo = (act: PastAct): boolean => act.undoes !== null && (earlier.get(act.undoes)?.undoes ?? null) !== null
  // What was redone stands where it was first done, older than the undos still to be taken back.
  const newest = acts.find((act) => act.undoneBy === null && !isRedo(act))
  return newest?.undoes === null ? undefined : newest
}
