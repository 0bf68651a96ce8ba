import { parentPort, workerData } from 'node:worker_threads'
import { openBackend } from './backend.ts'
import type { BackendOptions } from './host/backend-messages.ts'
import { serveBackend } from './host/serve-backend.ts'

if (parentPort) await serveBackend(parentPort, workerData as BackendOptions, openBackend)
