import { formatValue } from '#shared/register/format-value.ts'
import type { PastedCell } from '#shared/register/paste-commands.ts'
import type { Register } from '#shared/register/register.ts'
import type { PastedRow } from './read-pasted-row.ts'
import type { NameReader } from './read-names.ts'

/** The cells that change, before and after in the words of the list; protected values masked. */
export async function wordPasted(
  register: Register,
  columns: readonly string[],
  rows: readonly PastedRow[],
  names: NameReader,
): Promise<PastedCell[]> {
  for (const column of columns) {
    const field = register.fields[column]
    if (field?.kind === 'reference')
      await names.read(
        field.to,
        rows.map(({ changed }) => changed[column]),
      )
  }
  return rows.flatMap(({ number, own, changed }) =>
    columns.flatMap((column) => {
      const field = register.fields[column]
      if (field === undefined || !(column in changed)) return []
      const word = (value: string | number | null | undefined): string =>
        formatValue(field, value, field.kind === 'reference' ? names.nameOf(field.to, value) : undefined)
      return [{ row: number, field: column, before: word(own[column]), after: word(changed[column]) }]
    }),
  )
}
