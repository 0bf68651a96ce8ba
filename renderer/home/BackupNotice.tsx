import { Alert } from 'antd'
import { Link } from 'react-router'
import { dayInChina, daysBetween } from '#shared/calendar/day.ts'
import { usePermits, usePlace } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'

/** Days without a backup after which the home page says so: a weekend and a day. */
const mostDays = 3

/** Says on the home page that the last backup failed, or that there has been none for days; nothing while all is well. */
export function BackupNotice() {
  const { today } = usePlace()
  const mayManage = usePermits('backup.manage')
  const { data: standing } = useCommandQuery('backups.standing', {})
  if (standing === undefined) return null
  const { failure, lastGood } = standing
  const days = lastGood === null ? undefined : daysBetween(dayInChina(lastGood), today)
  const words = failure?.words ?? (days !== undefined && days > mostDays ? `已有 ${days} 天没有备份。` : undefined)
  if (words === undefined) return null
  const remedy = mayManage ? <Link to="/backups">打开备份与恢复</Link> : '请告知系统管理员。'
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem-notice"
      title={
        <>
          {words} {remedy}
        </>
      }
    />
  )
}
