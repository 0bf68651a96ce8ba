import { useEffect, useRef, useState } from 'react'
import { done, type Outcome } from '#shared/command/outcome.ts'
import type { Exported, ExportProgress, ExportRequest } from '#shared/register/export-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { call } from '../api.ts'
import { callShell } from '../shell.ts'
import { callRegister } from './call-register.ts'

/** Steps an export to its end, and ends it where it is called off. */
async function follow(
  job: string,
  signal: AbortSignal,
  tell: (progress: ExportProgress) => void,
): Promise<Outcome<Exported | undefined>> {
  while (!signal.aborted) {
    const progress = await call('exports.step', { job })
    if (!progress.ok) return signal.aborted ? done(undefined) : progress
    tell(progress.value)
    if (progress.value.stage === 'ready' && !signal.aborted) return call('exports.finish', { job })
  }
  await call('exports.cancel', { job })
  return done(undefined)
}

/** Exports a register in small steps, so that the rest of the program is answered in between; tells how far it is. */
export function useRegisterExport(register: Register) {
  const [progress, setProgress] = useState<ExportProgress>()
  const running = useRef<AbortController>(undefined)
  const cancel = (): void => running.current?.abort()
  useEffect(() => () => running.current?.abort(), [])

  /** What was made; undefined where it was called off. */
  async function run(request: ExportRequest): Promise<Outcome<Exported | undefined>> {
    const { signal } = (running.current = new AbortController())
    setProgress({ stage: 'writing', rows: 0, total: 0, fraction: 0 })
    try {
      const begun = await callRegister(register, 'export', request)
      if (!begun.ok) return begun
      return await follow(begun.value.job, signal, (next) => {
        setProgress(next)
        void callShell?.('shell.progress', { fraction: next.fraction })
      })
    } finally {
      setProgress(undefined)
      void callShell?.('shell.progress', { fraction: null })
    }
  }

  return { progress, run, cancel }
}
