import { nominationLifecycle, type NominationStep } from '#shared/awards/nomination-lifecycle.ts'
import { useParams } from 'react-router'
import { awardKinds } from '#shared/awards/award-kind.ts'
import { nominationFormFields, nominationRegister } from '#shared/awards/nomination-register.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { useActor, usePermits } from '../app/place.ts'
import { ObjectionList } from '../publicity/ObjectionList.tsx'
import { formRegister } from './form-register.ts'
import { EraseButton } from '../register/EraseButton.tsx'
import { RegisterForm } from '../register/RegisterForm.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { StepBar } from '../ui/StepBar.tsx'
import { formatValue } from '#shared/register/format-value.ts'
import { NextStep } from './NextStep.tsx'
import { PrintCertificatesButton } from './PrintCertificatesButton.tsx'
import { showSteps } from './nomination-steps.ts'
import { OpinionsSection } from './OpinionsSection.tsx'
import { RankSection } from './RankSection.tsx'
import { StepHistory } from '../ui/StepHistory.tsx'

const labelOf = (step: string): string => nominationLifecycle.steps[step as NominationStep]?.label ?? step

/** One nomination from draft to certificate: steps on top, what is next at the right, material and history below. */
export function NominationPage() {
  const { id = '' } = useParams()
  const { regionId } = useActor()
  const mayErase = usePermits('personal.erase')
  const mayNominate = usePermits('award.nominate')
  const { data: nomination, error } = useCommandQuery('nominations.get', { id })
  const { data: file } = useCommandQuery('nominations.file', { id })
  const { data: publicity } = useCommandQuery('publicity.ofSubject', { subjectId: id })
  if (nomination === undefined || file === undefined) return <ProblemNotice problem={error?.problem} />

  const { name, kind, unit, state, labels } = nomination
  const isOwn = regionId === null || regionId === nomination.regionId
  const isEditable = state === 'draft' && mayNominate && isOwn
  const showsOpinions = file.requiredOpinions.length > 0 && state !== 'draft' && state !== 'recommended'
  return (
    <div className="workflow">
      <PageTitle title={name} count={`${awardKinds[kind]} · ${unit}推荐 · ${labels['projectId'] ?? ''}`}>
        {mayErase && kind !== 'collective' && <EraseButton register={nominationRegister} row={nomination} />}
        {state === 'commended' && <PrintCertificatesButton of="nomination" ids={[id]} />}
      </PageTitle>
      <StepBar steps={showSteps(state, file.steps)} />
      <div className="workflow-body">
        <main className="workflow-main">
          {isEditable ? (
            <RegisterForm key={nomination.version} register={formRegister} row={nomination} onSaved={() => {}} />
          ) : (
            <DefinitionList
              rows={nominationFormFields
                .filter((key) => key !== 'quotaId')
                .map((key) => {
                  const field = nominationRegister.fields[key]
                  return [field.label, formatValue(field, nomination[key], labels[key])]
                })}
            />
          )}
        </main>
        <aside className="workflow-side" aria-label="接下来与办理经过">
          <NextStep nomination={nomination} file={file} publicity={publicity ?? null} />
          {showsOpinions && <OpinionsSection nomination={nomination} file={file} />}
          {publicity && (
            <section className="workflow-section">
              <h2>公示与异议</h2>
              <p>{`${publicity.startDay} 至 ${publicity.endDay},${publicity.channel}`}</p>
              <ObjectionList publicity={publicity} subjectId={id} />
            </section>
          )}
          <RankSection nomination={nomination} file={file} isOwn={isOwn} />
          <StepHistory steps={file.steps} labelOf={labelOf} />
        </aside>
      </div>
    </div>
  )
}
