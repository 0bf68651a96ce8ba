import { z } from 'zod'

/** One step of a procedure as its history shows it. */
export const StepTaken = z.strictObject({
  id: z.string(),
  step: z.string(),
  fromState: z.string(),
  toState: z.string(),
  actorName: z.string(),
  at: z.string(),
  opinion: z.string().nullable(),
})
export type StepTaken = z.infer<typeof StepTaken>
