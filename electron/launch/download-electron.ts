import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Limits {
  /** Seconds without one more byte before the download is given up. */
  readonly stall: number
  /** Seconds before it is given up in any case. */
  readonly total: number
}

/** Runs electron's own installer, and stops it when its temporary folder no longer grows. */
export async function downloadElectron(folder: string, { stall, total }: Limits): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'electron-'))
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary }
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', env })
  const began = performance.now()
  let grew = began
  let size = 0
  const watch = setInterval(() => {
    const now = performance.now()
    const next = sizeOf(temporary) + sizeOf(join(folder, 'dist'))
    if (next !== size) grew = now
    size = next
    if (now - grew > stall * 1000 || now - began > total * 1000) child.kill()
  }, 500)
  await new Promise((ended) => child.once('error', ended).once('exit', ended))
  clearInterval(watch)
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, file) => {
    return sum + (statSync(join(file.parentPath, file.name), { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}
