import { useMemo, useRef } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { permits, type Actor } from '#shared/command/permissions.ts'
import { answersForStreet } from '#shared/evaluations/check-case-step.ts'
import type { ScoreColumn } from '#shared/evaluations/column-comparison.ts'
import type { CaseView, ScoreSheet } from '#shared/evaluations/evaluation-case.ts'
import { recusalGround } from '#shared/evaluations/panel.ts'
import { isScoringOpen } from '#shared/evaluations/scoring-stage.ts'
import { hasTaken } from '#shared/lifecycle.ts'
import { useActor } from '../app/place.ts'
import { Refusal, useCommand } from '../app/use-command.ts'
import { sheetDrafts } from './sheet-drafts.ts'
import {
  blankLeaf,
  readSheet,
  saysSame,
  writeSheet,
  type LeafText,
  type ReadSheet,
  type SheetText,
} from './sheet-text.ts'

/** The column the one at the screen may write now, and for an expert their own id. */
export interface OwnColumn {
  readonly column: ScoreColumn
  readonly expertId: string | null
}

const permissions = { self: 'evaluation.apply', street: 'evaluation.review', committee: 'evaluation.manage' } as const

/** Whoever applied or assessed scores nothing after that. */
const hasApplied = ({ takenBy }: CaseView, { accountId }: Actor): boolean =>
  hasTaken(takenBy, 'apply', accountId) || hasTaken(takenBy, 'submit-self', accountId)

export function ownColumn(view: CaseView, actor: Actor): OwnColumn | undefined {
  const { state } = view.case
  const seat = view.panel.find(({ accountId }) => accountId === actor.accountId)
  if (seat && permits(actor, 'evaluation.score') && isScoringOpen('expert', state)) {
    const free = recusalGround(seat, view.subject, view.round.panelRule) === null
    return free ? { column: 'expert', expertId: seat.expertId } : undefined
  }
  const column = (['self', 'street', 'committee'] as const).find(
    (one) =>
      isScoringOpen(one, state) &&
      permits(actor, permissions[one]) &&
      (one === 'self' || !hasApplied(view, actor)) &&
      (one !== 'street' || answersForStreet(actor, view.subject)),
  )
  return column && { column, expertId: null }
}

const numberOf = (view: CaseView, id: string): string =>
  view.standard.indicators.find((indicator) => indicator.id === id)?.number ?? ''

export interface ScoreForm extends OwnColumn {
  readonly sheet: ScoreSheet | undefined
  readonly isLocked: boolean
  readonly text: SheetText
  readonly read: ReadSheet
  /** What is typed differs from what is stored. */
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly problem: Problem | undefined
  readonly edit: (indicatorId: string, changes: Partial<LeafText>) => void
  /** Saves what is typed, if anything, and answers the sheet's version; throws the refusal. */
  readonly save: () => Promise<number>
  readonly discard: () => void
}

/** The sheet the one at the screen fills in: stored entries, what is typed over them, and saving. */
export function useScoreSheet(view: CaseView): ScoreForm | undefined {
  const actor = useActor()
  const own = ownColumn(view, actor)
  const self = useCommand('evaluations.score-self')
  const street = useCommand('evaluations.score-street')
  const committee = useCommand('evaluations.score-committee')
  const expert = useCommand('evaluations.score-expert')
  const drafts = sheetDrafts.use()
  const running = useRef<Promise<number>>(undefined)
  const column = own?.column ?? 'self'
  const key = `${actor.accountId}/${view.case.id}/${column}`
  const sheet = view.sheets.find((one) => one.column === column && one.expertId === (own?.expertId ?? null))
  const stored = useMemo(() => writeSheet(sheet?.entries ?? []), [sheet])
  const text = drafts[key] ?? stored
  const read = useMemo(() => readSheet(view.standard, text), [view.standard, text])
  if (!own) return undefined

  const command = { self, street, committee, expert }[column]
  const isLocked = sheet?.locked === 1
  const isDirty = drafts[key] !== undefined && (read.problems.size > 0 || !saysSame(read.entries, sheet?.entries ?? []))
  return {
    ...own,
    sheet,
    isLocked,
    text: isLocked ? stored : text,
    read,
    isDirty: isDirty && !isLocked,
    isSaving: command.isPending,
    problem: command.error?.problem,
    edit: (id, changes) => sheetDrafts.keep(key, { ...text, [id]: { ...(text[id] ?? blankLeaf), ...changes } }),
    save: async () => {
      const wrong = [...read.problems].map(([id, message]) => ({
        field: id,
        message: `指标 ${numberOf(view, id)}:${message}`,
      }))
      if (wrong.length > 0) {
        document.querySelector<HTMLInputElement>('.score-input.ant-input-status-error')?.focus()
        throw new Refusal({ code: 'invalid-input', fields: wrong })
      }
      // A step taken while Ctrl+S still runs waits for it: a second save of the same version would be refused as stale.
      if (running.current) return running.current
      const version = sheet?.version ?? 0
      if (!isDirty) return version
      running.current = command
        .mutateAsync({ caseId: view.case.id, version, entries: [...read.entries] })
        .then((saved) => {
          sheetDrafts.keep(key, null)
          return saved.version
        })
        .finally(() => (running.current = undefined))
      return running.current
    },
    discard: () => sheetDrafts.keep(key, null),
  }
}
