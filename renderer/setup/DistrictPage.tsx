import { Button, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { isDay } from '#shared/calendar/day.ts'
import { usePlace } from '../app/place.ts'
import { useCommand } from '../app/use-command.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { isSubmitKey } from '../ui/keys.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

/** 单位与报告年度: what the office is called and the day its annual report looks at. */
export function DistrictPage() {
  const now = usePlace()
  const settle = useCommand('session.settle')
  const [place, setPlace] = useState(now.place)
  const [reportDay, setReportDay] = useState(now.reportDay)
  const [isChecked, setChecked] = useState(false)

  const placeProblem = place.trim() === '' ? '请填写单位名称。' : undefined
  const dayProblem = isDay(reportDay) ? undefined : '报告截止日期应为日期,如 2011-12-31。'
  const submit = (): void => {
    setChecked(true)
    if (placeProblem === undefined && dayProblem === undefined) settle.mutate({ place: place.trim(), reportDay })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitKey(event.nativeEvent)) submit()
  }

  return (
    <div className="scrolling">
      <PageTitle title="单位与报告年度" />
      <div className="home narrow" onKeyDown={onKeyDown}>
        <ProblemNotice problem={settle.error?.problem} />
        <div className="form-field">
          <label className="field-label" htmlFor="place">
            单位名称
            <span className="required">必填</span>
          </label>
          <Input id="place" value={place} maxLength={40} onChange={(event) => setPlace(event.target.value)} />
          <p className="field-help">显示在窗口左上角,并印在报告和名册上。</p>
          {isChecked && placeProblem !== undefined && (
            <p className="field-problem" role="alert">
              {placeProblem}
            </p>
          )}
        </div>
        <div className="form-field">
          <label className="field-label" htmlFor="report-day">
            报告截止日期
            <span className="required">必填</span>
          </label>
          <DayInput id="report-day" value={reportDay} onChange={setReportDay} onLeave={() => setChecked(true)} />
          <p className="field-help">年度工作报告的各项数字以这一天为准。</p>
          {isChecked && dayProblem !== undefined && (
            <p className="field-problem" role="alert">
              {dayProblem}
            </p>
          )}
        </div>
        <Button type="primary" loading={settle.isPending} title="Ctrl+Enter" onClick={submit}>
          保存单位与报告年度
        </Button>
        {settle.isSuccess && <p role="status">已保存。</p>}
      </div>
    </div>
  )
}
