import { expect } from 'vitest'
import { demand } from '#electron/setup/set-up-district.ts'
import type { BackupRow } from '#shared/backup/backup-commands.ts'
import type { Call } from '#shared/client.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'

/** The sentence of a refusal; nothing where there is none. */
export const wordsOf = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : wordProblem(outcome.problem))

/** Makes a backup as an administrator does and waits until it is there. */
export async function makeBackup(call: Call): Promise<BackupRow> {
  demand(await call('backups.make', {}))
  await expect.poll(async () => demand(await call('backups.list', {})).job, { timeout: 20_000 }).toBeNull()
  const { rows, failure } = demand(await call('backups.list', {}))
  expect(failure).toBeNull()
  return rows[0] ?? expect.unreachable('no backup')
}
