import type { ChangeContext, HandlersFor, QueryContext, ReadDb } from '#electron/context.ts'
import { writeXlsx } from '#electron/documents/write-xlsx.ts'
import { readPlace, readSetting, writeSetting } from '#electron/setup/settings.ts'
import type { AuditCheck, auditCommands, AuditFilter, AuditStanding } from '#shared/audit/audit-commands.ts'
import { firstDayKept, usualRetentionMonths } from '#shared/audit/retention.ts'
import type { Day } from '#shared/calendar/day.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { countLines, lastLineBefore, lastSeq, listLines, matchingLines, openAlarms } from './audit-queries.ts'
import { csvOf, tableOf } from './audit-table.ts'

/** As many as a workbook, or a text, can hold in memory without holding up the others. */
const mostLines = { xlsx: 50_000, csv: 500_000 } as const

const retentionOf = async ({ whole }: QueryContext): Promise<number> =>
  Number((await readSetting(whole, 'auditRetentionMonths')) ?? usualRetentionMonths)

/**
 * The log belongs to no region and names records only by their numbers, so whoever may read it reads the whole of it,
 * past the scope; but nothing where they see no rows at all, as in a preview under 三员分立.
 */
const logOf = ({ db, whole, actor }: QueryContext): ReadDb => (actor.blind ? db : whole)

/** How the check stands; what it found names lines. */
function checkFor({ auditWatch, actor }: QueryContext): AuditCheck {
  const check = auditWatch.standing()
  return actor.blind ? { ...check, findings: [] } : check
}

/** Lines up to a number that are still in the database. */
const countUpTo = async (context: QueryContext, through: number): Promise<number> =>
  (
    await matchingLines(logOf(context), {})
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('seq', '<=', through)
      .executeTakeFirstOrThrow()
  ).count

async function standingOf(context: QueryContext): Promise<AuditStanding> {
  const { today } = context
  const log = logOf(context)
  const retentionMonths = await retentionOf(context)
  const keptFrom = firstDayKept(today(), retentionMonths)
  const last = await log.selectFrom('auditAnchor').selectAll().orderBy('seq', 'desc').executeTakeFirst()
  return {
    check: checkFor(context),
    retentionMonths,
    keptFrom,
    archivable: await countUpTo(context, await lastLineBefore(log, keptFrom)),
    lastArchive: last ? { at: last.at, file: last.file, lines: last.lines, through: last.seq } : null,
  }
}

async function archive(context: ChangeContext, before: Day): Promise<Outcome<{ file: string; lines: number }>> {
  const keptFrom = firstDayKept(context.today(), await retentionOf(context))
  if (before > keptFrom) return refuse('locked', `审计记录须保存到期,目前只能归档 ${keptFrom} 以前的`)
  const through = await lastLineBefore(context.whole, before)
  if ((await countUpTo(context, through)) === 0) return refuse('nothing-to-archive', before)
  const archived = context.write.archiveAudit(through)
  return archived.ok ? done({ file: archived.value.file, lines: archived.value.lines }) : archived
}

async function exportLines(context: ChangeContext, filter: AuditFilter, format: 'xlsx' | 'csv') {
  const lines = await countLines(context.whole, filter)
  if (lines > mostLines[format]) return refuse('too-many-lines', `${lines} 行,一次最多 ${mostLines[format]} 行`)
  const entries = await listLines(context.whole, filter, { after: null, skip: 0, limit: lines })
  const range = [filter.from, filter.to].filter((day) => day !== undefined).join(' 至 ')
  const name = `审计记录 ${range || `截至 ${context.today()}`}.${format}`
  const note = `共 ${lines} 行,由 ${context.actor.name} 导出。`
  const bytes =
    format === 'csv'
      ? csvOf(entries)
      : await writeXlsx([tableOf(entries, await readPlace(context.whole), [note])], context.now())
  return done({ fileId: context.files.put(context.session, { name, bytes }), name, lines })
}

export const auditHandlers: HandlersFor<typeof auditCommands> = {
  'audit.list': async (context, { filter, place, limit }) => {
    const { counted } = context
    const log = logOf(context)
    const last = await lastSeq(log)
    const rows = await listLines(log, filter, {
      after: place.after === null ? null : Number(place.after.id),
      skip: place.skip,
      limit,
    })
    const end = rows.length === limit ? rows.at(-1) : undefined
    return done({
      rows,
      next: end ? { after: { value: end.seq, id: end.id }, skip: 0 } : null,
      matching: await counted(`audit ${last} ${JSON.stringify(filter)}`, () => countLines(log, filter)),
      all: await counted(`audit ${last}`, () => countLines(log, {})),
    })
  },

  'audit.standing': async (context) => done(await standingOf(context)),

  'audit.alarms': async (context) => done(await openAlarms(logOf(context))),

  'audit.verify': (context) => {
    context.auditWatch.start()
    return Promise.resolve(done(checkFor(context)))
  },

  'audit.acknowledge': () => Promise.resolve(done({})),

  'audit.settle': async ({ whole, write }, { retentionMonths }) => {
    await writeSetting(whole, write, 'auditRetentionMonths', String(retentionMonths))
    return done({ retentionMonths })
  },

  'audit.archive': (context, { before }) => archive(context, before),

  'audit.export': (context, { filter, format }) => exportLines(context, filter, format),
}
