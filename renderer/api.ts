import { createClient, type Send } from '#shared/client.ts'
import { done, type Outcome } from '#shared/command/outcome.ts'
import { noteLostSeat } from './app/lost-seat.ts'
import { openSession, saveOverHttp, sendOverHttp } from './http-transport.ts'
import { bridge, callShell } from './shell.ts'

/** Makes ready to talk to the backend; to be awaited once before anything is asked. */
export const connect = async (): Promise<void> => {
  if (bridge === undefined) await openSession()
}

const carry: Send = bridge?.send ?? sendOverHttp

export const send: Send = async (name, input) => {
  const answer = await carry(name, input)
  noteLostSeat(answer)
  return answer
}

/** Asks the backend; the answer is a value or a refusal, never an exception. */
export const call = createClient(send)

/**
 * Saves a file the backend has made (docx, xlsx) under the name it carries: by the shell's save dialog, or by the
 * browser's own saving, which does not say whether the person kept it.
 */
export async function saveFile(fileId: string): Promise<Outcome<'saved' | 'cancelled'>> {
  if (callShell === undefined) return saveOverHttp(fileId)
  const saved = await callShell('shell.saveFile', { fileId })
  return saved.ok ? done(saved.value === null ? 'cancelled' : 'saved') : saved
}
