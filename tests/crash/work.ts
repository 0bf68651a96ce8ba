import type { Random } from '#electron/demo/random.ts'
import type { Crew } from './take-places.ts'

/** What a step of the crash run works with; `removed` are the organisations it put in the recycle bin. */
export interface Work {
  readonly crew: Crew
  readonly random: Random
  readonly removed: string[]
}
