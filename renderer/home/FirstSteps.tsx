import { Link } from 'react-router'
import { permits } from '#shared/command/permissions.ts'
import { accountRegister } from '#shared/accounts/account-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Register } from '#shared/register/register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { useActor } from '../app/place.ts'
import { useRegisterQuery } from '../register/call-register.ts'
import { listLink } from '../register/list-link.ts'

const steps: readonly (readonly [Register, string])[] = [
  [regionRegister, '核对本区的街道和社区,其他登记都要选择所属区划'],
  [accountRegister, '登记使用本系统的同事,每人一个账户'],
  [organisationRegister, '登记第一个学习型组织'],
]

/** What to do first with an empty database; gone once the district's regions and organisations are in. */
export function FirstSteps() {
  const actor = useActor()
  const regions = useRegisterQuery(regionRegister, 'list', { limit: 1 })
  const organisations = useRegisterQuery(organisationRegister, 'list', { limit: 1 })
  if (!regions.data || !organisations.data) return null
  if (regions.data.all > 1 && organisations.data.all > 0) return null
  const mine = steps.filter(([{ write }]) => permits(actor, write))
  const settles = permits(actor, 'district.settle')
  if (mine.length === 0 && !settles) return null
  return (
    <section className="home-section">
      <h2>从这里开始</h2>
      <ol className="first-steps">
        {settles && (
          <li>
            核对本单位名称,填写报告截止日期:<Link to="/district">单位与报告年度</Link>
          </li>
        )}
        {mine.map(([register, text]) => (
          <li key={register.name}>
            {text}:<Link to={listLink(register)}>{register.label}</Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
