import { z } from 'zod'
import { Flag, Points } from '#shared/standards/standard.ts'

/** How a panel is formed and its scores combined. Data of the round; a result keeps the rule it was made under. */
export const PanelRule = z.strictObject({
  /** Fewest experts who count. */
  minExperts: z.int().min(1),
  /** 1: the number of experts must be odd. */
  oddNumber: Flag,
  /** From this many experts on one highest and one lowest total are left out. */
  trimFrom: z.int().min(3),
  /** A spread (highest − lowest expert total, in hundredths) above this needs a recorded re-discussion. */
  spreadLimit: Points,
  /** How many experts must report a veto for the case to fail. */
  vetoVotes: z.int().min(1),
  recuseOwnUnit: Flag,
  recuseOwnStreet: Flag,
  recuseCoached: Flag,
})
export type PanelRule = z.infer<typeof PanelRule>

/** 示例: no source fixes these for the district; a round may set others. */
export const samplePanelRule: PanelRule = {
  minExperts: 3,
  oddNumber: 1,
  trimFrom: 5,
  spreadLimit: 1500,
  vetoVotes: 1,
  recuseOwnUnit: 1,
  recuseOwnStreet: 1,
  recuseCoached: 1,
}
