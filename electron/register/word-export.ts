import type { ReadDb } from '#electron/context.ts'
import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import type { ExportFormat, ExportRequest } from '#shared/register/export-commands.ts'
import type { Field } from '#shared/register/field.ts'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import { namesOf } from './reference-labels.ts'

const formatWords: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'xlsx',
  'csv-gb18030': 'csv(GBK)',
  'csv-utf8': 'csv(UTF-8)',
}

const endings: Readonly<Record<ExportFormat, string>> = { xlsx: 'xlsx', 'csv-gb18030': 'csv', 'csv-utf8': 'csv' }

/** What the file is called: the list, the bin or the marked rows where it is not the whole of it, and the day. */
export function nameExport(register: Register, { range, list, format }: ExportRequest, today: string): string {
  const part = list.bin && range !== 'all' ? '(回收站)' : range === 'marked' ? '(选中)' : ''
  return `${register.label}${part} ${today}.${endings[format]}`
}

const wordBound = (field: Field | undefined, bound: string | number): string =>
  field?.kind === 'hundredths' && typeof bound === 'number' ? formatHundredths(bound) : String(bound)

function wordBetween(field: Field | undefined, { from, to }: Extract<Condition, { readonly kind: 'between' }>): string {
  if (from !== null && to !== null) return `${wordBound(field, from)} 至 ${wordBound(field, to)}`
  if (from !== null) return `${wordBound(field, from)} 起`
  return to === null ? '不限' : `${wordBound(field, to)} 止`
}

/**
 * A condition for the audit log: what it is about, and its values where they say nothing of a person and were not typed:
 * options, days and numbers. Whoever reads the audit log holds no business right.
 */
function wordCondition({ fields }: Register, condition: Condition, place: string | undefined): string {
  if (condition.kind === 'within') return `所在区划:${place ?? '一个区划'}`
  const field = fields[condition.field]
  const label = field?.label ?? condition.field
  if (condition.kind === 'between' && field?.mask === undefined) return `${label}:${wordBetween(field, condition)}`
  if (condition.kind === 'in' && field?.kind === 'choice')
    return `${label}:${condition.values.map((value) => field.options[value] ?? value).join('、')}`
  return label
}

/** What left the program, for the audit log: the list, how it was narrowed, how many rows and columns, and as what. */
export async function wordSubject(
  db: ReadDb,
  register: Register,
  request: ExportRequest,
): Promise<(rows: number) => string> {
  const { range, list, fields, format } = request
  const conditions = range === 'list' ? (list.conditions ?? []) : []
  const regions = conditions.flatMap((one) => (one.kind === 'within' ? [one.regionId] : []))
  const places = await namesOf(db, 'region', regions)
  const narrowed =
    range === 'list'
      ? [
          ...(list.search ? ['按文字查找'] : []),
          ...conditions.map((one) =>
            wordCondition(register, one, one.kind === 'within' ? places.get(one.regionId) : undefined),
          ),
          ...(list.asOf === undefined ? [] : [`截至 ${list.asOf}`]),
        ]
      : []
  const whole = { list: narrowed.length === 0 ? '列表' : narrowed.join(';'), all: '全部记录', marked: '选中的记录' }[
    range
  ]
  const bin = list.bin && range !== 'all' ? '(回收站)' : ''
  return (rows) => `${register.label}${bin}:${whole},${rows} 条 ${fields.length} 栏,${formatWords[format]}`
}
