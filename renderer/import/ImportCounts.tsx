import type { ImportReport } from '#shared/import/import-report.ts'

/** How many rows stayed out; a row is named once for each of its problems. */
export const countRefused = ({ refused }: Pick<ImportReport, 'refused'>): number =>
  new Set(refused.map(({ row }) => row)).size

/** 读取 = 新增 + 变更 + 相同 + 退回. */
export function ImportCounts({ report }: { readonly report: ImportReport }) {
  const { read, added, changed, same } = report
  const parts: readonly (readonly [string, number])[] = [
    ['新增', added],
    ['变更', changed],
    ['相同', same],
    ['退回', countRefused(report)],
  ]
  return (
    <dl className="import-counts" aria-label="导入的行数">
      <div>
        <dt>读取</dt>
        <dd>{read}</dd>
      </div>
      {parts.map(([word, count], place) => (
        <div key={word} className={word === '退回' && count > 0 ? 'import-count-refused' : ''}>
          <dt>
            <span aria-hidden>{place === 0 ? '= ' : '+ '}</span>
            {word}
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
