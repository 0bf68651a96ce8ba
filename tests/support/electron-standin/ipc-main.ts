import { strict } from './strict.ts'

type Handler = (event: unknown, ...inputs: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

/** What the handler answers, or the words with which Electron refuses. */
export async function invokeHandler(
  channel: string,
  event: unknown,
  inputs: readonly unknown[],
): Promise<{ readonly result?: unknown; readonly error?: string }> {
  const handler = handlers.get(channel)
  if (!handler) return { error: `Error: No handler registered for '${channel}'` }
  try {
    return { result: await handler(event, ...inputs) }
  } catch (error) {
    return { error: String(error) }
  }
}
