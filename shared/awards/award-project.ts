import { z } from 'zod'
import { checkDocumentNumber } from '#shared/identifiers/document-number.ts'
import { RepeatRule } from './award-repeat.ts'
import { VoteRule } from './award-vote.ts'
import { CertificateFormat } from './certificate-number.ts'

/** 集体, 个人, 家庭: quotas, ranks and certificate series are kept apart for each. */
export const AwardKind = z.enum(['collective', 'individual', 'family'])
export type AwardKind = z.infer<typeof AwardKind>

/** Hundredths of a percent: 20 % is 2000. */
export const BasisPoints = z.int().min(0).max(10_000)

const Places = z.int('名额应为整数。').min(0, '名额不能是负数。').max(100_000)

/** 结构比例: at most this share of the places of a kind may go to nominees marked with the category. */
export const ShareLimit = z.strictObject({
  kind: AwardKind,
  category: z.string().min(1).max(20),
  maxShare: BasisPoints,
})
export type ShareLimit = z.infer<typeof ShareLimit>

/** 表彰项目: what may be commended, on whose authority, how often, and how many. */
export const AwardProject = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** At most 25 characters, counted as the central rules on commendation projects count. */
  name: z.string().trim().min(1, '请填写表彰项目名称。').max(25, '表彰项目名称不超过 25 个字。'),
  year: z.int().min(1949).max(2199),
  sponsor: z.string().trim().min(1, '请填写主办单位。').max(60),
  /** 设立依据: who approved the project, in words. */
  approvalBasis: z.string().trim().min(1, '请填写设立依据。').max(200),
  approvalDocumentNo: z.string().superRefine((text, context) => {
    const message = checkDocumentNumber(text)
    if (message) context.addIssue({ code: 'custom', message })
  }),
  /** Once in this many years. */
  cycleYears: z.int().min(1).max(20),
  scope: z.string().trim().min(1, '请填写评选范围。').max(200),
  quotas: z.strictObject({ collective: Places, individual: Places, family: Places }),
  /** 差额: how many more may be nominated than there are places. */
  diffRate: BasisPoints,
  repeatRule: RepeatRule,
  limits: z.array(ShareLimit),
  voteRule: VoteRule,
  /** Who must answer "无异议" before the committee sees a nomination, for each kind. */
  requiredOpinions: z.strictObject({
    collective: z.array(z.string().min(1)),
    individual: z.array(z.string().min(1)),
    family: z.array(z.string().min(1)),
  }),
  publicityWorkingDays: z.int().min(1).max(60),
  certificateFormat: CertificateFormat,
})
export type AwardProject = z.infer<typeof AwardProject>
