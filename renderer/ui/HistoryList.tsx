import type { RowHistory } from '#shared/history/row-history.ts'
import { formatInstant } from './format-instant.ts'

/** Who changed what and when, newest first: each value before and after. */
export const HistoryList = ({ history }: { readonly history: RowHistory }) => (
  <ol className="history-list">
    {history.map(({ txId, at, actorName, act, source, changes }) => (
      <li key={`${txId} ${act}`}>
        <div>
          <strong>{act}</strong> <span className="quiet">{`${actorName} · ${formatInstant(at)} · ${source}`}</span>
        </div>
        <table>
          <tbody>
            {changes.map(({ field, label, before, after }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  {before !== '' && before !== '—' && <del>{before}</del>} <ins>{after === '' ? '—' : after}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </li>
    ))}
  </ol>
)
