import type { AwaitingRow } from '../app/awaiting.ts'

/** What began to wait since the last look; before the first look nothing is new. */
export const newlyAwaiting = (
  seen: ReadonlySet<string> | undefined,
  rows: readonly AwaitingRow[],
): readonly AwaitingRow[] => (seen === undefined ? [] : rows.filter(({ id }) => !seen.has(id)))

/** The words of a notification: one thing by its name, several by their number and the first name. */
export function wordAwaiting(rows: readonly AwaitingRow[]): { readonly title: string; readonly body: string } {
  const first = rows[0]?.title ?? ''
  return {
    title: `有 ${rows.length} 件事等您办理`,
    body: rows.length > 1 ? `${first} 等。点击打开学城查看。` : `${first}。点击打开学城查看。`,
  }
}
