import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { problemOf } from '../app/use-command.ts'

/**
 * One act of a dialog at a time: a refusal is kept to be shown, success closes. Whatever was typed stays
 * with the dialog.
 */
export function useSubmission(onDone: () => void) {
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)

  const submit = async (act: () => Promise<unknown>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await act()
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }

  return { problem, isBusy, submit }
}
