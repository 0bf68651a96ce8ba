import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as Notices, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useMemo } from 'react'
import { cspNonce } from '../csp-nonce.ts'
import { connection } from '../connection.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { SessionGate } from './SessionGate.tsx'
import { appearance, isDark, systemIsDark } from './appearance.ts'
import { themeOf } from './theme.ts'
import type { Refusal } from './use-command.ts'

dayjs.locale('zh-cn')

/** A question left unanswered when the backend was started anew is asked again: asking twice changes nothing. */
const isWorthAsking = (failures: number, { problem }: Refusal): boolean =>
  problem.code === 'backend-stopped' && failures < 3

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAsking, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** Everything the pages stand in: language, colours, queries, and the notice when the program does not answer. */
export function App() {
  const state = connection.use()
  const now = appearance.use()
  const darkened = isDark(now, systemIsDark.use())
  const theme = useMemo(() => themeOf(now, darkened), [now, darkened])
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce: cspNonce }}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <Notices className="notices" message={{ top: 48, maxCount: 1 }}>
        <QueryClientProvider client={queries}>
          {state === 'ended' ? <ConnectionNotice state={state} /> : <SessionGate />}
          {state === 'lost' && <ConnectionNotice state={state} />}
        </QueryClientProvider>
      </Notices>
    </ConfigProvider>
  )
}
