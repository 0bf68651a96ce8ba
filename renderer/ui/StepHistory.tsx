import type { StepTaken } from '#shared/step-taken.ts'
import { formatInstant } from './format-instant.ts'

interface Props {
  readonly steps: readonly StepTaken[]
  /** What a step is called in its lifecycle. */
  readonly labelOf: (step: string) => string
}

/** 办理经过: who took which step, when, with what opinion; newest first. */
export const StepHistory = ({ steps, labelOf }: Props) => (
  <section className="workflow-section">
    <h2>办理经过</h2>
    {steps.length === 0 && <p className="quiet">尚未提交。</p>}
    <ol className="plain-list">
      {steps.toReversed().map(({ id, step, actorName, at, opinion }) => (
        <li key={id} className="step-taken">
          <span>
            <strong>{labelOf(step)}</strong>{' '}
            <span className="quiet small">{`${actorName} · ${formatInstant(at)}`}</span>
            {opinion !== null && (
              <>
                <br />
                {opinion}
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  </section>
)
