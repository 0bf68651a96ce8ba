import { Alert } from 'antd'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Problem } from '#shared/command/outcome.ts'

/** Says a refusal in words, where the act was tried; nothing where there is none. */
export const ProblemNotice = ({ problem }: { readonly problem?: Problem | null | undefined }) =>
  problem ? <Alert type="error" showIcon role="alert" className="problem-notice" title={wordProblem(problem)} /> : null
