import type { IncomingMessage } from 'node:http'

/** A body that cannot be taken; `status` is the HTTP status to refuse it with. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused'
  readonly status: number

  constructor(status: number) {
    super(`body refused with ${status}`)
    this.status = status
  }
}

/**
 * Reads a JSON body of at most `limit` bytes. Throws `BodyRefused`: 415 not JSON by type, 413 too long, 400 not JSON or
 * broken off.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? '')) throw new BodyRefused(415)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyRefused(413)
  try {
    return JSON.parse((await readBody(request, limit)).toString('utf8')) as unknown
  } catch (error) {
    throw error instanceof BodyRefused ? error : new BodyRefused(400)
  }
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new BodyRefused(413)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
