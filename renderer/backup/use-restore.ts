import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '#shared/command/outcome.ts'
import type { InputOf } from '#shared/contract.ts'
import { dayInChina } from '#shared/calendar/day.ts'
import { lostSeat } from '../app/lost-seat.ts'
import { useCommand } from '../app/use-command.ts'

/** Goes back to a backup; then everything on the screen is asked anew, and whoever works here takes their place again. */
export function useRestore(onDone: () => void): {
  readonly restore: (wanted: InputOf<'backups.restore'>) => void
  readonly problem: Problem | undefined
  readonly isBusy: boolean
} {
  const queries = useQueryClient()
  const command = useCommand('backups.restore')
  const restore = (wanted: InputOf<'backups.restore'>): void =>
    command.mutate(wanted, {
      onSuccess: ({ takenAt, name }) => {
        onDone()
        lostSeat.set({ code: 'database-restored', detail: takenAt === null ? name : dayInChina(takenAt) })
        void queries.resetQueries()
      },
    })
  return { restore, problem: command.error?.problem, isBusy: command.isPending }
}
