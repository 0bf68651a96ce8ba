import type { CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import type { EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { useCommand } from '../app/use-command.ts'

type Seen = Pick<EvaluationCase, 'id' | 'version'>

/** Takes a step through the command whose permission it needs; the steps with a form of their own are not among them. */
export function useCaseStep(): (step: CaseStep, seen: Seen, opinion: string) => Promise<unknown> {
  const submit = useCommand('evaluations.submit')
  const review = useCommand('evaluations.review')
  const process = useCommand('evaluations.process')
  const conclude = useCommand('evaluations.conclude')
  const stop = useCommand('evaluations.stop-publicity', 'publicity')
  const refuse = useCommand('evaluations.refuse-naming', 'publicity')
  return (step, { id, version }, opinion) => {
    const taken = { id, version, opinion }
    switch (step) {
      case 'apply':
      case 'submit-self':
        return submit.mutateAsync({ ...taken, step })
      case 'pass-street':
      case 'return-self':
      case 'return-street':
        return review.mutateAsync({ ...taken, step })
      case 'conclude':
      case 'decline':
        return conclude.mutateAsync(taken)
      case 'return-publicity':
        return stop.mutateAsync(taken)
      case 'return-naming':
        return refuse.mutateAsync(taken)
      case 'open-publicity':
      case 'name':
        return Promise.reject(new Error(`${step} asks for more than an opinion`))
      case 'pass-documents':
      case 'finish-on-site':
      case 'skip-street':
      case 'skip-documents':
      case 'skip-on-site':
      case 'return-documents':
      case 'return-on-site':
      case 'return-deliberation':
      case 'return-proposed':
      case 'cancel':
        return process.mutateAsync({ ...taken, step })
    }
  }
}
