import { z } from 'zod'
import { backupCommands } from '#shared/backup/backup-commands.ts'
import { done, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { wordIssue } from '#shared/command/word-issue.ts'
import type { BackupKeeper } from './backup-keeper.ts'
import { wordContents } from './word-contents.ts'

/** Whoever sits at a computer whose database cannot be opened: nobody can be known. */
const anybody = { accountId: 'visitor', name: '未登录(数据库打不开时)' }

const parse = <T>(schema: z.ZodType<T>, input: unknown): Outcome<T> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return done(parsed.data)
  const fields = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: wordIssue(issue, issue.path[0] === 'reason' ? '恢复的原因' : '备份的位置'),
  }))
  return refuseFields(fields)
}

/**
 * The backup commands that are answered while the database cannot be opened, without anybody signed in: what can be
 * gone back to, what is in it, and going back. Undefined for any other command.
 */
export async function answerRefused(
  keeper: BackupKeeper,
  session: string,
  name: string,
  input: unknown,
): Promise<Outcome<unknown> | undefined> {
  if (name === 'backups.offered') {
    const { rows } = await keeper.list()
    return done(rows.filter(({ isVerified }) => isVerified))
  }
  if (name === 'backups.inspect') {
    const wanted = parse(backupCommands[name].input, input)
    if (!wanted.ok) return wanted
    const described = await keeper.describe(wanted.value.path, wanted.value.passphrase)
    return described.ok ? done(wordContents(described.value, null, false)) : described
  }
  if (name !== 'backups.restore') return undefined
  const wanted = parse(backupCommands[name].input, input)
  if (!wanted.ok) return wanted
  keeper.askRestore({ ...wanted.value, actor: anybody, session })
  return done(null)
}
