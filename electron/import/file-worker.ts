import { parentPort, workerData } from 'node:worker_threads'
import { doFileTask, type FileTask } from './file-task.ts'

// Not awaited: the bundle is CommonJS. A rejection ends the thread all the same, with its words.
if (parentPort) {
  const port = parentPort
  void doFileTask(workerData as FileTask).then((outcome) => port.postMessage(outcome))
}
