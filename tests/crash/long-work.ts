import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import JSZip from 'jszip'
import { openBackend } from '#electron/backend.ts'
import { ownFolder } from '#electron/backup/backup-settings.ts'
import { realDisk } from '#electron/backup/disk.ts'
import { listBackups } from '#electron/backup/list-backups.ts'
import { familyCount } from '#electron/demo/demo-families.ts'
import { createRandom } from '#electron/demo/random.ts'
import { bundleProgram } from './bundle-program.ts'
import { checkDatabase } from './check-database.ts'
import { checkErasing, prepareErasing } from './erasing-work.ts'
import { laterMigration } from './later-migration.ts'
import { prepareCrew } from './prepare-crew.ts'
import { startChild } from './start-child.ts'

const databaseIn = (directory: string): string => join(directory, 'xuecheng.sqlite')

function ask<T>(path: string, question: (file: BetterSqlite.Database) => T): T {
  const file = new BetterSqlite(path)
  try {
    return question(file)
  } finally {
    file.close()
  }
}

const count = (path: string, table: string): number =>
  ask(path, (file) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number)

/** What is begun with, and what must be true wherever the work was cut: everything as before, or all of it. */
interface LongWork {
  readonly prepare: (directory: string) => Promise<unknown>
  /** Told how many changes were acknowledged. */
  readonly check: (directory: string, acknowledged: number) => Promise<string[]>
}

/** No building site may pass for a database, and the next start must finish what was cut. */
async function checkBuilding(directory: string): Promise<string[]> {
  if (existsSync(databaseIn(directory))) return [...(await checkDatabase(databaseIn(directory))).problems]
  const strange = readdirSync(directory).filter((name) => !name.startsWith('xuecheng.sqlite.new'))
  await (await openBackend({ dataDirectory: directory, demo: true })).close()
  const families = count(databaseIn(directory), 'family')
  return [
    ...strange.map((name) => `torn: ${name} was left by a building that was cut`),
    ...(families === familyCount ? [] : [`torn: the next start built ${families} families`]),
  ]
}

async function checkImport(directory: string): Promise<string[]> {
  const { problems } = await checkDatabase(databaseIn(directory))
  const families = count(databaseIn(directory), 'family')
  return families === 0 || families === familyCount ? [...problems] : [...problems, `torn: ${families} families`]
}

async function checkReport(directory: string): Promise<string[]> {
  const { problems } = await checkDatabase(databaseIn(directory))
  const folder = join(directory, '报告')
  const said = [...problems]
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const bytes = readFileSync(join(folder, name))
    try {
      if (name.endsWith('.json')) JSON.parse(bytes.toString('utf8'))
      else if (/\.(?:docx|xlsx)$/u.test(name)) await JSZip.loadAsync(bytes, { checkCRC32: true })
    } catch (error) {
      said.push(`torn: ${name} is half a file (${String(error)})`)
    }
  }
  return said
}

async function checkMigration(directory: string): Promise<string[]> {
  const path = databaseIn(directory)
  const said: string[] = []
  const operations = count(path, 'operation')
  const isNew = ask(path, (file) => {
    if (file.pragma('integrity_check', { simple: true }) !== 'ok') said.push('torn: integrity_check')
    return file.prepare('SELECT 1 FROM migration WHERE name = ?').get(laterMigration[0]) !== undefined
  })
  const hasTable = ask(path, (file) => file.prepare("SELECT 1 FROM sqlite_master WHERE name = 'operation_copy'").get())
  if ((hasTable !== undefined) !== isNew) said.push('torn: half a migration')
  if (isNew && count(path, 'operation_copy') !== operations) said.push('torn: a migration without all its rows')
  const backups = await listBackups(realDisk, ownFolder(directory))
  const kept = backups.filter(({ kind }) => kind === 'before-migration')
  for (const backup of kept) said.push(...(await checkDatabase(backup.path)).problems)
  if (isNew && kept.length === 0) said.push('lost: no backup was kept before the migration')
  return isNew ? said : [...said, ...(await checkDatabase(path)).problems]
}

const works: Readonly<Record<string, LongWork>> = {
  building: { prepare: () => Promise.resolve(), check: checkBuilding },
  import: { prepare: prepareCrew, check: checkImport },
  erasing: { prepare: prepareErasing, check: checkErasing },
  report: { prepare: prepareCrew, check: checkReport },
  migration: {
    prepare: (directory) => openBackend({ dataDirectory: directory, demo: true }).then((b) => b.close()),
    check: checkMigration,
  },
}

interface LongResult {
  readonly seed: number
  /** For each kind of work: how often it was cut, and how often it had just finished. */
  readonly runs: Readonly<Record<string, { cut: number; finished: number }>>
  readonly problems: readonly string[]
  readonly seconds: number
}

interface Wanted {
  /** How often each kind is killed. */
  readonly runs: number
  readonly seed: number
  readonly onRun?: (done: number, problems: readonly string[]) => void
}

/** Kills the first building of the demo district, an import of 33,055 families, erasures, a report and a migration, each at moments drawn by chance. */
export async function runLongWork({ runs, seed, onRun = () => undefined }: Wanted): Promise<LongResult> {
  const folder = mkdtempSync(join(tmpdir(), '学城 长办-'))
  const random = createRandom(seed)
  const began = performance.now()
  const problems: string[] = []
  const told: Record<string, { cut: number; finished: number }> = {}
  try {
    const program = await bundleProgram('long-program.ts', join(folder, '程序'))
    for (const [kind, { prepare, check }] of Object.entries(works)) {
      const origin = join(folder, kind)
      mkdirSync(origin)
      await prepare(origin)
      const site = join(folder, '现场')
      const kill = async (
        wait: (child: ReturnType<typeof startChild>) => Promise<unknown>,
      ): Promise<{ hasFinished: boolean; acknowledged: number }> => {
        rmSync(site, { recursive: true, force: true })
        cpSync(origin, site, { recursive: true })
        const child = startChild(program, kind)
        await child.ready
        child.go(site)
        await wait(child)
        const messages = await child.kill()
        const acknowledged = messages.filter((message) => message.kind === 'acknowledged').length
        return { hasFinished: messages.some((message) => message.kind === 'open'), acknowledged }
      }
      const started = performance.now()
      await kill((child) => child.opened)
      const whole = performance.now() - started
      told[kind] = { cut: 0, finished: 0 }
      for (let run = 0; run < runs; run += 1) {
        const { hasFinished, acknowledged } = await kill(() => setTimeout(random.below(Math.ceil(whole * 1.05))))
        told[kind][hasFinished ? 'finished' : 'cut'] += 1
        const found = (await check(site, acknowledged)).map((words) => `${kind} ${run}: ${words}`)
        problems.push(...found)
        onRun(run + 1, found)
      }
    }
    return { seed, runs: told, problems, seconds: (performance.now() - began) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
