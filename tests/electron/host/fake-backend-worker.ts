import { parentPort, workerData } from 'node:worker_threads'
import type { BackendOptions } from '#electron/host/backend-messages.ts'
import { serveBackend } from '#electron/host/serve-backend.ts'

/** The directory's name says how this backend behaves. */
const { dataDirectory } = workerData as BackendOptions

function fillMemory(): void {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => index * 1.5))
}

/** Ways a thread ends without anybody having asked. */
const ends: Readonly<Record<string, () => unknown>> = {
  die: () => setImmediate(() => process.exit(3)),
  'throw-later': () =>
    setImmediate(() => {
      throw new Error('没有人接住的错误')
    }),
  'reject-later': () => void Promise.reject(new Error('没有人等待的拒绝')),
  'fill-memory': () => setImmediate(fillMemory),
}

if (parentPort)
  await serveBackend(parentPort, workerData as BackendOptions, ({ onProgress }) => {
    if (dataDirectory === 'broken') return Promise.reject(new TypeError('broken on opening'))
    onProgress?.('正在建立示例区')
    return Promise.resolve({
      send: (session, name, input) => {
        ends[name]?.()
        if (name === 'throw') return Promise.reject(new Error('深处的错误'))
        if (name === 'odd') return Promise.resolve(() => '函数不能在线程之间传递')
        return name === 'never' || ends[name] ? new Promise(() => {}) : Promise.resolve({ session, name, input })
      },
      readFile: (_session, id) => Promise.resolve({ name: id, bytes: new Uint8Array([1, 2, 3]) }),
      close: () => Promise.resolve(),
    })
  })
