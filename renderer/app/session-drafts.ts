import { createStore, type Store } from './store.ts'

type Kept<T> = Readonly<Record<string, T>>

/** What is typed in this window and not submitted, by key; it survives leaving the page and reloading it. */
export interface SessionDrafts<T> extends Pick<Store<Kept<T>>, 'get' | 'use'> {
  /** Keeps a draft, or drops it when there is nothing in it. */
  readonly keep: (key: string, draft: T | null) => void
}

const kinds: (() => Kept<unknown>)[] = []

function readStored<T>(storageKey: string): Kept<T> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Kept<T>
  } catch {
    return {}
  }
}

export function createSessionDrafts<T>(storageKey: string): SessionDrafts<T> {
  const { get, set, use } = createStore(readStored<T>(storageKey))
  kinds.push(get)
  return {
    get,
    use,
    keep: (key, draft) => {
      const { [key]: _, ...others } = get()
      const next = draft === null ? others : { ...others, [key]: draft }
      set(next)
      sessionStorage.setItem(storageKey, JSON.stringify(next))
    },
  }
}

/** Whether anything is typed in this window and not submitted. */
export const hasUnsent = (): boolean => kinds.some((get) => Object.keys(get()).length > 0)

/** Lets nobody close the window on what is typed and not submitted without being asked. */
export const guardUnsent = (): void =>
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsent()) event.preventDefault()
  })
