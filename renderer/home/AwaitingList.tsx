import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { AwaitingRows } from './AwaitingRows.tsx'
import { NextWork } from './NextWork.tsx'
import { useAwaiting } from './use-awaiting.ts'

/** What awaits me, with how long it has waited; first and apart what was returned to me, and why. */
export function AwaitingList() {
  const { rows, isReady, problem } = useAwaiting()
  const returned = rows.filter(({ isReturned }) => isReturned)
  const others = rows.filter(({ isReturned }) => !isReturned)
  return (
    <>
      {returned.length > 0 && (
        <section className="home-section">
          <h2>退回给我修改</h2>
          <AwaitingRows rows={returned} />
        </section>
      )}
      <section className="home-section">
        <h2>等待我办理</h2>
        <ProblemNotice problem={problem} />
        {isReady && problem === undefined && others.length === 0 && <NextWork />}
        <AwaitingRows rows={others} />
      </section>
    </>
  )
}
