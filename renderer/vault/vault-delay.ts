import { createStore } from '../app/store.ts'

/**
 * Whether this window works without the 数据口令 for now: protected values stay hidden and cannot be entered, everything
 * else is done as ever. Whoever keeps the passphrase need not be the first to come in the morning.
 */
export const vaultDelay = createStore(false)
