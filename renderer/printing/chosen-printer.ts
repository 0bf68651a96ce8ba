import { useQuery } from '@tanstack/react-query'
import { createStore } from '../app/store.ts'
import { callShell } from '../shell.ts'

const key = 'printer'

const kept = createStore(localStorage.getItem(key) ?? '')

/** Remembers the printer chosen, or named by the clerk where the system does not list them; empty for none. */
export function choosePrinter(name: string): void {
  localStorage.setItem(key, name)
  kept.set(name)
}

/** The printers of this computer, as the desktop shell lists them; none in the browser host. */
export const usePrinters = () =>
  useQuery({
    queryKey: ['shell.printers'],
    queryFn: async () => {
      const answer = await callShell?.('shell.printers', {})
      return answer?.ok ? answer.value : []
    },
    enabled: callShell !== undefined,
  }).data ?? []

/** The printer last chosen at this window; empty where there is none, or where the system no longer has it. */
export function useChosenPrinter(): string {
  const name = kept.use()
  const printers = usePrinters()
  return callShell === undefined || printers.some((printer) => printer.name === name) ? name : ''
}
