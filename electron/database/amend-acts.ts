import type { Database } from 'better-sqlite3'
import { createActDigest } from './act-digest.ts'

/**
 * Lets a lawful erasure stand beside the audit log: the act `byTxId` has just taken values out of the operations of
 * earlier acts, whose lines hold the digests of what stood there. What these acts digest to now is kept under the
 * erasing act, whose own digest covers it. To be called within that act, after its operations are written and before
 * its digests are taken.
 */
export function createAmendActs(file: Database): (byTxId: string, txIds: Iterable<string>) => void {
  const digest = createActDigest(file)
  const insert = file.prepare(
    'INSERT INTO main.act_amendment (by_tx_id, tx_id, before_digest, after_digest) VALUES (?, ?, ?, ?)',
  )
  return (byTxId, txIds) => {
    for (const txId of new Set(txIds)) {
      const { before, after } = digest(txId)
      insert.run(byTxId, txId, before, after)
    }
  }
}
