import { z } from 'zod'
import { change, query } from '../command/define.ts'

/** 曾用名 are dated, so that an old print keeps the old name; 简称, 俗称 and 拼音首字母 only help to find a row. */
export const aliasKinds = { former: '曾用名', short: '简称', popular: '俗称', initials: '拼音首字母' } as const

export const Alias = z.strictObject({
  id: z.string(),
  version: z.int(),
  kind: z.enum(['former', 'short', 'popular', 'initials']),
  name: z.string().min(1).max(80),
  /** For a 曾用名: the last day it was in use. */
  until: z.string().nullable(),
})
export type Alias = z.infer<typeof Alias>

/** Whose name it is. */
const Owner = z.strictObject({ table: z.enum(['region', 'organisation']), id: z.string() })

export const aliasCommands = {
  'aliases.list': query({ permission: 'region.read', input: Owner, output: z.array(Alias) }),
  'aliases.add': change({
    permission: 'organisation.write',
    label: '登记曾用名或别名',
    input: z.strictObject({ owner: Owner, ...Alias.omit({ id: true, version: true }).shape }),
    output: Alias,
  }),
  'aliases.remove': change({
    permission: 'organisation.write',
    label: '删除曾用名或别名',
    input: z.strictObject({ id: z.string(), version: z.int() }),
    output: z.strictObject({ id: z.string() }),
  }),
}
