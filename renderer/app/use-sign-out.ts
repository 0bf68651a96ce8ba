import { useQueryClient } from '@tanstack/react-query'
import { noteSeat } from './lost-seat.ts'
import { refresh, useCommand } from './use-command.ts'

/** 退出登录: what is still being asked for this window is refused from then on, which is not worth a word. */
export function useSignOut() {
  const queries = useQueryClient()
  const signOut = useCommand('session.sign-out')
  const leave = (): void => {
    noteSeat(false)
    signOut.mutate({}, { onSuccess: () => void refresh(queries), onError: () => noteSeat(true) })
  }
  return { leave, isLeaving: signOut.isPending }
}
