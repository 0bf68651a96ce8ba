import type { StepTaken } from '#shared/step-taken.ts'
import { formatInstant } from '../ui/format-instant.ts'
import { stepLabel } from './case-steps.ts'

/** Who took which step when, with the opinion written; newest first. */
export const CaseHistory = ({ steps }: { readonly steps: readonly StepTaken[] }) => (
  <section className="workflow-section">
    <h2>办理经过</h2>
    {steps.length === 0 && <p className="quiet">尚未提交。</p>}
    <ol className="plain-list">
      {steps.toReversed().map(({ id, step, actorName, at, opinion }) => (
        <li key={id} className="step-taken">
          <span>
            <strong>{stepLabel(step)}</strong>{' '}
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
