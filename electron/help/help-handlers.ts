import type { HandlersFor } from '#electron/context.ts'
import { findResource } from '#electron/resources.ts'
import { drawPermissionTables } from '#shared/accounts/permission-tables.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import type { helpCommands } from '#shared/help/help-commands.ts'

export const helpHandlers: HandlersFor<typeof helpCommands> = {
  'help.security': () => {
    const text = findResource('help/security.md')
    return Promise.resolve(
      text === undefined ? refuse('not-found', '安全说明') : done({ text: `${text}\n${drawPermissionTables()}\n` }),
    )
  },
}
