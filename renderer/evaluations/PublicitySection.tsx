import { Link } from 'react-router'
import { isObjectionOpen } from '#shared/publicity/objection.ts'
import { usePlace } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { ObjectionList } from '../publicity/ObjectionList.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'

/** The latest publicity a case was shown in, with the objections to it. */
export function PublicitySection({ caseId }: { readonly caseId: string }) {
  const { today } = usePlace()
  const { data: publicity } = useCommandQuery('publicity.ofSubject', { subjectId: caseId })
  if (!publicity) return null
  const { id, title, startDay, endDay, channel, objections } = publicity
  const open = objections.filter((one) => one.subjectId === caseId && isObjectionOpen(one)).length
  return (
    <section className="workflow-section">
      <h2>公示</h2>
      <DefinitionList
        rows={[
          [
            '公示',
            <Link key="publicity" to={`/publicity/${id}`}>
              {title}
            </Link>,
          ],
          ['公示期', `${startDay} 至 ${endDay}`],
          [
            '进展',
            `${today > endDay ? '已期满' : `${endDay} 期满,次日起可批准`}${open > 0 ? `,${open} 件异议未办结` : ''}`,
          ],
          ['渠道', channel],
        ]}
      />
      <ObjectionList publicity={publicity} subjectId={caseId} />
    </section>
  )
}
