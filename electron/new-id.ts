import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const size = 16
/** Asking the system for the random bytes of one id costs more than the id: they are fetched for this many at once. */
const pool = new Uint8Array(size * 1024)
let used = pool.length
let latest = { milliseconds: 0, turn: 0 }

function draw(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += size
  return pool.subarray(used - size, used)
}

/** The turn an id takes within its millisecond begins anywhere in the lower half, so that many can follow. */
const firstTurn = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number => ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d

/** A new id (UUIDv7, RFC 9562): later ones sort behind earlier ones of this process, those of one millisecond too. */
export function newId(): string {
  const random = draw()
  const now = Date.now()
  const turn = latest.turn + 1
  latest = now > latest.milliseconds ? { milliseconds: now, turn: firstTurn(random) } : { ...latest, turn }
  return v7({ random, msecs: latest.milliseconds, seq: latest.turn })
}
