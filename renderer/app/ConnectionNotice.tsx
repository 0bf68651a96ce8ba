import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { refresh } from './use-command.ts'
import { call } from '../api.ts'

const words = {
  lost: {
    title: '与学城程序的连接断开了',
    text: '已经保存的内容不会丢失,正在填写的内容已作为草稿保留在这个窗口中。请确认学城程序仍在运行(命令行窗口没有关闭),然后重新连接。',
  },
  ended: {
    title: '请从学城程序重新打开窗口',
    text: '这个窗口的打开凭据已经失效:程序重新启动过,或者打开地址已在别处使用。已经保存的内容不会丢失。请关闭这个窗口,再从桌面图标或命令行给出的新地址打开学城。',
  },
} as const

/** Covers the page when nothing can be asked: what happened, what is safe, what to do. */
export function ConnectionNotice({ state }: { readonly state: 'lost' | 'ended' }) {
  const queries = useQueryClient()
  const [isTrying, setTrying] = useState(false)

  const retry = async (): Promise<void> => {
    setTrying(true)
    const answer = await call('session.current', {})
    setTrying(false)
    if (answer.ok) await refresh(queries)
  }

  return (
    <main className="full-page" role="alertdialog" aria-labelledby="connection-title">
      <section className="full-page-card">
        <h1 id="connection-title">{words[state].title}</h1>
        <p>{words[state].text}</p>
        {state === 'lost' && (
          <Button type="primary" autoFocus loading={isTrying} onClick={() => void retry()}>
            重新连接
          </Button>
        )}
      </section>
    </main>
  )
}
