import { useState } from 'react'
import type { AccountRights } from '#shared/accounts/account-commands.ts'
import { checkGrant, type Grant } from '#shared/accounts/grant.ts'
import { roleWords, type Role } from '#shared/command/permissions.ts'
import { scopeOf, scopeWords, type Scope } from '#shared/command/scope.ts'
import type { Problem } from '#shared/command/outcome.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { Refusal, useCommand, useCommandQuery } from '../app/use-command.ts'
import { ChoiceSelect } from '../register/ChoiceSelect.tsx'
import { ReferencePicker } from '../register/ReferencePicker.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { OrganisationPicker } from './OrganisationPicker.tsx'
import { RegionList } from './RegionList.tsx'

const { visitor: _visitor, ...roleOptions } = roleWords

interface Props {
  readonly rights: AccountRights
  readonly name: string
  readonly onClose: () => void
}

const said = (problem: Problem | undefined, field: keyof Grant): string | undefined => messageFor(problem, field)

/** 授权: role, second role, region, scope and unit in one act; the same rules as the backend's, said at the fields. */
export function GrantDialog({ rights, name, onClose }: Props) {
  const grant = useCommand('accounts.grant')
  const policy = useCommandQuery('security.policy', {}).data
  const [role, setRole] = useState<Role | null>(rights.role)
  const [secondRole, setSecondRole] = useState<Role | null>(rights.secondRole)
  const [regionId, setRegionId] = useState<string | null>(rights.regionId)
  const [organisationId, setOrganisationId] = useState<string | null>(rights.organisationId)
  const [scope, setScope] = useState<Scope | null>(rights.scope)
  const [regionIds, setRegionIds] = useState<readonly string[]>(rights.regionIds)
  const [labels, setLabels] = useState(rights.labels)
  const learn = (id: string, label: string): void => setLabels((known) => ({ ...known, [id]: label }))

  const submit = async (): Promise<void> => {
    const { id, version } = rights
    if (role === null)
      throw new Refusal({ code: 'invalid-input', fields: [{ field: 'role', message: '请选择角色。' }] })
    const wanted: Grant = {
      role,
      secondRole,
      regionId,
      organisationId,
      scope,
      regionIds: scope === 'custom' ? regionIds : [],
    }
    const problems = checkGrant(wanted, policy?.isSeparated ?? false)
    if (problems.length > 0) throw new Refusal({ code: 'invalid-input', fields: problems })
    await grant.mutateAsync({ id, version, ...wanted, regionIds: [...wanted.regionIds] })
  }
  const usual = role === null ? null : scopeWords[scopeOf({ scope: null, role, regionId })]

  return (
    <FormDialog open title={`授权:${name}`} verb="授权" onSubmit={submit} onClose={onClose}>
      {(problem) => (
        <>
          <LabelledField id="grant-role" label="角色" required message={said(problem, 'role')}>
            <ChoiceSelect
              id="grant-role"
              options={roleOptions}
              value={role ?? ''}
              onPick={(code) => setRole((code || null) as Role | null)}
            />
          </LabelledField>
          <LabelledField
            id="grant-second"
            label="兼任角色"
            help="一人办两种事时选择;无论兼任什么,都不能批准自己提交的事项。"
            message={said(problem, 'secondRole')}
          >
            <ChoiceSelect
              id="grant-second"
              options={roleOptions}
              value={secondRole ?? ''}
              onPick={(code) => setSecondRole((code || null) as Role | null)}
            />
          </LabelledField>
          <LabelledField id="grant-region" label="负责区域" help="全区人员留空。" message={said(problem, 'regionId')}>
            <ReferencePicker
              id="grant-region"
              register={regionRegister}
              value={regionId ?? ''}
              name={labels[regionId ?? '']}
              onPick={(id, label) => {
                setRegionId(id || null)
                learn(id, label)
              }}
            />
          </LabelledField>
          <LabelledField
            id="grant-scope"
            label="数据范围"
            help={usual === null ? '留空即按角色。' : `留空即按角色:${usual}。`}
            message={said(problem, 'scope')}
          >
            <ChoiceSelect
              id="grant-scope"
              options={scopeWords}
              value={scope ?? ''}
              onPick={(code) => setScope((code || null) as Scope | null)}
            />
          </LabelledField>
          {scope === 'custom' && (
            <LabelledField id="grant-regions" label="自定义的区划" required message={said(problem, 'regionIds')}>
              <RegionList
                id="grant-regions"
                chosen={regionIds}
                labels={labels}
                onChange={setRegionIds}
                onLearn={learn}
              />
            </LabelledField>
          )}
          <LabelledField
            id="grant-organisation"
            label="所在单位(登记在册)"
            help="单位联络员办理本单位的申报;专家和审核人对本单位回避。"
            message={said(problem, 'organisationId')}
          >
            <OrganisationPicker
              id="grant-organisation"
              value={organisationId}
              name={labels[organisationId ?? '']}
              onPick={setOrganisationId}
            />
          </LabelledField>
        </>
      )}
    </FormDialog>
  )
}
