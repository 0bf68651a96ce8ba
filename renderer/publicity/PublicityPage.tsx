import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { PublicityEntry } from '#shared/publicity/publicity.ts'
import { usePermits, usePlace } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ObjectionList } from './ObjectionList.tsx'
import { RaiseObjectionDialog } from './RaiseObjectionDialog.tsx'

/** One publicity period: the list as it was shown, its last day, and the objections to it. */
export function PublicityPage() {
  const { id = '' } = useParams()
  const { today } = usePlace()
  const mayManage = usePermits('publicity.manage')
  const [about, setAbout] = useState<PublicityEntry>()
  const { data: publicity, error } = useCommandQuery('publicity.get', { id })
  if (publicity === undefined) return <ProblemNotice problem={error?.problem} />
  const { title, startDay, workingDays, endDay, channel, entries } = publicity
  return (
    <div className="scrolling">
      <PageTitle title={title} count={`${entries.length} 个`}>
        <Link to="/publicity">返回公示列表</Link>
      </PageTitle>
      <DefinitionList
        rows={[
          ['公示期', `${startDay} 至 ${endDay}(${workingDays} 个工作日,开始当天不计)`],
          ['进展', today > endDay ? '公示期已满' : `正在公示,${endDay} 期满`],
          ['公示渠道', channel],
        ]}
      />
      <div className="workflow-section">
        <h2>公示名单</h2>
        <table className="sheet">
          <thead>
            <tr>
              <th className="number">序号</th>
              <th>姓名(名称)</th>
              <th>单位</th>
              <th>说明</th>
              {mayManage && <th aria-label="办理" />}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              <tr key={entry.subjectId}>
                <td className="number">{place + 1}</td>
                <td>{entry.name}</td>
                <td>{entry.unit}</td>
                <td>{entry.note}</td>
                {mayManage && (
                  <td>
                    <Button size="small" onClick={() => setAbout(entry)}>
                      登记异议
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="workflow-section">
        <h2>异议</h2>
        <ObjectionList publicity={publicity} />
      </div>
      {about && (
        <RaiseObjectionDialog
          open
          publicityId={id}
          subjectId={about.subjectId}
          name={about.name}
          onClose={() => setAbout(undefined)}
        />
      )}
    </div>
  )
}
