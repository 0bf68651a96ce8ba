import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { v7 as newUuid } from 'uuid'
import { assemble } from '#electron/assemble.ts'
import { readClock } from '#electron/clock.ts'
import { DatabaseRefused } from '#electron/database/database-refused.ts'
import type { Tables } from '#electron/database/tables.ts'
import { createRandom, type Random } from '#electron/demo/random.ts'
import { checkDatabase, type Checked } from './check-database.ts'
import { prepareCrew } from './prepare-crew.ts'
import { takeRandomStep } from './random-commands.ts'
import { crewPassphrase, takePlaces } from './take-places.ts'

/** A database whose last acts stand in the write-ahead log alone. */
interface History {
  /** The file as it was when the log began, and the log. */
  readonly path: string
  readonly log: Buffer
  /** After each change that wrote: how long the log was then, and how many audit lines there were. */
  readonly states: readonly { readonly size: number; readonly lines: number }[]
  readonly frameSize: number
  readonly full: Checked
}

const headerSize = 32

/** Records random commands with the log kept: SQLite is told never to fold it into the file. */
async function recordHistory(folder: string, steps: number, random: Random): Promise<History> {
  const path = join(folder, 'xuecheng.sqlite')
  await prepareCrew(folder)
  copyFileSync(path, `${path}.begin`)

  const works = assemble({ path, now: readClock, newId: newUuid, report: String, knownPassphrase: crewPassphrase })
  await sql.raw('PRAGMA wal_autocheckpoint = 0').execute(works.database.db as unknown as Kysely<Tables>)
  const sizeOf = (): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const countLines = async (): Promise<number> => {
    const rows = await works.database.db.selectFrom('audit').select('seq').where('actorId', 'is not', null).execute()
    return rows.length
  }
  const states = [{ size: 0, lines: await countLines() }]
  const crew = await takePlaces(async (...question) => {
    const outcome = await works.dispatch(...question)
    if (sizeOf() > (states.at(-1)?.size ?? 0)) states.push({ size: sizeOf(), lines: await countLines() })
    return outcome
  })
  if (!crew) throw new Error('the district has no accounts')
  const removed: string[] = []
  for (let step = 0; step < steps; step += 1) await takeRandomStep({ crew, random, removed })
  const log = readFileSync(`${path}-wal`)
  works.database.close()
  const full = await checkDatabase(path)
  copyFileSync(`${path}.begin`, path)
  return { path, log, states, frameSize: 24 + log.readUInt32BE(8), full }
}

/** How a log was spoilt: what was kept of it, and up to which byte it is as it was. */
interface Spoilt {
  readonly words: string
  readonly log: Buffer
  readonly soundUpTo: number
}

const cutAt = (log: Buffer, at: number): Spoilt => ({ words: `cut at ${at}`, log: log.subarray(0, at), soundUpTo: at })

function flipAt(log: Buffer, at: number, bit: number, frameSize: number): Spoilt {
  const flipped = Buffer.from(log)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
  // Everything from the frame it lies in on is void; in the header, everything.
  const frame = Math.floor((at - headerSize) / frameSize)
  return { words: `bit ${bit} at ${at}`, log: flipped, soundUpTo: at < headerSize ? 0 : headerSize + frame * frameSize }
}

/** Cuts at every end of a frame, then cuts and flips at random; at least as many as asked for. */
function spoilings({ log, frameSize }: History, wanted: number, random: Random): Spoilt[] {
  const frames = Math.floor((log.length - headerSize) / frameSize)
  const ends = Array.from({ length: frames + 1 }, (_, frame) => cutAt(log, headerSize + frame * frameSize))
  const rest = Math.max(wanted - ends.length, 60)
  const others = Array.from({ length: rest }, (_, index) => {
    const at = random.below(log.length)
    return index % 2 === 0 ? cutAt(log, at) : flipAt(log, at, random.below(8), frameSize)
  })
  return [...ends, ...others]
}

/** Opens what is left and holds it to the history: exactly the acts that were whole before the spoilt byte. */
async function checkSpoilt(history: History, spoilt: Spoilt, path: string): Promise<string[]> {
  copyFileSync(history.path, path)
  rmSync(`${path}-shm`, { force: true })
  writeFileSync(`${path}-wal`, spoilt.log)
  const state = history.states.findLast(({ size }) => size <= spoilt.soundUpTo)
  const lines = state?.lines ?? 0
  const checked = await checkDatabase(path)
  const { audit, acts, operations, problems, hashOf } = checked
  const { full } = history
  const wanted = full.audit.slice(0, lines)
  const wantedActs = full.acts.filter(({ tx_id: txId }) => wanted.some((line) => line.tx_id === txId))
  const said: string[] = []
  if (JSON.stringify(audit) !== JSON.stringify(wanted))
    said.push(`lost: ${audit.length} audit lines instead of the first ${lines}`)
  if (acts.map(({ tx_id: txId }) => txId).join() !== wantedActs.map(({ tx_id: txId }) => txId).join())
    said.push(`torn: ${acts.length} acts instead of the first ${wantedActs.length}`)
  if (hashOf(operations) !== full.hashOf(operations)) said.push('torn: the operations are not those of the history')
  return [...said, ...problems].map((words) => `${spoilt.words}: ${words}`)
}

interface WalResult {
  readonly seed: number
  /** Changes in the log, its frames, and how often it was spoilt. */
  readonly changes: number
  readonly frames: number
  readonly cuts: number
  readonly flips: number
  /** How often the file was refused in words instead of opened. */
  readonly refused: number
  readonly problems: readonly string[]
  readonly seconds: number
}

interface Wanted {
  readonly cuts: number
  readonly seed: number
  readonly onCut?: (done: number, problems: readonly string[]) => void
}

/** Spoils a write-ahead log in many ways, and checks that what opens is the history up to there and nothing half. */
export async function runWalCuts({ cuts, seed, onCut = () => undefined }: Wanted): Promise<WalResult> {
  const folder = mkdtempSync(join(tmpdir(), '学城 日志-'))
  const random = createRandom(seed)
  const began = performance.now()
  try {
    const history = await recordHistory(folder, Math.max(12, Math.floor(cuts / 12)), random)
    const site = join(folder, '核对')
    mkdirSync(site)
    const problems: string[] = []
    let refused = 0
    const all = spoilings(history, cuts, random)
    for (const [index, spoilt] of all.entries()) {
      try {
        const found = await checkSpoilt(history, spoilt, join(site, '剩余.sqlite'))
        problems.push(...found)
        onCut(index + 1, found)
      } catch (error) {
        if (!(error instanceof DatabaseRefused)) throw error
        refused += 1
      }
    }
    return {
      seed,
      changes: history.states.length - 1,
      frames: Math.floor((history.log.length - headerSize) / history.frameSize),
      cuts: all.filter(({ words }) => words.startsWith('cut')).length,
      flips: all.filter(({ words }) => words.startsWith('bit')).length,
      refused,
      problems,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
