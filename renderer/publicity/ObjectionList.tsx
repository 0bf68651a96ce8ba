import { Button } from 'antd'
import { useState } from 'react'
import type { Objection } from '#shared/publicity/objection.ts'
import type { Publicity } from '#shared/publicity/publicity.ts'
import { usePermits } from '../app/place.ts'
import { ConcludeObjectionDialog } from './ConcludeObjectionDialog.tsx'
import { raiserOf, standingOf } from './objection-words.ts'

interface Props {
  readonly publicity: Publicity
  /** Only the objections to this line of the list; all where not given. */
  readonly subjectId?: string
}

/** The objections raised, what became of each, and for the office the way to close it. */
export function ObjectionList({ publicity, subjectId }: Props) {
  const mayManage = usePermits('publicity.manage')
  const [closing, setClosing] = useState<Objection>()
  const shown = publicity.objections.filter((objection) => subjectId === undefined || objection.subjectId === subjectId)
  const nameOf = (id: string): string => publicity.entries.find((entry) => entry.subjectId === id)?.name ?? ''
  if (shown.length === 0) return <p className="quiet">没有收到异议。</p>
  return (
    <>
      <ul className="plain-list">
        {shown.map((objection) => (
          <li key={objection.id} className="objection">
            <span>
              <strong>{nameOf(objection.subjectId)}</strong>:{objection.content}
              <br />
              <span className="quiet">
                {`${raiserOf(objection)} · ${objection.receivedOn} 收到`}
                {objection.investigation !== '' && ` · 核查:${objection.investigation}`}
                {objection.repliedOn !== null && ` · ${objection.repliedOn} 答复`}
              </span>
            </span>
            <span className="spring" />
            <span className={objection.conclusion === null ? 'overdue' : 'quiet'}>{standingOf(objection)}</span>
            {mayManage && (
              <Button size="small" onClick={() => setClosing(objection)}>
                {objection.conclusion === null ? '办结异议' : '更正结论'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {closing && (
        <ConcludeObjectionDialog
          key={`${closing.id} ${closing.version}`}
          objection={closing}
          onClose={() => setClosing(undefined)}
        />
      )}
    </>
  )
}
