import { z } from 'zod'
import { change, query } from '../command/define.ts'
import type { Permission } from '../command/permissions.ts'
import { registerCommands } from '../register/register-commands.ts'
import { rowSchema } from '../register/row-schema.ts'
import { StepTaken } from '../step-taken.ts'
import { AwardKind } from './award-kind.ts'
import { AwardOpinion } from './award-opinion.ts'
import { nominationLifecycle, type NominationStep } from './nomination-lifecycle.ts'
import { nominationRegister } from './nomination-register.ts'

const Seen = z.strictObject({ id: z.string(), version: z.int() })
const Batch = z.array(Seen).min(1).max(500)
const Row = rowSchema(nominationRegister)
const DayText = z.string().max(20)
const Votes = z.int().min(0).max(999)

/** What the page of one nomination shows beside its fields. */
export const NominationFile = z.strictObject({
  steps: z.array(StepTaken),
  /** Step → who took it last, for the lifecycle's second person. */
  takenBy: z.record(z.string(), z.string()),
  requiredOpinions: z.array(z.string()),
  /** In the order they came in; the last of each authority counts. */
  opinions: z.array(AwardOpinion),
  /** How the unit stands: nominees put forward, and how many it may put forward. */
  nominees: z.int(),
  nomineeLimit: z.int(),
})
export type NominationFile = z.infer<typeof NominationFile>

/** A nomination that waits for the one who asks, since when, and what was written when it came. */
export const AwaitingNomination = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: AwardKind,
  state: z.string(),
  /** What the one who asks would do: 审核通过, 批准表彰. */
  step: z.string(),
  since: z.string().nullable(),
  /** Set when it was sent back: why. */
  opinion: z.string().nullable(),
})
export type AwaitingNomination = z.infer<typeof AwaitingNomination>

const {
  'nominations.import': _import,
  'nominations.template': _template,
  'nominations.paste': _paste,
  ...rowCommands
} = registerCommands(nominationRegister)

/** A step that needs nothing but an opinion or a reason. */
const plainStep = (step: NominationStep) => {
  const { label, permission }: { label: string; permission: Permission } = nominationLifecycle.steps[step]
  return change({
    permission,
    label,
    undoable: false,
    input: Seen.extend({ reason: z.string().max(500) }),
    output: Row,
  })
}

export const nominationCommands = {
  ...rowCommands,
  'nominations.file': query({
    permission: 'award.read',
    input: z.strictObject({ id: z.string() }),
    output: NominationFile,
  }),
  /** What the one who asks can move on now, longest waiting first. */
  'nominations.awaiting': query({
    permission: 'award.read',
    input: z.strictObject({}),
    output: z.array(AwaitingNomination),
  }),
  /** Puts a unit's nominees of one kind in order; they get ranks 1 … n. */
  'nominations.rank': change({
    permission: 'award.nominate',
    label: '调整推荐排序',
    input: z.strictObject({ quotaId: z.string(), ids: z.array(z.string()).min(1).max(1000) }),
    output: z.strictObject({ count: z.int() }),
  }),
  'nominations.recommend': plainStep('recommend'),
  'nominations.takeBack': plainStep('takeBack'),
  'nominations.review': plainStep('review'),
  'nominations.sendBack': plainStep('sendBack'),
  'nominations.clear': plainStep('clear'),
  'nominations.refer': plainStep('refer'),
  'nominations.strike': plainStep('strike'),
  'nominations.revoke': plainStep('revoke'),
  'nominations.answer': change({
    permission: 'award.manage',
    label: '登记部门意见',
    undoable: false,
    input: AwardOpinion.extend({ nominationId: z.string(), answeredOn: DayText }),
    output: NominationFile,
  }),
  /** 评委会评议: the votes decide by the project's rule whether the nominee is shortlisted or declined. */
  'nominations.vote': change({
    permission: 'award.manage',
    label: '登记评议结果',
    undoable: false,
    input: Seen.extend({
      members: Votes,
      inFavour: Votes,
      against: Votes,
      abstained: Votes,
      reason: z.string().max(500),
    }),
    output: Row,
  }),
  /** Shows a list of shortlisted nominees to the public for the project's number of working days. */
  'nominations.publish': change({
    permission: 'publicity.manage',
    label: '开始公示',
    undoable: false,
    input: z.strictObject({
      rows: Batch,
      title: z.string().max(100),
      channel: z.string().max(100),
      startDay: DayText,
    }),
    output: z.strictObject({ publicityId: z.string(), endDay: z.string() }),
  }),
  /** 批准表彰 by a second person, under one document number; certificates are numbered in rank order. */
  'nominations.approve': change({
    permission: 'award.approve',
    label: '批准表彰',
    undoable: false,
    input: z.strictObject({ rows: Batch, documentNumber: z.string().max(60), approvedOn: DayText }),
    output: z.strictObject({ certificates: z.array(z.strictObject({ id: z.string(), number: z.string() })) }),
  }),
}
