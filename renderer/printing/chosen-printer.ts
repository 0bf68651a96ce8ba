import { createStore } from '../app/store.ts'

const key = 'printer'

const store = createStore(localStorage.getItem(key) ?? '')

/** The printer last chosen at this window, or named by the clerk where the system does not list them; empty for none. */
export const chosenPrinter = {
  ...store,
  set: (name: string): void => {
    localStorage.setItem(key, name)
    store.set(name)
  },
}
