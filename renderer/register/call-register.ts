import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Outcome } from '#shared/command/outcome.ts'
import type { RowHistory } from '#shared/history/row-history.ts'
import type { ExportRequest } from '#shared/register/export-commands.ts'
import type { Page, PageRequest } from '#shared/register/page.ts'
import type { PasteReport, PasteRequest } from '#shared/register/paste-commands.ts'
import type { Choice, Finding } from '#shared/register/register-commands.ts'
import type { ErasurePlan, Erasing, Revealing } from '#shared/register/personal-commands.ts'
import type { Companion, Removed } from '#shared/register/removal.ts'
import type { Register } from '#shared/register/register.ts'
import { send } from '../api.ts'
import { lastSaved } from '../app/status-line.ts'
import { refresh, refreshBeside, valueOf } from '../app/use-command.ts'
import type { RegisterRow } from './register-row.ts'

type Values = Readonly<Record<string, string | number | null>>

/** What the commands every register has take and answer, for pages that know the register only at run time. */
interface Verbs {
  list: [PageRequest, Page<RegisterRow>]
  get: [{ id: string }, RegisterRow]
  find: [Finding, Choice[]]
  history: [{ id: string }, RowHistory]
  export: [ExportRequest, { job: string; total: number }]
  template: [Record<string, never>, { fileId: string; name: string }]
  create: [{ values: Values }, RegisterRow]
  update: [{ id: string; version: number; values: Values }, RegisterRow]
  paste: [PasteRequest, PasteReport]
  remove: [{ rows: readonly { id: string; version: number }[]; reason: string }, { count: number }]
  restore: [
    { ids: readonly string[]; owners?: readonly { register: string; ids: readonly string[] }[] },
    { count: number },
  ]
  removals: [{ ids: readonly string[] }, Removed[]]
  companions: [{ ids: readonly string[] }, Companion[]]
  reveal: [Revealing, { value: string }]
  erasurePlan: [{ id: string }, ErasurePlan]
  erase: [Erasing, { rows: number }]
}

/** Calls `<register>.<verb>`. */
export const callRegister = <V extends keyof Verbs>(
  register: Register,
  verb: V,
  input: Verbs[V][0],
): Promise<Outcome<Verbs[V][1]>> => send(`${register.name}.${verb}`, input) as Promise<Outcome<Verbs[V][1]>>

export const useRegisterQuery = <
  V extends 'list' | 'get' | 'find' | 'history' | 'erasurePlan' | 'removals' | 'companions',
>(
  register: Register,
  verb: V,
  input: Verbs[V][0],
  enabled = true,
) =>
  useQuery({
    queryKey: [register.name, `${register.name}.${verb}`, input],
    queryFn: async () => valueOf(await callRegister(register, verb, input)),
    enabled,
  })

type Change = 'create' | 'update' | 'paste' | 'remove' | 'restore' | 'reveal' | 'erase'

const changeOf =
  <V extends Change>(register: Register, verb: V) =>
  async (input: Verbs[V][0]): Promise<Verbs[V][1]> => {
    const answer = valueOf(await callRegister(register, verb, input))
    if (verb !== 'reveal') lastSaved.set(new Date().toISOString())
    return answer
  }

/** A change of a register; afterwards its lists and the history are read again. Reading a value in full changes nothing. */
export function useRegisterChange<V extends Change>(register: Register, verb: V) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: changeOf(register, verb),
    onSettled: () => (verb === 'reveal' ? undefined : refresh(queries, register.name)),
  })
}

/** A change of one row where it stands in a list: the list stays as it is, unless the change is refused. */
export function useChangeInPlace(register: Register) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: changeOf(register, 'update'),
    onSuccess: () => refreshBeside(queries, register.name),
    onError: () => refresh(queries, register.name),
  })
}
