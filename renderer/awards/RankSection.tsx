import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { NominationFile } from '#shared/awards/nomination-commands.ts'
import { nominationLifecycle } from '#shared/awards/nomination-lifecycle.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { usePermits } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

interface Props {
  readonly nomination: Nomination
  readonly file: NominationFile
  /** Whether the one at the screen answers for the nominating unit. */
  readonly isOwn: boolean
}

const moved = (ids: readonly string[], place: number, by: 1 | -1): string[] => {
  const next = [...ids]
  const [id] = next.splice(place, 1)
  if (id !== undefined) next.splice(place + by, 0, id)
  return next
}

/** 推荐排序: the unit's nominees of this kind in order, and how many of its places are used. */
export function RankSection({ nomination, file, isOwn }: Props) {
  const mayNominate = usePermits('award.nominate')
  const { quotaId } = nomination
  const reorder = useCommand('nominations.rank')
  const { data: page } = useCommandQuery('nominations.list', {
    conditions: [{ kind: 'in', field: 'quotaId', values: [quotaId] }],
    sort: { field: 'rank', descending: false },
    limit: 200,
  })
  const rows = page?.rows ?? []
  const ids = rows.map(({ id }) => id)
  const isMovable = mayNominate && isOwn && rows.every(({ state }) => state === 'draft' || state === 'recommended')
  const move = (place: number, by: 1 | -1): void => reorder.mutate({ quotaId, ids: moved(ids, place, by) })
  return (
    <section className="workflow-section">
      <h2>推荐排序与名额</h2>
      <p>{`${nomination.unit}已推荐 ${file.nominees} 个,最多可推荐 ${file.nomineeLimit} 个。`}</p>
      <ProblemNotice problem={reorder.error?.problem} />
      <ol className="plain-list">
        {rows.map(({ id, name, rank, state }, place) => (
          <li key={id}>
            <span className="number">{rank}</span>
            {id === nomination.id ? <strong>{name}</strong> : <span>{name}</span>}
            <span className="quiet">{nominationLifecycle.states[state]}</span>
            <span className="spring" />
            {isMovable && rows.length > 1 && (
              <>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={`${name}上移一位`}
                  disabled={place === 0 || reorder.isPending}
                  onClick={() => move(place, -1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={`${name}下移一位`}
                  disabled={place === rows.length - 1 || reorder.isPending}
                  onClick={() => move(place, 1)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
