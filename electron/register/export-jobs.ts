import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExportJob } from './export-job.ts'

/** The exports that are under way: one at each window. */
export interface ExportJobs {
  /** A place for a new file that nobody else reads. */
  readonly newPath: () => string
  /** Takes an export in, in place of the one the window had; answers its number. */
  put(session: string, job: ExportJob): Promise<string>
  find(session: string, id: string): ExportJob | undefined
  /** Forgets an export, and takes its file away unless it was handed on. */
  end(session: string, id: string, keepFile?: boolean): Promise<void>
  /** Takes away everything that is under way or was not fetched. */
  close(): Promise<void>
}

/** Milliseconds after which an export nobody steps any more is given up: its window is gone. */
const longestSilence = 120_000

interface Kept {
  readonly id: string
  readonly job: ExportJob
  silence: NodeJS.Timeout
}

/**
 * Keeps the exports of a database. Their files lie beside it, where only its own user may look, until they are fetched;
 * what an earlier run left there goes.
 */
export function createExportJobs(database: string, newId: () => string): ExportJobs {
  const isInMemory = database === ':memory:'
  const folder = isInMemory ? join(tmpdir(), `xuecheng-exports-${randomUUID()}`) : join(dirname(database), 'exports')
  const jobs = new Map<string, Kept>()
  rmSync(folder, { recursive: true, force: true })

  const give = async (session: string, keepFile = false): Promise<void> => {
    const kept = jobs.get(session)
    if (!kept) return
    jobs.delete(session)
    clearTimeout(kept.silence)
    await kept.job.end(keepFile)
  }

  const listen = (session: string): NodeJS.Timeout => setTimeout(() => void give(session), longestSilence).unref()

  return {
    newPath: () => join(folder, randomUUID()),
    async put(session, job) {
      await give(session)
      const id = newId()
      jobs.set(session, { id, job, silence: listen(session) })
      return id
    },
    find(session, id) {
      const kept = jobs.get(session)
      if (kept?.id !== id) return undefined
      clearTimeout(kept.silence)
      kept.silence = listen(session)
      return kept.job
    },
    async end(session, id, keepFile) {
      if (jobs.get(session)?.id === id) await give(session, keepFile)
    },
    async close() {
      for (const session of jobs.keys()) await give(session)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
