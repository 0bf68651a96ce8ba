import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { Outcome } from '#shared/command/outcome.ts'

/**
 * Asks a rule that holds over the whole district, and words a refusal by what the actor sees of it: where only rows
 * outside their scope stand against it, `unseen` is answered, which names and counts none of them.
 */
export async function judgeWhole(
  { db, whole }: Pick<QueryContext, 'db' | 'whole'>,
  check: (reader: ReadDb) => Promise<Outcome<undefined>>,
  unseen: Outcome<never>,
): Promise<Outcome<undefined>> {
  const judged = await check(whole)
  if (judged.ok) return judged
  const worded = await check(db)
  return worded.ok ? unseen : worded
}
