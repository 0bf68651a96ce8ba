import { z } from 'zod'
import { change, query } from '../command/define.ts'
import { SavedView, ViewContent, ViewName } from './saved-view.ts'

const Seen = z.strictObject({ id: z.string(), version: z.int() })

/** What somebody looks for is not for the audit log. */
const secret = ['content', 'name']

/** 我的视图: everybody keeps their own, and sees no others. */
export const savedViewCommands = {
  'views.list': query({
    permission: 'arrangement.keep',
    input: z.strictObject({ register: z.string() }),
    output: z.array(SavedView),
  }),
  'views.add': change({
    permission: 'arrangement.keep',
    label: '保存视图',
    undoable: false,
    isOwn: true,
    input: z.strictObject({ register: z.string().max(60), name: ViewName, content: ViewContent }),
    output: SavedView,
    secret,
  }),
  /** What is not given stays; a view made the default takes the place of the one before. */
  'views.change': change({
    permission: 'arrangement.keep',
    label: '修改视图',
    undoable: false,
    isOwn: true,
    input: Seen.extend({
      name: ViewName.optional(),
      content: ViewContent.optional(),
      isDefault: z.boolean().optional(),
    }),
    output: SavedView,
    secret,
  }),
  'views.remove': change({
    permission: 'arrangement.keep',
    label: '删除视图',
    undoable: false,
    isOwn: true,
    input: Seen,
    output: z.strictObject({}),
  }),
}
