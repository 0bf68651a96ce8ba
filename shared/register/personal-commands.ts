import { z } from 'zod'
import { change, query, type Command } from '../command/define.ts'
import type { Register } from './register.ts'

/** The fewest characters a reason has. */
export const shortestReason = 4

/** What is wrong with the reason for reading or erasing personal data, as a sentence; undefined where it may stand. */
export const checkReason = (reason: string): string | undefined =>
  Array.from(reason.trim()).length < shortestReason
    ? `请写明原因,至少 ${shortestReason} 个字,例如来函日期、办理事项。原因会记入审计记录。`
    : undefined

/** Why a person's data may be erased, after 个人信息保护法 article 47. */
export const erasureBases = {
  achieved: '处理目的已实现或不再必要',
  expired: '保存期限已届满',
  withdrawn: '本人撤回同意',
  requested: '本人要求删除',
  unlawful: '收集或使用不符合规定',
} as const

const Reason = z.string().max(200)

export const Revealing = z.strictObject({ id: z.string(), field: z.string(), reason: Reason })
export type Revealing = z.infer<typeof Revealing>

/** A protected value in full. */
export const Revealed = z.strictObject({ value: z.string() })

export const Erasing = z.strictObject({
  id: z.string(),
  version: z.int(),
  reason: Reason,
  basis: z.enum(Object.keys(erasureBases) as [keyof typeof erasureBases, ...(keyof typeof erasureBases)[]]),
})
export type Erasing = z.infer<typeof Erasing>

/** What an erasure would take and leave, in words, and what stands against it; null where nothing does. */
export const ErasurePlan = z.strictObject({
  goes: z.array(z.string()),
  stays: z.array(z.string()),
  hindrance: z.string().nullable(),
})
export type ErasurePlan = z.infer<typeof ErasurePlan>

/** How many rows were emptied. */
export const Erasure = z.strictObject({ rows: z.int() })

export type RevealCommands<R extends Register> = {
  [K in `${R['name']}.reveal`]: Command<'change', typeof Revealing, typeof Revealed>
}

export type EraseCommands<R extends Register> = {
  [K in `${R['name']}.erase`]: Command<'change', typeof Erasing, typeof Erasure>
} & { [K in `${R['name']}.erasurePlan`]: Command<'query', z.ZodType<{ id: string }>, typeof ErasurePlan> }

/** `<register>.reveal`, for registers with protected fields: reads one value in full, and leaves an audit line that says why. */
export const revealCommands = <R extends Register>({ name, noun, fields }: R): RevealCommands<R> =>
  ({
    [`${name}.reveal`]: change({
      permission: 'personal.reveal',
      label: `查看${noun}的完整信息`,
      undoable: false,
      audit: 'reveal',
      auditObject: ({ id, field, reason }) =>
        `${noun}(编号 ${id})的${fields[field]?.label ?? '未知字段'},原因:${reason}`,
      input: Revealing,
      output: Revealed,
    }),
  }) as unknown as RevealCommands<R>

/** `<register>.erase` and what it would do, for registers that say which of their fields are about a person. */
export const eraseCommands = <R extends Register>({ name, noun }: R): EraseCommands<R> =>
  ({
    [`${name}.erasurePlan`]: query({
      permission: 'personal.erase',
      input: z.strictObject({ id: z.string() }),
      output: ErasurePlan,
    }),
    [`${name}.erase`]: change({
      permission: 'personal.erase',
      label: `删除${noun}的个人信息`,
      undoable: false,
      audit: 'erase',
      auditObject: ({ id, basis, reason }) => `${noun}(编号 ${id}),依据:${erasureBases[basis]},原因:${reason}`,
      input: Erasing,
      output: Erasure,
    }),
  }) as unknown as EraseCommands<R>
