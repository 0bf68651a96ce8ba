import type { ChangeContext, ReadDb } from '#electron/context.ts'
import { judgeWhole } from '#electron/register/judge-whole.ts'
import { checkPublicityOf } from '#electron/publicity/start-publicity.ts'
import { awardKinds } from '#shared/awards/award-kind.ts'
import { checkApprovalQuota } from '#shared/awards/award-quota.ts'
import { formatCertificateNumber, nextCertificateSequence } from '#shared/awards/certificate-number.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { isDay, type Day } from '#shared/calendar/day.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { checkDocumentNumber } from '#shared/identifiers/document-number.ts'
import { countedOf, loadAwarded, loadNominated, loadProject, overPlaces, type LoadedProject } from './award-queries.ts'
import { moveNomination } from './move-nomination.ts'
import { loadNomination } from './nomination-queries.ts'

interface Approval {
  readonly rows: readonly { readonly id: string; readonly version: number }[]
  readonly documentNumber: string
  readonly approvedOn: Day
}

function checkApproval({ documentNumber, approvedOn }: Approval, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  const wrong = checkDocumentNumber(documentNumber)
  if (wrong !== undefined) problems.push({ field: 'documentNumber', message: wrong })
  if (!isDay(approvedOn)) problems.push({ field: 'approvedOn', message: '批准日期应为日期,如 2011-12-31。' })
  else if (approvedOn > today) problems.push({ field: 'approvedOn', message: '批准日期不能晚于今天。' })
  return problems
}

/** The next number of the project's series: year and kind, gap-free, revoked numbers included. */
async function nextNumber(db: ReadDb, { row }: LoadedProject, { kind }: Nomination) {
  const issued = await db
    .selectFrom('certificate')
    .select('sequence')
    .where('format', '=', row.certificateFormat)
    .where('year', '=', row.year)
    .where('kind', '=', kind)
    .execute()
  const sequence = nextCertificateSequence(issued.map((certificate) => certificate.sequence))
  const number = formatCertificateNumber(row.certificateFormat, row.year, awardKinds[kind], sequence)
  return { number, sequence }
}

/** Writes the certificate and the line of the commendation ledger that follow from an approval. */
function enter({ write }: ChangeContext, { row }: LoadedProject, nomination: Nomination, approval: Approval) {
  const { id: nominationId, name: holder, kind, regionId, organisationId, familyId } = nomination
  const { documentNumber, approvedOn } = approval
  return (number: string, sequence: number): void => {
    const { year, series, certificateFormat: format } = row
    write.insert('certificate', { number, format, year, kind, sequence, nominationId, holder, issuedOn: approvedOn })
    write.insert('commendation', {
      holder,
      unit: nomination.workUnit ?? nomination.unit,
      kind,
      series,
      award: row.name,
      year,
      awardedOn: approvedOn,
      documentNumber,
      certificateNumber: number,
      regionId,
      organisationId,
      familyId,
      nominationId,
    })
  }
}

async function checkPlaces(reader: ReadDb, { rules, row }: LoadedProject, nomination: Nomination) {
  const allocations = (await loadProject(reader, row.id))?.allocations ?? []
  const nominated = await loadNominated(reader, row.id)
  return checkApprovalQuota(rules, allocations, countedOf(nomination), nominated, await loadAwarded(reader, row.id))
}

async function approveOne(
  context: ChangeContext,
  nomination: Nomination,
  approval: Approval,
): Promise<Outcome<string>> {
  const { whole } = context
  const { documentNumber, approvedOn } = approval
  const { projectId } = nomination
  const project = await loadProject(whole, projectId)
  if (!project) return refuse('not-found', '表彰项目')
  const { number, sequence } = await nextNumber(whole, project, nomination)
  const moved = await moveNomination(context, {
    id: nomination.id,
    version: nomination.version,
    step: 'approve',
    changes: { documentNumber, approvedOn, certificateNumber: number },
    check: async () => {
      const shown = await checkPublicityOf(context, nomination.id, approvedOn)
      if (!shown.ok) return shown
      return judgeWhole(context, (reader) => checkPlaces(reader, project, nomination), overPlaces)
    },
  })
  if (!moved.ok) return moved
  enter(context, project, nomination, approval)(number, sequence)
  return done(number)
}

/**
 * Approves nominations under one document number, by kind and rank, all or none. Each gets the next
 * certificate number of its series and a line in the commendation ledger.
 */
export async function approveNominations(context: ChangeContext, typed: Approval) {
  const approval = { ...typed, documentNumber: typed.documentNumber.trim() }
  const problems = checkApproval(approval, context.today())
  if (problems.length > 0) return refuseFields(problems)
  const nominations: Nomination[] = []
  for (const row of approval.rows) {
    const loaded = await loadNomination(context.db, row)
    if (!loaded.ok) return loaded
    nominations.push(loaded.value)
  }
  nominations.sort(
    (one, other) => one.kind.localeCompare(other.kind) || one.rank - other.rank || one.id.localeCompare(other.id),
  )
  const certificates: { id: string; number: string }[] = []
  for (const nomination of nominations) {
    const number = await approveOne(context, nomination, approval)
    if (!number.ok) return number
    certificates.push({ id: nomination.id, number: number.value })
  }
  context.write.describe({ label: `批准表彰 ${certificates.length} 个:${approval.documentNumber}` })
  return done({ certificates })
}
