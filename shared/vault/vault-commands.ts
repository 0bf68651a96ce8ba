import { z } from 'zod'
import { change } from '../command/define.ts'
import { VaultState } from './vault-state.ts'

const Passphrase = z.string().max(1000)

/** 数据口令: wraps the key of the protected columns inside the database, so that a copy can be opened on another computer. */
export const vaultCommands = {
  /** Sets the first 数据口令, and seals what earlier versions stored in plain; `sealed` counts those values. */
  'vault.create': change({
    permission: 'session.open',
    label: '设置数据口令',
    undoable: false,
    audit: 'security',
    secret: ['passphrase'],
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ vault: VaultState, sealed: z.int() }),
  }),
  'vault.unlock': change({
    permission: 'session.open',
    label: '输入数据口令',
    undoable: false,
    audit: 'security',
    secret: ['passphrase'],
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ vault: VaultState }),
  }),
  /** Another passphrase for the same key: what is sealed stays as it is, and old copies keep their old passphrase. */
  'vault.changePassphrase': change({
    permission: 'security.settle',
    label: '更换数据口令',
    undoable: false,
    audit: 'security',
    secret: ['current', 'next'],
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: z.strictObject({ vault: VaultState }),
  }),
}
