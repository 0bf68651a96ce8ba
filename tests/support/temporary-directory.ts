import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A directory of its own for one test, with a Chinese name and a space in it, removed when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), '学城 测试-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
