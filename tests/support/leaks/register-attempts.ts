import { contract, type CommandName } from '#shared/contract.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { foreignMarks, ownMarks, type World } from './twin-worlds.ts'

/** One input of a command. */
export interface Attempt {
  readonly input: unknown
  /** Answered otherwise where the other street has its rows, as a rule over the whole district demands. */
  readonly differs?: true
  /** A public list, which names people and tells nothing else of them. */
  readonly names?: true
}

export type Attempts = Readonly<Partial<Record<CommandName, readonly Attempt[]>>>

type Row = Readonly<Record<string, string | number | null>>

/** Rows of either street by the table they are kept in. */
const keyOf: Readonly<Record<string, string>> = {
  awardQuota: 'quota',
  awardProject: 'project',
  evaluationCase: 'case',
}

const rowKey = (table: string): string => keyOf[table] ?? table

async function readRow(world: World, { table }: Register, id: string): Promise<Row> {
  const row = await world.db
    .selectFrom(table as 'organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? { id, version: 1 }
}

/** Of either street what it has in this register, or of the whole district where a register has no places. */
async function rowsOf(world: World, register: Register): Promise<{ own: Row; foreign: Row }> {
  const key = rowKey(register.table)
  const first = await world.db
    .selectFrom(register.table as 'organisation')
    .select('id')
    .orderBy('id')
    .executeTakeFirst()
  const id = world.own[key] ?? first?.id ?? 'none'
  return {
    own: await readRow(world, register, id),
    foreign: await readRow(world, register, world.foreign[key] ?? id),
  }
}

const typed = (register: Register, row: Row): Row =>
  Object.fromEntries(
    Object.entries(register.fields).flatMap(([key, { fixed }]) => (fixed ? [] : [[key, row[key] ?? null]])),
  )

/** A stored value as a spreadsheet has it; rows pointed at by the name given for them. */
function cellOf(field: Field, value: string | number | null, names: ReadonlyMap<string, string>): string {
  if (value === null) return ''
  if (field.kind === 'choice') return field.options[String(value)] ?? ''
  if (field.kind === 'hundredths') return String(Number(value) / 100)
  return field.kind === 'reference' ? (names.get(String(value)) ?? '') : String(value)
}

/** A row with each of its references turned in turn to what the other street has. */
function strayed(register: Register, row: Row, { foreign }: World): Row[] {
  return Object.entries(register.fields).flatMap(([key, field]) => {
    const id = field.kind === 'reference' && !field.fixed ? foreign[rowKey(field.to)] : undefined
    return id === undefined ? [] : [{ ...row, [key]: id }]
  })
}

const protectedFields = ({ fields }: Register): string[] =>
  Object.entries(fields).flatMap(([key, { mask }]) => (mask === undefined ? [] : [key]))

function lists(register: Register, { foreign }: World): object[] {
  const fields = Object.entries(register.fields)
  const texts = [foreignMarks.tag, foreignMarks.secret, ownMarks.tag, foreignMarks.digits]
  const conditions = fields.flatMap(([field, { kind, ...rest }]): object[] => {
    const target = kind === 'reference' && 'to' in rest ? foreign[rowKey(rest.to)] : undefined
    if (kind === 'reference') return target === undefined ? [] : [{ kind: 'in', field, values: [target] }]
    return [
      { kind: 'contains', field, text: foreignMarks.tag },
      { kind: 'blank', field },
    ]
  })
  const places = register.regionField === undefined ? [] : [{ kind: 'within', regionId: foreign['region'] ?? '' }]
  return [
    {},
    { bin: true },
    ...texts.map((search) => ({ search })),
    ...fields.map(([field]) => ({ sort: { field, descending: true } })),
    ...[...conditions, ...places].map((condition) => ({ conditions: [condition] })),
  ]
}

const seen = ({ id, version }: Row) => ({ id, version })

async function attemptRegister(world: World, register: Register, names: ReadonlyMap<string, string>) {
  const { own, foreign } = await rowsOf(world, register)
  const [mine, theirs] = [typed(register, own), typed(register, foreign)]
  const renamed = { ...mine, [register.nameField]: '示例新名' }
  const unique = register.unique ?? []
  const clash = { ...renamed, ...Object.fromEntries(unique.map((key) => [key, theirs[key] ?? null])) }
  const free = { ...renamed, ...Object.fromEntries(unique.map((key) => [key, null])) }
  const columns = Object.keys(mine)
  const cells = (row: Row) => columns.map((key) => cellOf(register.fields[key] as Field, row[key] ?? null, names))
  const brought = (rows: readonly Row[], dryRun: boolean) => ({
    source: '示例',
    columns,
    rows: rows.map(cells),
    dryRun,
  })
  const laid = (rows: readonly (Row | null)[], lines: readonly Row[], dryRun: boolean) => ({
    source: '粘贴',
    columns,
    rows: rows.map((row) => row && seen(row)),
    cells: lines.map(cells),
    dryRun,
  })
  const moved =
    register.regionField === undefined ? theirs : { ...theirs, [register.regionField]: world.own['region'] ?? '' }
  const { name, table } = register
  // What belongs to the whole district is in use wherever somebody points at it.
  const common = table === 'region' || world.own[rowKey(table)] === undefined ? { differs: true as const } : {}
  const attempts: Record<string, readonly Attempt[]> = {
    [`${name}.list`]: lists(register, world).map((asked) => ({ input: { ...asked, limit: 100 } })),
    [`${name}.get`]: [own, foreign].map(({ id }) => ({ input: { id } })),
    [`${name}.find`]: ['', foreignMarks.tag, ownMarks.tag].map((search) => ({ input: { search } })),
    [`${name}.history`]: [own, foreign].map(({ id }) => ({ input: { id } })),
    [`${name}.create`]: [
      ...[free, theirs, ...strayed(register, free, world)].map((values) => ({
        input: { values },
        differs: true as const,
      })),
      { input: { values: clash }, differs: true },
    ],
    [`${name}.update`]: [
      { input: { ...seen(foreign), values: { [register.nameField]: '示例新名' } } },
      { input: { ...seen(own), values: { [register.nameField]: '示例新名' } } },
      ...strayed(register, {}, world).map((values) => ({ input: { ...seen(own), values } })),
      ...unique.map((key) => ({ input: { ...seen(own), values: { [key]: theirs[key] } }, differs: true as const })),
    ],
    [`${name}.remove`]: [
      { input: { rows: [seen(foreign)], reason: '' }, ...common },
      { input: { rows: [seen(own)], reason: '' }, ...common },
      { input: { rows: [seen(own), seen(foreign)], reason: '' }, ...common },
    ],
    [`${name}.removals`]: [[foreign], [own], [own, foreign]].map((rows) => ({
      input: { ids: rows.map(({ id }) => id) },
    })),
    [`${name}.companions`]: [[foreign], [own], [own, foreign]].map((rows) => ({
      input: { ids: rows.map(({ id }) => id) },
    })),
    [`${name}.restore`]: [[foreign], [own], [own, foreign]].map((rows) => ({
      input: { ids: rows.map(({ id }) => id) },
    })),
    [`${name}.reveal`]: protectedFields(register).flatMap((field) =>
      [own, foreign].map(({ id }) => ({ input: { id, field, reason: '示例理由' } })),
    ),
    [`${name}.erasurePlan`]: [own, foreign].map(({ id }) => ({ input: { id } })),
    [`${name}.erase`]: [own, foreign].map((row) => ({
      input: { ...seen(row), reason: '示例理由', basis: 'requested' },
    })),
    // What the files themselves hold is looked at in tests/electron/register/export-lists.test.ts.
    [`${name}.export`]: [
      { range: 'all' as const, search: '' },
      { range: 'list' as const, search: foreignMarks.tag },
    ].map(({ range, search }) => ({
      input: { range, list: { search }, ids: [], fields: columns, format: 'csv-utf8', narrowed: [] },
    })),
    [`${name}.template`]: [{ input: {} }],
    [`${name}.import`]: [true, false].flatMap((dryRun) => [
      { input: brought([mine], dryRun) },
      { input: brought([mine, renamed], dryRun), differs: true as const },
      { input: brought([theirs], dryRun), differs: true as const },
      { input: brought([moved, clash], dryRun), differs: true as const },
    ]),
    [`${name}.open-file`]: [{ input: { name: '示例.csv', content: '5Y+35Y+3', isPasted: true } }],
    [`${name}.lay-out`]: [{ input: { fileId: 'none', sheet: 0 } }],
    [`${name}.remember-columns`]: [{ input: { sender: '示例', columns: [{ heading: '号', field: null }] } }],
    [`${name}.corrected-file`]: [{ input: { fileId: 'none' } }],
    [`${name}.paste`]: [true, false].flatMap((dryRun) => [
      { input: laid([own], [mine], dryRun) },
      { input: laid([own], [renamed], dryRun) },
      { input: laid([foreign, null], [renamed, theirs], dryRun), differs: true as const },
      {
        input: laid([own, null], [{ ...theirs, [register.nameField]: '示例新名' }, clash], dryRun),
        differs: true as const,
      },
      ...strayed(register, mine, world).map((values) => ({ input: laid([own], [values], dryRun) })),
    ]),
  }
  return attempts
}

/** Everything the registers can be asked about rows of another street, and everything one can try to do to them. */
export async function attemptRegisters(world: World): Promise<Attempts> {
  const names = new Map<string, string>()
  for (const { table, nameField } of registers as readonly Register[]) {
    const rows = await world.db
      .selectFrom(table as 'organisation')
      .select(['id', `${nameField} as name` as 'name'])
      .execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  const all = await Promise.all(
    (registers as readonly Register[]).map((register) => attemptRegister(world, register, names)),
  )
  const attempts = Object.assign({}, ...all) as Record<string, readonly Attempt[]>
  return Object.fromEntries(Object.entries(attempts).filter(([name]) => Object.hasOwn(contract, name)))
}
