import type { ChangeContext } from '#electron/context.ts'
import { checkPublicityOf } from '#electron/publicity/start-publicity.ts'
import { addYears, isDay } from '#shared/calendar/day.ts'
import { refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { checkDocumentNumber } from '#shared/identifiers/document-number.ts'
import { titleKinds } from '#shared/titles/title-kind.ts'
import { loadCase } from './load-case.ts'
import { moveCase } from './move-case.ts'
import { findTitleInForce } from './title-in-force.ts'

interface Naming {
  readonly id: string
  readonly version: number
  readonly documentNumber: string
  readonly awardedOn: string
  readonly plaqueNumber: string
  readonly opinion: string
}

/**
 * 批准命名: writes the title the round gives for the grade, with its document and validity, and closes the case.
 * Refuses while the publicity runs or an objection is open, and a second title of the kind and level in force.
 */
export async function nameCase(context: ChangeContext, naming: Naming): Promise<Outcome<EvaluationCase>> {
  const { whole, write, today } = context
  const loaded = await loadCase(context, naming.id)
  if (!loaded.ok) return loaded
  const { row, round, holder } = loaded.value
  const { organisationId, familyId, grade } = row
  const { awardedOn } = naming
  const badNumber = checkDocumentNumber(naming.documentNumber)
  if (badNumber !== undefined) return refuseFields([{ field: 'documentNumber', message: badNumber }])
  if (!isDay(awardedOn)) return refuseFields([{ field: 'awardedOn', message: '命名日期应为日期,如 2011-12-31。' }])
  if (awardedOn > today()) return refuseFields([{ field: 'awardedOn', message: '命名日期不能晚于今天。' }])
  const kind = round.gradeTitles.find((one) => one.grade === grade)?.titleKind
  if (row.state === 'publicity') {
    const shown = await checkPublicityOf(context, row.id, awardedOn)
    if (!shown.ok) return shown
  }
  if (kind === undefined) return refuse('wrong-state', `等级“${grade ?? '未评定'}”没有对应的称号`)
  const holding = await findTitleInForce(whole, row, { kinds: [kind], level: round.titleLevel, day: awardedOn })
  if (holding)
    return refuse('duplicate', `“${holder.holder}”已有有效的${titleKinds[kind]}称号(${holding.awardedOn}授予)`)
  const titleId = write.insert('title', {
    holder: holder.holder,
    kind,
    level: round.titleLevel,
    organisationId,
    familyId,
    regionId: holder.regionId,
    awardedOn,
    documentNumber: naming.documentNumber.trim(),
    validTo: round.validityYears === null ? null : addYears(awardedOn, round.validityYears),
    plaqueNumber: naming.plaqueNumber.trim() === '' ? null : naming.plaqueNumber.trim(),
    caseId: row.id,
  })
  return moveCase(context, loaded.value, { ...naming, step: 'name' }, { titleId })
}
