import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

export interface StepShown {
  readonly label: string
  readonly standing: 'done' | 'current' | 'next' | 'returned' | 'skipped'
  /** Who took the step, or who must act: "广内街道 王某 3月2日", "待区学习办". */
  readonly who?: string | undefined
}

const marks: Readonly<Record<StepShown['standing'], ReactNode>> = {
  done: <CheckOutlined aria-hidden />,
  current: '●',
  next: '○',
  returned: <RollbackOutlined aria-hidden />,
  skipped: '–',
}

const words: Readonly<Record<StepShown['standing'], string>> = {
  done: '已办',
  current: '正在办理',
  next: '未到',
  returned: '已退回',
  skipped: '不经过',
}

/** The steps of a workflow across the top: which are done, which is due and who must act. */
export const StepBar = ({ steps }: { readonly steps: readonly StepShown[] }) => (
  <ol className="step-bar" aria-label="办理步骤">
    {steps.map(({ label, standing, who }) => (
      <li key={label} className={`step step-${standing}`} aria-current={standing === 'current' ? 'step' : undefined}>
        <span className="step-mark" title={words[standing]}>
          {marks[standing]}
        </span>
        <span className="step-label">{label}</span>
        <span className="step-who" title={who}>
          {who ?? words[standing]}
        </span>
      </li>
    ))}
  </ol>
)
