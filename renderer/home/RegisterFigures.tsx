import { permits } from '#shared/command/permissions.ts'
import { usePlace } from '../app/place.ts'
import { useRegisterQuery } from '../register/call-register.ts'
import { listLink } from '../register/list-link.ts'
import { FigureLink } from '../ui/FigureLink.tsx'
import { figuresOf, type HomeFigure } from './home-figures.ts'

/** The few figures this role is measured by, and the year of the report, each a link to its rows. */
export function RegisterFigures() {
  const { actor, reportDay } = usePlace()
  const seen = figuresOf(actor.role).filter(({ register: { read } }) => permits(actor, read))
  const readsReport = permits(actor, 'report.read')
  if (seen.length === 0 && !readsReport) return null
  return (
    <section className="home-section">
      <h2>登记与报告</h2>
      <div className="figures">
        {seen.map((figure) => (
          <RegisterFigure key={figure.label} figure={figure} />
        ))}
        {readsReport && <FigureLink label="年度工作报告" value={reportDay.slice(0, 4)} unit="年度" to="/report" />}
      </div>
    </section>
  )
}

function RegisterFigure({ figure: { label, unit, register, conditions } }: { readonly figure: HomeFigure }) {
  const page = useRegisterQuery(register, 'list', { limit: 1, ...(conditions && { conditions }) })
  return (
    <FigureLink
      label={label}
      value={page.data ? String(page.data.matching) : '—'}
      unit={unit}
      to={listLink(register, conditions && { conditions })}
    />
  )
}
