import { createStore } from './app/store.ts'

/**
 * Whether the program behind the window answers: `lost` when it does not, `ended` when it no longer knows
 * this window (it was restarted, or the address was opened a second time).
 */
type Connection = 'open' | 'lost' | 'ended'

export const connection = createStore<Connection>('open')
