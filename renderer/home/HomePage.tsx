import { PageTitle } from '../ui/PageTitle.tsx'
import { usePermits, usePlace } from '../app/place.ts'
import { AwaitingList } from './AwaitingList.tsx'
import { BackupNotice } from './BackupNotice.tsx'
import { DueList } from './DueList.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { RecentActs } from './RecentActs.tsx'
import { RegisterFigures } from './RegisterFigures.tsx'

/** 工作台: what awaits me, what falls due, the figures of the registers, and what was done last. */
export function HomePage() {
  const { today } = usePlace()
  const mayRead = usePermits('history.read')
  return (
    <div className="scrolling">
      <PageTitle title="工作台" count={today} />
      <div className="home">
        <BackupNotice />
        <FirstSteps />
        <AwaitingList />
        <DueList />
        <RegisterFigures />
        {mayRead && <RecentActs />}
      </div>
    </div>
  )
}
