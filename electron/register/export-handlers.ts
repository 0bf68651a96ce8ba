import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { readPlace } from '#electron/setup/settings.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { lockedMask } from '#shared/identifiers/mask.ts'
import { permits } from '#shared/command/permissions.ts'
import type { exportCommands, ExportRequest } from '#shared/register/export-commands.ts'
import { protectedFields } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { beginExport, type ExportJob } from './export-job.ts'
import { countWanted, wantedOf } from './export-rows.ts'
import { strangeFields } from './page-query.ts'
import { nameExport, wordSubject } from './word-export.ts'
import { writeTemplate } from './write-template.ts'

/** What the workbook says of where its rows come from. */
function noteOrigin(
  register: Register,
  { fields, narrowed }: ExportRequest,
  total: number,
  { actor, today }: QueryContext,
) {
  const hidden = protectedFields(register).filter((key) => fields.includes(key))
  const labels = hidden.map((key) => `“${register.fields[key]?.label}”`)
  return [
    `${register.label},共 ${total} 条,由${actor.name}于 ${today()} 从学城导出。`,
    ...(narrowed.length === 0 ? [] : [`范围:${narrowed.join(';')}。`]),
    ...(labels.length === 0 ? [] : [`${labels.join('、')}加密保存,这里只有遮盖后的内容。`]),
    '编号、代码按文字保存,开头的 0 和超过 15 位的数字不会改变。',
  ]
}

/**
 * Begins an export of a list as it stands now, as far as the one who asks may see it: what others write meanwhile does
 * not get into it.
 */
export async function openExport(
  context: QueryContext,
  register: Register,
  request: ExportRequest,
): Promise<Outcome<{ job: string; total: number }>> {
  const { db, actor, session, exports, openSnapshot, now, today } = context
  if (!permits(actor, 'register.export')) return refuse('not-permitted', '导出')
  if (actor.isPreview) return refuse('previewing')
  const unknown = request.fields.filter((field) => !Object.hasOwn(register.fields, field))
  const strange = [
    ...unknown.map((field) => ({ field, message: `${register.label}没有“${field}”这一栏。请重新选择要导出的栏目。` })),
    ...strangeFields(register, { conditions: request.list.conditions ?? [], sort: request.list.sort }),
  ]
  if (strange.length > 0) return refuseFields(strange)
  if (request.range === 'marked' && request.ids.length === 0) return refuse('not-exported', '没有选中任何记录')
  const wanted = wantedOf(request)
  const snapshot = openSnapshot()
  try {
    const total = await countWanted(snapshot, register, wanted)
    const order = {
      register,
      wanted,
      keys: [...new Set(request.fields)],
      format: request.format,
      total,
      path: exports.newPath(),
      name: nameExport(register, request, today()),
      word: await wordSubject(db, register, request),
      author: await readPlace(db),
      madeAt: now(),
      today: today(),
      notes: noteOrigin(register, request, total, context),
      remarks: remarkLocked(register, request, context),
    }
    return done({ job: await exports.put(session, beginExport(order, snapshot)), total })
  } catch (error) {
    snapshot.close()
    throw error
  }
}

/** Leaves an empty form of a list to be fetched. */
export async function shelveTemplate(context: QueryContext, register: Register) {
  const name = `${register.label}导入模板.xlsx`
  return done({
    fileId: context.files.put(context.session, { name, bytes: await writeTemplate(context, register) }),
    name,
  })
}

/** An export of the window that asks; one that was given up or ended is not found. */
const findJob = ({ exports, session }: QueryContext, id: string): ExportJob | undefined => exports.find(session, id)

const refuseGone = (): Outcome<never> => refuse('not-exported', '这次导出已经结束或取消。请重新导出')

/** Without the 数据口令 not even a mask can be made. */
const remarkLocked = (register: Register, { fields }: ExportRequest, { vault }: QueryContext): string[] =>
  vault.state() !== 'open' && protectedFields(register).some((key) => fields.includes(key))
    ? [`数据口令没有输入,加密的栏目在文件中是“${lockedMask}”。请输入后重新导出。`]
    : []

const remarkRare = ({ rare }: { readonly rare: number }): string[] =>
  rare === 0
    ? []
    : [`其中有 ${rare} 个生僻字不在 GBK 之内,已按 GB 18030 写出;Excel 直接双击打开时这些字可能显示为乱码,请改用 xlsx。`]

async function handOut(context: ChangeContext, id: string) {
  const { files, session, exports } = context
  const job = findJob(context, id)
  const made = job?.made()
  if (!job || !made) return refuseGone()
  const { name, path, word, remarks } = job.order
  await exports.end(session, id, true)
  return done({
    fileId: files.put(session, { name, path }),
    name,
    rows: made.rows,
    remarks: [...remarks, ...remarkRare(made)],
    subject: word(made.rows),
  })
}

export const exportHandlers: HandlersFor<typeof exportCommands> = {
  'exports.step': async (context, { job: id }) => {
    const job = findJob(context, id)
    if (!job) return refuseGone()
    const progress = await job.step()
    if (!progress.ok) await context.exports.end(context.session, id)
    return progress
  },

  'exports.finish': (context, { job }) => handOut(context, job),

  'exports.cancel': async ({ exports, session }, { job }) => {
    await exports.end(session, job)
    return done({})
  },
}
