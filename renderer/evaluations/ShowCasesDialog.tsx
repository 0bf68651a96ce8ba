import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import { useCommand } from '../app/use-command.ts'
import { PublicityDialog } from '../publicity/PublicityDialog.tsx'

interface Props {
  readonly round: Pick<EvaluationRound, 'name' | 'publicityDays'>
  readonly cases: readonly { readonly id: string; readonly version: number; readonly holder: string }[]
  readonly onClose: () => void
}

/** 开始公示 of cases of one round, for the round's number of working days. */
export function ShowCasesDialog({ round, cases, onClose }: Props) {
  const show = useCommand('evaluations.open-publicity', 'publicity')
  return (
    <PublicityDialog
      noun="拟命名对象"
      names={cases.map(({ holder }) => holder)}
      carries="名称、街道和等级"
      title={`${round.name}拟命名名单公示`}
      workingDays={round.publicityDays}
      onPublish={async (texts) => {
        const shown = cases.map(({ id, version }) => ({ id, version }))
        return (await show.mutateAsync({ cases: shown, ...texts })).endDay
      }}
      onClose={onClose}
    />
  )
}
