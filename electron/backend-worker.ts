import { parentPort, workerData } from 'node:worker_threads'
import { openBackend } from './backend.ts'
import type { BackendOptions } from './host/backend-messages.ts'
import { serveBackend } from './host/serve-backend.ts'

// Not awaited: the bundle is CommonJS. A rejection ends the thread all the same, with its words.
if (parentPort) void serveBackend(parentPort, workerData as BackendOptions, openBackend)
