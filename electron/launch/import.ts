import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { takeDataLock } from '#electron/host/data-lock.ts'
import { importableRegisters, importFile, type FileImport } from '#electron/import/import-file.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { openForImport } from './open-for-import.ts'
import { skipReasons } from '#shared/import/sort-rows.ts'

const usage = `npm run import -- 文件 --register ${importableRegisters.map(({ name }) => name).join('|')} [--dry-run] [--json] [--database 数据库文件]`

const options = {
  register: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
} as const

/** npm runs scripts in the project; a file is meant from where the person stands. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

function readOrder() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const register = importableRegisters.find(({ name }) => name === values.register)
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Error('请写明要导入的一个文件。')
    if (register === undefined) throw new Error('请用 --register 写明导入哪个台账。')
    return { ...values, file: fromHere(file), register }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n用法:${usage}`)
    return process.exit(2)
  }
}

function wordImport({ read, new: added, changed, same, refused, skipped }: FileImport, isTrial: boolean): string {
  const rest = isTrial ? '(试导入,没有写入)' : ''
  return [
    `读取 ${read} 行:新增 ${added}、变更 ${changed}、相同 ${same}、退回 ${refused.length}。${rest}`,
    ...refused.map(({ row, column, message }) => `  第 ${row} 行 ${column}:${message}`),
    ...skipped.map(({ row, why }) => `  第 ${row} 行跳过:${skipReasons[why]}`),
  ].join('\n')
}

/** `npm run import`: imports a file as the wizard does. Returns the exit code. */
async function run(): Promise<number> {
  const { file, register, json, database, 'dry-run': isTrial } = readOrder()
  if (!existsSync(file)) {
    console.error(`没有这个文件:${file}`)
    return 2
  }
  const scratch = database === undefined ? mkdtempSync(join(tmpdir(), 'xuecheng-import-')) : undefined
  const path = database === undefined ? join(scratch ?? '', 'scratch.sqlite') : fromHere(database)
  const lock = takeDataLock(dirname(path))
  if (!lock.held) {
    console.error(lock.message)
    return 1
  }
  try {
    const opened = await openForImport(path)
    if (!opened.ok) {
      console.error(wordProblem(opened.problem))
      return 1
    }
    const order = { register, name: basename(file), bytes: readFileSync(file), dryRun: isTrial }
    const outcome: Outcome<FileImport> = await importFile(opened.value.call, order)
    opened.value.close()
    if (!outcome.ok) {
      if (json) console.log(JSON.stringify({ problem: outcome.problem.code, message: wordProblem(outcome.problem) }))
      else console.error(wordProblem(outcome.problem))
      return 1
    }
    console.log(json ? JSON.stringify(outcome.value, undefined, 1) : wordImport(outcome.value, isTrial))
    return 0
  } finally {
    lock.release()
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error('没有导入,请把下面的内容告知技术支持:', error)
  process.exitCode = 1
}
