import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryDirectory } from './temporary-directory.ts'

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

interface SmallDisk {
  readonly directory: string
  /** True where it is a file system of its own; only the administrator of the machine may make one. */
  readonly isReal: boolean
  /** Takes all room but `left` bytes. */
  readonly fill: (left: number) => void
  /** Gives the room back. */
  readonly clear: () => void
  /**
   * Lets nothing be written any more: a read-only file system, or a folder without the right to write. False where
   * the machine lets its administrator write all the same.
   */
  readonly protect: () => boolean
}

/** A disk of 8 MiB for one test: a real one where the machine allows it, else a folder, which cannot be filled. */
export function smallDisk(): SmallDisk {
  const directory = join(temporaryDirectory(), '小磁盘')
  mkdirSync(directory)
  const isReal = process.platform === 'linux' && run('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', directory)
  if (isReal) onTestFinished(() => void run('umount', '-l', directory))
  const ballast = join(directory, 'ballast')
  return {
    directory,
    isReal,
    fill(left) {
      const size = 8 * 1024 * 1024
      for (let step = size; step >= 4096; step /= 2)
        for (let room = true; room;)
          try {
            writeFileSync(ballast, Buffer.alloc(step), { flag: 'a' })
          } catch {
            room = false
          }
      truncateSync(ballast, Math.max(0, statSync(ballast).size - left))
    },
    clear: () => rmSync(ballast),
    protect() {
      if (isReal) return run('mount', '-o', 'remount,ro', directory)
      chmodSync(directory, 0o555)
      return process.getuid !== undefined && process.getuid() !== 0
    },
  }
}
