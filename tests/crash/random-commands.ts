import type { Call } from '#shared/client.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { workOnCases } from './random-case-work.ts'
import type { Work } from './work.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

const notes = ['甲', '乙', '多行\n备注', "“引号”与'撇号'", '大栅栏 dà shí lànr 𠮷', '']

async function listed(
  call: Call,
  register: 'organisations' | 'families' | 'regions' | 'titles',
): Promise<(Seen & { name: string })[]> {
  const page = await call(`${register}.list`, { limit: 200 })
  return page.ok ? (page.value.rows as unknown as (Seen & { name: string })[]) : []
}

async function streetOf({ crew: { office }, random }: Work): Promise<string> {
  const regions = await listed(office, 'regions')
  return random.below(2) === 0
    ? (regions.find(({ name }) => name === '德胜街道')?.id ?? '')
    : (random.pick(regions).id ?? '')
}

const createOrganisation = async (work: Work): Promise<unknown> =>
  work.crew.office('organisations.create', {
    values: {
      name: `单位${work.random.below(100_000)}`,
      type: work.random.pick(['enterprise', 'agency'] as const),
      regionId: await streetOf(work),
      note: work.random.pick(notes),
      ...(work.random.below(2) === 0
        ? { noCodeReason: 'pending' as const }
        : { creditCode: creditCode(work.random.below(500)) }),
    },
  })

async function updateOrganisation({ crew: { office }, random }: Work): Promise<unknown> {
  const rows = await listed(office, 'organisations')
  const values = { note: random.pick(notes), headcount: random.below(1000), principal: random.pick(['赵一', null]) }
  // One in ten was seen by somebody else in the meantime, and is refused.
  const { id, version } = random.pick(rows)
  return office('organisations.update', { id, version: version + (random.below(10) === 0 ? 1 : 0), values })
}

async function removeOrganisations({ crew: { office }, random, removed }: Work): Promise<unknown> {
  const rows = await listed(office, 'organisations')
  const chosen = new Map(
    Array.from({ length: 1 + random.below(3) }, () => random.pick(rows)).map((row) => [row.id, row]),
  )
  const seen = [...chosen.values()].map(({ id, version }) => ({ id, version }))
  const outcome = await office('organisations.remove', { rows: seen, reason: '重复登记' })
  if (outcome.ok) removed.push(...chosen.keys())
  return outcome
}

async function restoreOrganisation({ crew: { office }, random, removed }: Work): Promise<unknown> {
  return office('organisations.restore', { ids: [random.pick(removed)] })
}

async function importFamilies({ crew: { clerk }, random }: Work): Promise<unknown> {
  const rows = Array.from({ length: 1 + random.below(60) }, () => [
    `户主${random.below(1000)}`,
    `J-${random.below(400)}`,
    random.pick(['德胜街道', '德胜街道', '没有的街道']),
    String(random.below(9)),
    `138${String(random.below(100_000_000)).padStart(8, '0')}`,
    `德胜街道安德路甲${random.below(90)}号`,
  ])
  const columns = ['name', 'number', 'regionId', 'members', 'phone', 'address']
  return clerk('families.import', { source: '花名册.xlsx', columns, rows, dryRun: random.below(8) === 0 })
}

async function addAlias({ crew: { office }, random }: Work): Promise<unknown> {
  const { id } = random.pick(await listed(office, 'organisations'))
  const owner = { table: 'organisation' as const, id }
  return office('aliases.add', { owner, kind: 'popular', name: `俗称${random.below(100)}`, until: null })
}

const createTitle = async (work: Work): Promise<unknown> =>
  work.crew.office('titles.create', {
    values: {
      holder: `社区${work.random.below(10_000)}`,
      kind: work.random.pick(['community', 'enterprise'] as const),
      level: work.random.pick(['street', 'district'] as const),
      regionId: await streetOf(work),
      awardedOn: `20${10 + work.random.below(10)}-05-01`,
    },
  })

const createBaseline = async (work: Work): Promise<unknown> =>
  work.crew.office('baselines.create', {
    values: {
      name: '常住人口',
      code: `population-${work.random.below(1000)}`,
      regionId: await streetOf(work),
      asOf: '2011-12-31',
      value: work.random.below(1_000_000),
      unit: '人',
      source: '示例',
    },
  })

const settle = ({ crew: { office }, random }: Work): Promise<unknown> =>
  office('session.settle', { place: `西城区${random.below(1000)}`, reportDay: '2011-12-31' })

async function reverse({ crew: { office, clerk }, random }: Work): Promise<unknown> {
  const call = random.pick([office, office, clerk])
  const undone = await call('history.undo', {})
  return random.below(2) === 0 ? undone : call('history.redo', {})
}

const exportFigures = ({ crew: { office } }: Work): Promise<unknown> =>
  office('reports.export', { asOf: '2011-12-31', format: 'figures' })

/** What may happen next, and how often beside the others. */
const kinds: readonly (readonly [weight: number, step: (work: Work) => Promise<unknown>])[] = [
  [6, createOrganisation],
  [6, updateOrganisation],
  [2, removeOrganisations],
  [2, restoreOrganisation],
  [3, importFamilies],
  [2, addAlias],
  [2, createTitle],
  [1, createBaseline],
  [1, settle],
  [4, reverse],
  [1, exportFigures],
  [8, workOnCases],
]

const drawn = kinds.flatMap(([weight, step]) => Array.from({ length: weight }, () => step))

/** One command drawn at random, of any kind the records know; a refusal is as good an answer as a value. */
export async function takeRandomStep(work: Work): Promise<void> {
  const step = work.random.pick(drawn)
  if (step === restoreOrganisation && work.removed.length === 0) return
  if ([updateOrganisation, removeOrganisations, addAlias].includes(step)) {
    const rows = await listed(work.crew.office, 'organisations')
    if (rows.length === 0) return
  }
  await step(work)
}
