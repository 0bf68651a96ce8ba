import type { Day } from '../calendar/day.ts'
import type { FieldProblem } from '../command/outcome.ts'
import type { Objection } from './objection.ts'

type Raised = Pick<Objection, 'raisedBy' | 'raiser' | 'receivedOn' | 'content'>

/** A named objection names its raiser, says what is wrong, and is not received before the list was shown. */
export function checkRaisedObjection(raised: Raised, startDay: Day, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (raised.raisedBy === 'named' && raised.raiser.trim() === '')
    problems.push({ field: 'raiser', message: '署名异议请填写提出人姓名和联系方式;不愿署名的请选“匿名”。' })
  if (raised.content.trim() === '') problems.push({ field: 'content', message: '请写明异议内容。' })
  if (raised.receivedOn < startDay)
    problems.push({ field: 'receivedOn', message: `收到日期早于公示开始日 ${startDay},请核对。` })
  if (raised.receivedOn > today) problems.push({ field: 'receivedOn', message: '收到日期不能晚于今天。' })
  return problems
}

type Concluded = Pick<Objection, 'investigation' | 'conclusion' | 'repliedOn'>

/** A conclusion rests on an investigation, and a named raiser is told on a day after the objection came in. */
export function checkConcludedObjection(
  { raisedBy, receivedOn }: Pick<Objection, 'raisedBy' | 'receivedOn'>,
  { investigation, conclusion, repliedOn }: Concluded,
  today: Day,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (investigation.trim() === '') problems.push({ field: 'investigation', message: '请填写核查情况。' })
  if (conclusion === null) problems.push({ field: 'conclusion', message: '请选择异议是否成立。' })
  if (raisedBy === 'named' && repliedOn === null)
    problems.push({ field: 'repliedOn', message: '署名异议须答复提出人,请填写答复日期。' })
  if (repliedOn !== null && (repliedOn < receivedOn || repliedOn > today))
    problems.push({ field: 'repliedOn', message: `答复日期应在收到日期 ${receivedOn} 与今天之间。` })
  return problems
}
