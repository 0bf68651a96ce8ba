import type { HandlersFor } from '#electron/context.ts'
import { done, refuse, refuseFields } from '#shared/command/outcome.ts'
import { checkPassphrase } from '#shared/vault/passphrase.ts'
import type { vaultCommands } from '#shared/vault/vault-commands.ts'

export const vaultHandlers: HandlersFor<typeof vaultCommands> = {
  // Open to all, since a new computer has no account yet; once there are some, only somebody who has signed in sets it.
  'vault.create': async ({ vault, door, actor }, { passphrase }) => {
    if (door.hasAny() && actor.role === 'visitor') return refuse('not-signed-in')
    const wrong = checkPassphrase(passphrase)
    if (wrong !== undefined) return refuseFields([{ field: 'passphrase', message: wrong }])
    const sealed = await vault.create(passphrase)
    return sealed.ok ? done({ vault: vault.state(), sealed: sealed.value }) : sealed
  },

  'vault.unlock': async ({ vault }, { passphrase }) => {
    const unlocked = await vault.unlock(passphrase)
    return unlocked.ok ? done({ vault: vault.state() }) : unlocked
  },

  'vault.changePassphrase': async ({ vault }, { current, next }) => {
    const wrong = checkPassphrase(next)
    if (wrong !== undefined) return refuseFields([{ field: 'next', message: wrong }])
    const changed = await vault.changePassphrase(current, next)
    return changed.ok ? done({ vault: vault.state() }) : changed
  },
}
