import { Fragment } from 'react'
import { Link } from 'react-router'
import { permits, type Permission } from '#shared/command/permissions.ts'
import { accountRegister } from '#shared/accounts/account-register.ts'
import { nominationRegister } from '#shared/awards/nomination-register.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { useActor } from '../app/place.ts'
import { listLink } from '../register/list-link.ts'

const begin = { create: true }
const works: readonly (readonly [Permission, string, string])[] = [
  ['organisation.write', '登记组织', listLink(organisationRegister, begin)],
  ['family.write', '登记家庭', listLink(familyRegister, begin)],
  ['award.nominate', '填写推荐', listLink(nominationRegister, begin)],
  ['account.write', '登记账户', listLink(accountRegister, begin)],
]

/** What one may go on with when nothing waits. */
export function NextWork() {
  const actor = useActor()
  const mine = works.filter(([permission]) => permits(actor, permission))
  return (
    <p className="quiet">
      现在没有等待您办理的事项。
      {mine.length > 0 && '可以继续:'}
      {mine.map(([, label, to], place) => (
        <Fragment key={to}>
          {place > 0 && '、'}
          <Link to={to}>{label}</Link>
        </Fragment>
      ))}
    </p>
  )
}
