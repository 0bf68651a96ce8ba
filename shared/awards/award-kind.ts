import { z } from 'zod'

/** 集体, 个人, 家庭: quotas, ranks and certificate series are kept apart for each. */
export const awardKinds = { collective: '集体', individual: '个人', family: '家庭' } as const

export const AwardKind = z.enum(['collective', 'individual', 'family'])
export type AwardKind = z.infer<typeof AwardKind>

/** The two series of 表彰 the district holds; they are counted apart. */
export const awardSeries = { creation: '学习型城区创建', education: '社区教育' } as const
