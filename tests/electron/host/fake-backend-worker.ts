import { parentPort, workerData } from 'node:worker_threads'
import type { BackendOptions } from '#electron/host/backend-messages.ts'
import { serveBackend } from '#electron/host/serve-backend.ts'

/** The directory's name says how this backend behaves. */
const { dataDirectory } = workerData as BackendOptions

if (parentPort)
  await serveBackend(parentPort, workerData as BackendOptions, ({ onProgress }) => {
    if (dataDirectory === 'broken') return Promise.reject(new TypeError('broken on opening'))
    onProgress?.('正在建立示例区')
    return Promise.resolve({
      send: (session, name, input) => {
        if (name === 'die') setImmediate(() => process.exit(3))
        if (name === 'die' || name === 'never') return new Promise(() => {})
        return name === 'throw' ? Promise.reject(new Error('深处的错误')) : Promise.resolve({ session, name, input })
      },
      readFile: (_session, id) => Promise.resolve({ name: id, bytes: new Uint8Array([1, 2, 3]) }),
      close: () => Promise.resolve(),
    })
  })
