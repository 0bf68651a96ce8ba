import { parentPort, workerData } from 'node:worker_threads'
import { doTask, type Task } from './backup-task.ts'
import { realDisk } from './disk.ts'
import type { TaskReport } from './start-task.ts'

const port = parentPort
const report = (message: TaskReport): void => port?.postMessage(message)

// Not awaited: the bundle is CommonJS. A rejection ends the thread all the same, with its words.
if (port)
  void doTask(workerData as Task, realDisk, (stage, fraction) => report({ kind: 'stage', stage, fraction })).then(
    (answer) => report({ kind: 'answer', answer }),
  )
