import { isObjectionOpen, objectionConclusions, type Objection } from '#shared/publicity/objection.ts'

/** Where an objection stands: 待核查, 待答复, 异议不成立. */
export function standingOf(objection: Objection): string {
  if (objection.conclusion === null) return '待核查'
  const words = objectionConclusions[objection.conclusion]
  return isObjectionOpen(objection) ? `${words},待答复提出人` : words
}

/** Who raised it, as far as the one at the screen may know. */
export const raiserOf = ({ raisedBy, raiser }: Objection): string =>
  raisedBy === 'anonymous' ? '匿名' : raiser === '' ? '署名(不公开)' : raiser
