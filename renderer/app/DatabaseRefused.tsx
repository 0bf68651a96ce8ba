import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { wordProblem } from '#shared/command/problem-words.ts'
import { refusedCopyId } from '#shared/refused-copy.ts'
import { saveFile } from '../api.ts'
import { OfferedBackups } from '../backup/OfferedBackups.tsx'

/**
 * Stands in for the product when its database must not be opened: says why, saves a copy of
 * the untouched file, and offers the backups that mend it.
 */
export function DatabaseRefused({ problem }: { readonly problem: Problem }) {
  const [saved, setSaved] = useState<'saved' | 'cancelled' | 'failed'>('cancelled')
  const save = async (): Promise<void> => {
    const outcome = await saveFile(refusedCopyId)
    setSaved(outcome.ok ? outcome.value : 'failed')
  }
  return (
    <main className="full-page" role="alertdialog" aria-labelledby="refused-title">
      <section className="full-page-card wide-card">
        <h1 id="refused-title">数据库没有打开</h1>
        <p>{wordProblem(problem)}</p>
        <Button type="primary" autoFocus onClick={() => void save()}>
          另存数据库副本
        </Button>
        {saved === 'saved' && <p role="status">副本已保存。请妥善保管,并交给技术支持检查。</p>}
        {saved === 'failed' && <p role="status">没有可以另存的文件。请检查上面写明的位置。</p>}
        <OfferedBackups />
      </section>
    </main>
  )
}
