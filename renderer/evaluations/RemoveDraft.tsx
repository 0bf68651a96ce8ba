import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Problem } from '#shared/command/outcome.ts'
import type { CaseView } from '#shared/evaluations/evaluation-case.ts'
import { problemOf, useCommand } from '../app/use-command.ts'

interface Props {
  readonly view: CaseView
  readonly onProblem: (problem: Problem) => void
}

/** Takes back an application that was never submitted; Ctrl+Z brings it again. */
export function RemoveDraft({ view, onProblem }: Props) {
  const navigate = useNavigate()
  const remove = useCommand('evaluations.remove-case')
  const { id, version, roundId } = view.case
  const press = async (): Promise<void> => {
    try {
      await remove.mutateAsync({ id, version })
      await navigate(`/cases?round=${roundId}`)
    } catch (error) {
      onProblem(problemOf(error))
    }
  }
  return (
    <Button danger loading={remove.isPending} onClick={() => void press()}>
      删除申报草稿
    </Button>
  )
}
