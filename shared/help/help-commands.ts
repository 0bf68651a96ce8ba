import { z } from 'zod'
import { query } from '../command/define.ts'

export const helpCommands = {
  /** 安全说明 as Markdown: what the product does for each point of 等保二级, what it leaves to the office, and who may do what. */
  'help.security': query({
    permission: 'session.open',
    input: z.strictObject({}),
    output: z.strictObject({ text: z.string() }),
  }),
}
