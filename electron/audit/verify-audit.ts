import type { ReadDb } from '#electron/context.ts'
import { createChainCheck } from '#electron/database/check-chain.ts'

const atOnce = 2000

/**
 * The first line of the audit log that does not follow from the line before it, or undefined where all do. Reads
 * through a handler's connection, a block at a time; `checkAuditNow` also looks at the acts and the marks.
 */
export async function findBrokenLine(db: ReadDb): Promise<number | undefined> {
  const anchor = await db.selectFrom('auditAnchor').select(['seq', 'hash']).orderBy('seq', 'desc').executeTakeFirst()
  const chain = createChainCheck(anchor)
  let from = anchor?.seq ?? 0
  for (;;) {
    const lines = await db
      .selectFrom('audit')
      .select(['form', 'seq', 'at', 'kind', 'actorId', 'actorName', 'station', 'command', 'label', 'object'])
      .select(['result', 'txId', 'digest', 'beforeDigest', 'afterDigest', 'hash'])
      .where('seq', '>', from)
      .orderBy('seq')
      .limit(atOnce)
      .execute()
    for (const line of lines) {
      if (!chain.take(Object.values(line))) return line.seq
      from = line.seq
    }
    if (lines.length < atOnce) return undefined
  }
}
