import { z } from 'zod'
import { change, query } from '#shared/command/define.ts'
import { GradeRule, Indicator, Standard } from './standard.ts'

const Seen = { id: z.string(), version: z.int() }

/** An indicator as it is stored, with the version a change must name. */
export const StoredIndicator = Indicator.extend({ version: z.int() })
export type StoredIndicator = z.infer<typeof StoredIndicator>

/** A standard with its tree and grades, and the rounds that evaluate by it. */
export const StandardDetail = z.strictObject({
  standard: Standard,
  indicators: z.array(StoredIndicator),
  grades: z.array(GradeRule),
  rounds: z.array(z.string()),
})
export type StandardDetail = z.infer<typeof StandardDetail>

/** What a clerk fills in about a standard as a whole. */
export const StandardHead = Standard.omit({ id: true, version: true, state: true })
export type StandardHead = z.infer<typeof StandardHead>

/** What a clerk fills in about one indicator; its parent and place follow from its number. */
export const IndicatorDraft = Indicator.omit({ id: true, parentId: true, position: true })
export type IndicatorDraft = z.infer<typeof IndicatorDraft>

/** A standard shipped with the product, and whether this database already has it. */
export const ShippedStandard = z.strictObject({
  file: z.string(),
  name: z.string(),
  edition: z.string(),
  organisationType: Standard.shape.organisationType,
  installed: z.boolean(),
})
export type ShippedStandard = z.infer<typeof ShippedStandard>

export const standardCommands = {
  'standards.list': query({
    permission: 'standard.read',
    input: z.strictObject({}),
    output: z.array(Standard.extend({ rounds: z.int() })),
  }),
  'standards.get': query({
    permission: 'standard.read',
    input: z.strictObject({ id: z.string() }),
    output: StandardDetail,
  }),
  'standards.shipped': query({
    permission: 'standard.read',
    input: z.strictObject({}),
    output: z.array(ShippedStandard),
  }),
  /** Copies a shipped standard into the database as a draft. */
  'standards.install': change({
    permission: 'standard.write',
    label: '载入随附标准',
    input: z.strictObject({ file: z.string() }),
    output: StandardDetail,
  }),
  /** Reads a standard file another district wrote, as a draft. */
  'standards.install-file': change({
    permission: 'standard.write',
    label: '载入标准文件',
    input: z.strictObject({ text: z.string().max(2_000_000) }),
    output: StandardDetail,
  }),
  /** Writes a standard as the file that carries it to another district. */
  'standards.export': change({
    permission: 'standard.write',
    label: '导出标准文件',
    undoable: false,
    audit: 'export',
    auditObject: (_asked, made) => made?.name ?? '标准文件',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ fileId: z.string(), name: z.string() }),
  }),
  'standards.create': change({
    permission: 'standard.write',
    label: '编制标准',
    input: z.strictObject({ values: StandardHead }),
    output: StandardDetail,
  }),
  'standards.update': change({
    permission: 'standard.write',
    label: '修改标准',
    input: z.strictObject({ ...Seen, values: StandardHead }),
    output: StandardDetail,
  }),
  'standards.remove': change({
    permission: 'standard.write',
    label: '删除标准草案',
    input: z.strictObject(Seen),
    output: z.strictObject({ id: z.string() }),
  }),
  /** Adds an indicator (`id` null) or changes one; renumbering a parent renumbers everything under it. */
  'standards.save-indicator': change({
    permission: 'standard.write',
    label: '修改指标',
    input: z.strictObject({
      standardId: z.string(),
      id: z.string().nullable(),
      version: z.int(),
      values: IndicatorDraft,
    }),
    output: StandardDetail,
  }),
  /** Removes an indicator with everything under it. */
  'standards.remove-indicator': change({
    permission: 'standard.write',
    label: '删除指标',
    input: z.strictObject({ standardId: z.string(), ...Seen }),
    output: StandardDetail,
  }),
  'standards.save-grades': change({
    permission: 'standard.write',
    label: '修改等级',
    input: z.strictObject({ ...Seen, grades: z.array(GradeRule).max(20) }),
    output: StandardDetail,
  }),
  'standards.enable': change({
    permission: 'standard.write',
    label: '启用标准',
    undoable: false,
    input: z.strictObject(Seen),
    output: StandardDetail,
  }),
  'standards.retire': change({
    permission: 'standard.write',
    label: '停用标准',
    undoable: false,
    input: z.strictObject({ ...Seen, reason: z.string().max(200) }),
    output: StandardDetail,
  }),
  /** Starts a new edition as a draft with the same tree and grades. */
  'standards.copy': change({
    permission: 'standard.write',
    label: '复制为新版',
    input: z.strictObject({
      id: z.string(),
      edition: Standard.shape.edition,
      effectiveFrom: Standard.shape.effectiveFrom,
    }),
    output: StandardDetail,
  }),
}
