import { refuse, type Outcome } from '#shared/command/outcome.ts'
import { writeCorrected, type CorrectedOrder } from './write-corrected.ts'
import { readFile, type FileReading } from './read-file.ts'

/** What is done with a file in a thread of its own: what goes in, and what comes out. */
export interface FileTasks {
  readonly read: {
    readonly order: { readonly name: string; readonly bytes: Uint8Array }
    readonly answer: FileReading
  }
  readonly correct: { readonly order: CorrectedOrder; readonly answer: Uint8Array }
}

export type FileTask = {
  readonly [N in keyof FileTasks]: { readonly name: N; readonly order: FileTasks[N]['order'] }
}[keyof FileTasks]

/** Does one task; what goes wrong unforeseen is the file's fault, and said so. */
export async function doFileTask(task: FileTask): Promise<Outcome<FileReading | Uint8Array>> {
  try {
    if (task.name === 'read') return await readFile(task.order.name, task.order.bytes)
    return { ok: true, value: await writeCorrected(task.order) }
  } catch {
    return refuse('file-unreadable', '文件已损坏或格式不受支持')
  }
}
