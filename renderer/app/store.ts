import { useSyncExternalStore } from 'react'

export interface Store<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  /** The value, in a component that is drawn again when it changes. */
  readonly use: () => T
  /** Tells when it changes; answers how to end that. */
  readonly subscribe: (listener: () => void) => () => void
}

/** One value shared by components far apart: the status line, the connection, unsent drafts. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const get = (): T => value
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
    subscribe,
  }
}
