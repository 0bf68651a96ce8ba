import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { Page, PageRequest, Place } from '#shared/register/page.ts'

type Wanted = Omit<PageRequest, 'place' | 'limit'>

interface Collecting<Row> {
  readonly fetch: (request: PageRequest) => Promise<Outcome<Page<Row>>>
  /** More rows than this are refused, in words that say what to do. */
  readonly most: number
  readonly onProgress: (fraction: number) => void
  readonly signal: AbortSignal
}

/** Rows fetched at a time; the most a page may hold. */
const pageSize = 500

/**
 * Every row that answers a request, fetched page by page by key, each once and in order. Stops where it is called off,
 * and refuses 'too-many-rows' after the first page where there are more than may be had at once.
 */
export async function collectRows<Row>(wanted: Wanted, collecting: Collecting<Row>): Promise<Outcome<readonly Row[]>> {
  const { fetch, most, onProgress, signal } = collecting
  const rows: Row[] = []
  let place: Place | null = { after: null, skip: 0 }
  while (place !== null && !signal.aborted) {
    const page: Outcome<Page<Row>> = await fetch({ ...wanted, place, limit: pageSize })
    if (!page.ok) return page
    const { matching, next } = page.value
    if (matching > most) return refuse('too-many-rows', `${matching} 条,一次最多 ${most} 条`)
    rows.push(...page.value.rows)
    place = next
    if (place !== null) onProgress(Math.min(1, rows.length / matching))
  }
  return done(rows)
}
