import { z } from 'zod'
import { done, refuse, type Outcome } from '../command/outcome.ts'
import { ColumnLayout } from './column-layout.ts'
import { Condition } from './page.ts'
import type { Register } from './register.ts'

/** What a list shows and how, as a view (我的视图) keeps it. */
export const ViewContent = z.strictObject({
  search: z.string().max(100),
  conditions: z.array(Condition).max(20).readonly(),
  /** For registers with validity: a day, `today` for the day on which it is looked at, empty for rows of all days. */
  asOf: z.string().max(10),
  sort: z.strictObject({ field: z.string(), descending: z.boolean() }).nullable(),
  columns: ColumnLayout,
})
export type ViewContent = z.infer<typeof ViewContent>

export const ViewName = z.string().trim().min(1).max(30)

/** A view of one account on one register. */
export const SavedView = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  /** The register's page opens with it. */
  isDefault: z.boolean(),
  content: ViewContent,
})
export type SavedView = z.infer<typeof SavedView>

const mark = '学城视图'

const Passed = z.strictObject({ register: z.string(), name: ViewName, content: ViewContent })

type Named = Pick<SavedView, 'name' | 'content'>

/** A view as text to be sent to a colleague, who pastes it into their own list of views. */
export const writeViewText = ({ name: register }: Pick<Register, 'name'>, { name, content }: Named): string =>
  `${mark} ${JSON.stringify({ register, name, content } satisfies z.infer<typeof Passed>)}`

/** Reads such a text, whatever was copied around it; refuses what is none, and a view of another register. */
export function readViewText({ name, label }: Pick<Register, 'name' | 'label'>, text: string): Outcome<Named> {
  const begin = text.indexOf(mark)
  const passed = begin === -1 ? undefined : parsePassed(text.slice(begin + mark.length))
  if (passed === undefined) return refuse('view-unreadable')
  if (passed.register !== name) return refuse('view-elsewhere', label)
  return done({ name: passed.name, content: passed.content })
}

function parsePassed(text: string): z.infer<typeof Passed> | undefined {
  try {
    return Passed.safeParse(JSON.parse(text.slice(0, text.lastIndexOf('}') + 1))).data
  } catch {
    return undefined
  }
}
