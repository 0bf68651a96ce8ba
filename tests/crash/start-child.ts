import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Program } from './bundle-program.ts'
import type { ChildMessage } from './child-message.ts'

/** The process that works on the records until it is killed. */
export interface Child {
  /** Has loaded the program; opens nothing yet. */
  readonly ready: Promise<void>
  /** Lets it open the records of a directory. */
  readonly go: (directory: string) => void
  /** Settles when it said it is open; never where it is killed before. */
  readonly opened: Promise<void>
  /** Settles when this many changes were acknowledged, or the process is gone. */
  readonly acknowledged: (count: number) => Promise<void>
  /** Ends this one process as `kill -9` does, and answers all it had told. Fails where it had died by itself. */
  readonly kill: () => Promise<readonly ChildMessage[]>
}

/** Starts a child, to be let go later: loading takes longer than working. */
export function startChild({ file, env }: Program, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const messages: ChildMessage[] = []
  const waiting: { readonly isMet: () => boolean; readonly settle: () => void }[] = []
  let lastWords = ''
  let hasEnded = false

  const look = (): void => {
    for (const one of waiting) if (hasEnded || one.isMet()) one.settle()
  }
  const until = (isMet: () => boolean): Promise<void> =>
    new Promise((settle) => {
      waiting.push({ isMet, settle })
      look()
    })
  const has = (kind: ChildMessage['kind']) => () => messages.some((message) => message.kind === kind)

  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = readMessage(line)
    if (message) messages.push(message)
    look()
  })
  child.stderr.on('data', (text: Buffer) => (lastWords += text.toString('utf8')))
  child.stdin.on('error', () => undefined)
  const closed = once(child, 'close').then(() => {
    hasEnded = true
    look()
  })

  return {
    ready: until(has('ready')),
    go: (directory) => void child.stdin.write(`${directory}\n`),
    opened: until(has('open')),
    acknowledged: (count) => until(() => messages.filter(({ kind }) => kind === 'acknowledged').length >= count),
    kill: async () => {
      const diedAlone = hasEnded || child.exitCode !== null
      child.kill('SIGKILL')
      await closed
      if (diedAlone) throw new Error(`the child died by itself: ${lastWords}`)
      return messages
    },
  }
}

/** The last line may be cut by the kill; what was not told whole was not acknowledged. */
function readMessage(line: string): ChildMessage | undefined {
  try {
    return JSON.parse(line) as ChildMessage
  } catch {
    return undefined
  }
}
