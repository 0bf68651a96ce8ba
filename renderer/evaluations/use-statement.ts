import { useState } from 'react'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { usePermits } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'

export interface StatementForm {
  readonly text: string
  readonly isWriting: boolean
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly edit: (text: string) => void
  /** Saves what is typed, if anything, and answers the case's version; throws the refusal. */
  readonly save: () => Promise<number>
}

/** 申报说明 while the case is a draft; typed text goes along with the next step. */
export function useStatement({ id, version, state, statement }: EvaluationCase): StatementForm {
  const update = useCommand('evaluations.update-case')
  const mayApply = usePermits('evaluation.apply')
  const [typed, setTyped] = useState<string>()
  const isWriting = state === 'draft' && mayApply
  const text = isWriting ? (typed ?? statement) : statement
  const isDirty = text !== statement
  return {
    text,
    isWriting,
    isDirty,
    isSaving: update.isPending,
    edit: setTyped,
    save: async () => (isDirty ? (await update.mutateAsync({ id, version, statement: text })).version : version),
  }
}
