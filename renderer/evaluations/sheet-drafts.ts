import { createSessionDrafts } from '../app/session-drafts.ts'
import type { SheetText } from './sheet-text.ts'

/** Scores typed in this window and not saved; they survive leaving the page and a refusal. */
export const sheetDrafts = createSessionDrafts<SheetText>('score-sheets')
