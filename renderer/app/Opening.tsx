import { useEffect, useState } from 'react'
import { callShell, useNotice } from '../shell.ts'

/** The whole page while the records are being opened: what a long first opening is doing, once it says so. */
export function Opening() {
  const [line, setLine] = useState<string | null>(null)
  useNotice('opening', (notice) => setLine(notice.line))
  useEffect(() => {
    void callShell?.('shell.opening', {}).then((answer) => answer.ok && setLine((said) => said ?? answer.value))
  }, [])
  if (line === null) return null
  return (
    <main className="full-page">
      <section className="full-page-card" role="status">
        <h1>正在打开学城</h1>
        <p>{line}</p>
        <p className="quiet">首次打开要建立数据库,请稍候。</p>
      </section>
    </main>
  )
}
