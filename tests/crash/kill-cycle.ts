import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Random } from '#electron/demo/random.ts'
import { compareActs, compareAnswer, compareLines } from './check-acknowledged.ts'
import { checkDatabase, type AuditRow } from './check-database.ts'
import type { Acknowledged, ActSeen, ChildMessage } from './child-message.ts'
import { prepareCrew } from './prepare-crew.ts'
import { readRowTables } from './replay-operations.ts'
import type { Child } from './start-child.ts'

const fileName = 'xuecheng.sqlite'

/** What the checks of earlier cycles found in a database, which must still be there. */
export interface Verified {
  readonly audit: readonly AuditRow[]
  readonly acts: number
  readonly operations: number
  readonly operationsHash: string
}

export const nothingVerified: Verified = { audit: [], acts: 0, operations: 0, operationsHash: '' }

interface CycleResult {
  readonly verified: Verified
  readonly acknowledged: number
  /** Of those, the acts: what wrote something. */
  readonly acts: number
  readonly problems: readonly string[]
  readonly killedWhile: 'opening' | 'building' | 'working'
}

/** Lets a child work on the records of a directory, and kills it at a moment drawn by chance. Answers what it told. */
export async function workAndKill(child: Child, directory: string, random: Random) {
  const isNew = !existsSync(join(directory, fileName))
  await child.ready
  child.go(directory)
  if (isNew) await setTimeout(random.below(400))
  else if (random.below(5) === 0) await setTimeout(random.below(40))
  else {
    await child.acknowledged(1 + random.below(70))
    await setTimeout(random.below(6))
  }
  const messages = await child.kill()
  const isOpen = messages.some(({ kind }) => kind === 'open')
  return { messages, killedWhile: isOpen ? 'working' : isNew ? 'building' : 'opening' } as const
}

/** The records as the crash left them, put aside: the check opens and recovers a copy, the next child the original. */
function copyAside(directory: string): string {
  const aside = `${directory} 核对`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside)
  for (const name of readdirSync(directory))
    // The index of the log is not durable, and what is still being built is not a database.
    if (name === fileName || name === `${fileName}-wal`) copyFileSync(join(directory, name), join(aside, name))
  return join(aside, fileName)
}

/** Checks what a crash left of a database against what was acknowledged and what was there before. */
export async function checkAfter(
  directory: string,
  messages: readonly ChildMessage[],
  before: Verified,
): Promise<Pick<CycleResult, 'verified' | 'problems'>> {
  const answers = messages.filter((message): message is Acknowledged => message.kind === 'acknowledged')
  const seen = messages.filter((message): message is ActSeen => message.kind === 'act')
  if (!existsSync(join(directory, fileName))) {
    // Never opened: the building was cut, and the next start begins again.
    const isLost = answers.length > 0 || before.audit.length > 0
    return { verified: before, problems: isLost ? ['lost: the database is not there'] : [] }
  }
  const problems: string[] = []
  const isFirst = before.audit.length === 0
  // A district built by a child that was killed has no accounts yet, so nobody was answered; what set it up is new.
  const linesSince = (audit: readonly AuditRow[]) => (isFirst ? [] : audit.slice(before.audit.length))
  const checked = await checkDatabase(copyAside(directory), (audit) => {
    const lines = linesSince(audit)
    const answerOf = new Map(answers.map((answer, index) => [lines[index]?.tx_id, answer]))
    return (txId, rows) => {
      const answer = answerOf.get(txId)
      if (answer) problems.push(...compareAnswer(answer, rows, readRowTables(rows)))
    }
  })
  const kept = checked.audit.slice(0, before.audit.length)
  if (JSON.stringify(kept) !== JSON.stringify(before.audit)) problems.push('lost: audit lines of an earlier cycle')
  if (!isFirst && checked.hashOf(before.operations) !== before.operationsHash)
    problems.push('lost: operations of an earlier cycle')
  problems.push(...compareLines(answers, linesSince(checked.audit)), ...compareActs(seen, checked.acts))
  const { audit, acts, operations } = checked
  const verified = { audit, acts: acts.length, operations, operationsHash: checked.hashOf(operations) }
  return { verified, problems: [...problems, ...checked.problems] }
}

/** Opens the accounts of those who work, in what a kill while building left, and takes that as what must stay. */
async function settleCrew(directory: string): Promise<Pick<CycleResult, 'verified' | 'problems'>> {
  await prepareCrew(directory)
  return checkAfter(directory, [], nothingVerified)
}

/** One crash: work, kill, open again, check. The first of a directory is killed while it builds the database. */
export async function runCycle(
  child: Child,
  directory: string,
  random: Random,
  before: Verified,
): Promise<CycleResult> {
  const { messages, killedWhile } = await workAndKill(child, directory, random)
  const answers = messages.filter(({ kind }) => kind === 'acknowledged')
  const acts = messages.filter(({ kind }) => kind === 'act')
  const left = await checkAfter(directory, messages, before)
  const settled = before.audit.length === 0 ? await settleCrew(directory) : left
  const after = { verified: settled.verified, problems: [...new Set([...left.problems, ...settled.problems])] }
  return { ...after, acknowledged: answers.length, acts: acts.length, killedWhile }
}
