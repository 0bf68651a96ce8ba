import type { HandlersFor } from '#electron/context.ts'
import { done } from '#shared/command/outcome.ts'
import type { printingCommands } from '#shared/printing/printing-commands.ts'

export const printingHandlers: HandlersFor<typeof printingCommands> = {
  'printing.offsets': async ({ db }) =>
    done(
      await db
        .selectFrom('printerOffset')
        .select(['printer', 'rightShift as right', 'downShift as down'])
        .where('deletedAt', 'is', null)
        .orderBy('printer')
        .execute(),
    ),

  'printing.save-offset': async ({ db, write }, { printer, right, down }) => {
    const known = await db
      .selectFrom('printerOffset')
      .select(['id', 'version'])
      .where('printer', '=', printer)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    const shifts = { rightShift: right, downShift: down }
    const saved = known
      ? write.update('printerOffset', known.id, known.version, shifts)
      : done(write.insert('printerOffset', { printer, ...shifts }))
    return saved.ok ? done({ printer, right, down }) : saved
  },

  'printing.record': () => Promise.resolve(done({})),
}
