import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { offices, type Office } from '#shared/setup/first-accounts.ts'
import { OfferedBackups } from '../backup/OfferedBackups.tsx'
import { FirstAccountsForm } from './FirstAccountsForm.tsx'
import { FullPage } from './FullPage.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { refresh, useCommand } from './use-command.ts'

const purposes: Readonly<Record<Office, string>> = {
  district: '管理全区的登记、评估、表彰和年度工作报告',
  street: '登记本街道的组织和家庭,初审申报,推荐表彰',
  school: '社区教育学校的校长、教务',
  community: '登记本社区的家庭和组织',
  expert: '参加评估组,为分配的案件评分',
}

/** 首次使用: what this computer is, and then its first accounts; or the way back to a backup, or a look at the demo. */
export function FirstRunPage() {
  const queries = useQueryClient()
  const demo = useCommand('setup.open-demo')
  const [office, setOffice] = useState<Office>()
  return (
    <FullPage title="欢迎使用学城" isWide>
      {office === undefined ? (
        <>
          <p>这台电脑还没有设置过。请先选择它由谁使用:</p>
          <ul className="account-list">
            {(Object.keys(offices) as Office[]).map((one, index) => (
              <li key={one}>
                <button type="button" autoFocus={index === 0} onClick={() => setOffice(one)}>
                  <strong>{offices[one]}</strong>
                  <span className="quiet first-run-purpose">{purposes[one]}</span>
                </button>
              </li>
            ))}
          </ul>
          <OfferedBackups />
          <p className="button-row">
            <Button
              loading={demo.isPending}
              onClick={() => demo.mutate({}, { onSuccess: () => void refresh(queries) })}
            >
              {demo.isPending ? '正在建立示范区,约需十几秒…' : '先看看示范区'}
            </Button>
            <span className="quiet">示范区的人员和单位均为虚构,看完可以回到这里。</span>
          </p>
          <ProblemNotice problem={demo.error?.problem} />
        </>
      ) : (
        <>
          <p>
            {`这台电脑由${offices[office]}使用。`}
            <Button type="link" size="small" onClick={() => setOffice(undefined)}>
              重新选择
            </Button>
          </p>
          <FirstAccountsForm key={office} office={office} onDone={() => void refresh(queries)} />
        </>
      )}
    </FullPage>
  )
}
