import { permits } from '#shared/command/permissions.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Register } from '#shared/register/register.ts'
import { titleRegister } from '#shared/titles/title-register.ts'
import { usePlace } from '../app/place.ts'
import { useRegisterQuery } from '../register/call-register.ts'
import { listLink } from '../register/list-link.ts'
import { FigureLink } from '../ui/FigureLink.tsx'

const shown: readonly (readonly [Register, string])[] = [
  [organisationRegister, '个'],
  [familyRegister, '户'],
  [titleRegister, '项'],
]

/** How many rows the main registers hold, and the year of the report, each a link to them. */
export function RegisterFigures() {
  const { actor, reportDay } = usePlace()
  const seen = shown.filter(([{ read }]) => permits(actor, read))
  const readsReport = permits(actor, 'report.read')
  if (seen.length === 0 && !readsReport) return null
  return (
    <section className="home-section">
      <h2>登记与报告</h2>
      <div className="figures">
        {seen.map(([register, unit]) => (
          <RegisterFigure key={register.name} register={register} unit={unit} />
        ))}
        {readsReport && <FigureLink label="年度工作报告" value={reportDay.slice(0, 4)} unit="年度" to="/report" />}
      </div>
    </section>
  )
}

function RegisterFigure({ register, unit }: { readonly register: Register; readonly unit: string }) {
  const page = useRegisterQuery(register, 'list', { limit: 1 })
  return (
    <FigureLink
      label={register.label}
      value={page.data ? String(page.data.all) : '—'}
      unit={unit}
      to={listLink(register)}
    />
  )
}
