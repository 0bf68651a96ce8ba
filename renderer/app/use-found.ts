import { useQueries } from '@tanstack/react-query'
import { permits } from '#shared/command/permissions.ts'
import { callRegister } from '../register/call-register.ts'
import { listLink } from '../register/list-link.ts'
import { answersTo } from './initials.ts'
import { pages } from './pages.ts'
import { useActor } from './place.ts'
import { valueOf } from './use-command.ts'
import { useSettled } from './use-settled.ts'

export interface Found {
  /** 页面, 登记, or the noun of a row: 组织. */
  readonly kind: string
  readonly name: string
  readonly hint: string
  readonly to: string
}

const rowsPerRegister = 4

/** Pages, commands and rows of registers that answer to what was typed, for this role. */
export function useFound(typed: string): { readonly found: readonly Found[]; readonly isSearching: boolean } {
  const actor = useActor()
  const search = useSettled(typed)
  const mine = pages.filter(({ permission }) => permits(actor, permission))
  const ledgers = mine
    .flatMap(({ register }) => (register === undefined ? [] : [register]))
    .toSorted((one, other) => Number(other.table === 'region') - Number(one.table === 'region'))

  const answers = useQueries({
    queries: ledgers.map((register) => ({
      queryKey: [register.name, `${register.name}.find`, { search }],
      queryFn: async () => valueOf(await callRegister(register, 'find', { search })),
      enabled: search !== '',
    })),
  })

  const places = mine
    .filter(({ label, inner }) => inner === undefined && answersTo(label, typed))
    .map(({ path, label, group }) => ({ kind: '页面', name: label, hint: group, to: path }))
  const entries = ledgers
    .filter(({ write, noun }) => permits(actor, write) && typed !== '' && answersTo(`登记${noun}`, typed))
    .map((register) => ({
      kind: '办理',
      name: `登记${register.noun}`,
      hint: '',
      to: listLink(register, { create: true }),
    }))
  const rows = ledgers.flatMap((register, index) =>
    (typed === '' ? [] : (answers[index]?.data ?? [])).slice(0, rowsPerRegister).map(({ id, name, hint }) => ({
      kind: register.noun,
      name,
      hint,
      to: listLink(register, { rowId: id }),
    })),
  )
  return { found: [...places, ...entries, ...rows], isSearching: answers.some(({ isFetching }) => isFetching) }
}
