import { z } from 'zod'
import { change, query } from '../command/define.ts'

const key = z.string().regex(/^[a-z]+(?::[A-Za-z-]{1,40})?$/u)

/** How somebody has set up their own screen, by name: `appearance`, `columns:organisations`. Everybody sees their own. */
export const preferenceCommands = {
  'preferences.read': query({
    permission: 'arrangement.keep',
    input: z.strictObject({ key }),
    /** Null where nothing was set. */
    output: z.strictObject({ text: z.string().nullable() }),
  }),
  'preferences.keep': change({
    permission: 'arrangement.keep',
    label: '保存界面设置',
    undoable: false,
    isOwn: true,
    /** Null goes back to how the product comes. */
    input: z.strictObject({ key, text: z.string().max(20_000).nullable() }),
    output: z.strictObject({}),
  }),
}
