import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '#electron/launch/project.ts'

const program = `
  const BetterSqlite = require('better-sqlite3')
  const file = new BetterSqlite(process.argv[1])
  if (process.argv[2] === 'EXCLUSIVE') file.pragma('locking_mode = EXCLUSIVE')
  file.exec('BEGIN IMMEDIATE')
  console.log('held')
  process.stdin.on('data', () => { file.exec('ROLLBACK'); file.close(); process.exit(0) })
`

/**
 * Another process that holds a database's lock, as a backup program or a virus scanner does, until the answered
 * function is called: WRITE keeps others from writing, EXCLUSIVE from opening it at all.
 */
export async function holdLock(path: string, kind: 'WRITE' | 'EXCLUSIVE'): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ['-e', program, path, kind], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(holder, 'exit')
  await once(holder.stdout, 'data')
  return async () => {
    holder.stdin.write('let go')
    await ended
  }
}
