import { randomBytes } from 'node:crypto'
import { noncePlaceholder, type PageFile } from './page-files.ts'
import type { Reply } from './reply.ts'

/** Answers with a file of the built renderer; the page itself carries a nonce of its own each time. */
export function answerPage(path: string, files: ReadonlyMap<string, PageFile>): Reply {
  const file = files.get(path === '/' ? '/index.html' : path)
  if (!file) return { status: 404 }
  const headers = { 'content-type': file.type }
  if (!file.type.startsWith('text/html')) return { status: 200, headers, body: file.bytes }
  const nonce = randomBytes(16).toString('base64url')
  return { status: 200, headers, body: file.bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), nonce }
}
