import { formatHundredths } from '#shared/arithmetic/hundredths.ts'
import { caseLifecycle, type CaseState } from '#shared/evaluations/case-lifecycle.ts'
import type { CaseSummary } from '#shared/evaluations/evaluation-case.ts'
import type { PrintedColumn } from '#shared/register/list-table.ts'
import { daysWaited } from '../ui/days-waited.ts'

const ended: readonly CaseState[] = ['named', 'failed', 'cancelled']

/** The total a case came to, — before there is one. */
export const wordTotal = ({ total }: CaseSummary): string => (total === null ? '—' : formatHundredths(total))

/** How long a case has waited where it stands; one that has ended waits no more. */
export const wordWaited = ({ state, since }: CaseSummary, today: string): string =>
  ended.includes(state) || since === '' ? '—' : daysWaited(since, today)

/** The columns of the list of cases on paper. */
export const printedCaseColumns = (today: string): readonly PrintedColumn<CaseSummary>[] => [
  { heading: '申报单位', word: ({ holder }) => holder },
  { heading: '批次', word: ({ roundName }) => roundName },
  { heading: '街道', word: ({ street }) => street ?? '区属' },
  {
    heading: '环节',
    word: ({ state, returned }) => `${caseLifecycle.states[state]}${returned === null ? '' : ` 已退回:${returned}`}`,
  },
  { heading: '得分', kind: 'number', word: wordTotal },
  { heading: '等级', word: ({ grade }) => grade ?? '—' },
  { heading: '已等待', word: (row) => wordWaited(row, today) },
]
