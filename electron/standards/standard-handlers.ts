import type { ChangeContext, HandlersFor, ReadDb } from '#electron/context.ts'
import { takeStep } from '#electron/lifecycle/take-step.ts'
import { listResources, readResource } from '#electron/resources.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { checkStandard } from '#shared/standards/standard-check.ts'
import type { ShippedStandard, standardCommands, StandardDetail } from '#shared/standards/standard-commands.ts'
import { readStandardFile, StandardFile } from '#shared/standards/standard-file.ts'
import { standardLifecycle } from '#shared/standards/standard-lifecycle.ts'
import { writeStandardFile } from '#shared/standards/write-standard-file.ts'
import { removeIndicator, saveIndicator } from './edit-indicator.ts'
import { readStandardText } from './read-standard-text.ts'
import { findStandardDetail, listStandards } from './standard-queries.ts'
import { addStandard, checkEdition, findDraft, replaceGrades } from './write-standard.ts'

const readShipped = (file: string): StandardFile => StandardFile.parse(readResource(`standards/${file}.json`))

async function detail(db: ReadDb, id: string): Promise<Outcome<StandardDetail>> {
  const found = await findStandardDetail(db, id)
  return found ? done(found) : refuse('not-found', '评估标准')
}

async function added(
  context: ChangeContext,
  standard: Parameters<typeof addStandard>[1],
): Promise<Outcome<StandardDetail>> {
  const outcome = await addStandard(context, standard)
  return outcome.ok ? detail(context.db, outcome.value) : outcome
}

/** Adds the standard of a file as a draft. */
function install(context: ChangeContext, file: StandardFile): Promise<Outcome<StandardDetail>> {
  const { standard, indicators, grades } = readStandardFile(file, context.newId)
  const { id: _id, version: _version, state: _state, ...head } = standard
  return added(context, { head, indicators, grades })
}

/** Runs an edit on a draft and answers the draft as it stands then. */
async function edited(
  { db }: ChangeContext,
  standardId: string,
  edit: () => Promise<Outcome<unknown>>,
): Promise<Outcome<StandardDetail>> {
  const draft = await findDraft(db, standardId)
  if (!draft.ok) return draft
  const outcome = await edit()
  return outcome.ok ? detail(db, standardId) : outcome
}

export const standardHandlers: HandlersFor<typeof standardCommands> = {
  'standards.list': async ({ db }) => done(await listStandards(db)),

  'standards.get': ({ db }, { id }) => detail(db, id),

  'standards.shipped': async ({ db }) => {
    const stored = await listStandards(db)
    const shipped = listResources('standards').map((file): ShippedStandard => {
      const { name, edition, organisationType } = readShipped(file)
      const installed = stored.some((one) => one.name === name && one.edition === edition)
      return { file, name, edition, organisationType, installed }
    })
    return done(shipped)
  },

  'standards.install': async (context, { file }) => {
    if (!listResources('standards').includes(file)) return refuse('not-found', '随附标准')
    return install(context, readShipped(file))
  },

  'standards.install-file': async (context, { text }) => {
    const file = readStandardText(text)
    return file.ok ? install(context, file.value) : file
  },

  'standards.export': async ({ db, files, session }, { id }) => {
    const found = await findStandardDetail(db, id)
    if (!found) return refuse('not-found', '评估标准')
    const name = `${found.standard.name}(${found.standard.edition}).json`
    const bytes = Buffer.from(`${JSON.stringify(writeStandardFile(found), null, 2)}\n`)
    return done({ fileId: files.put(session, { name, bytes }), name })
  },

  'standards.create': (context, { values }) => added(context, { head: values, indicators: [], grades: [] }),

  'standards.copy': async (context, { id, edition, effectiveFrom }) => {
    const source = await findStandardDetail(context.db, id)
    if (!source) return refuse('not-found', '评估标准')
    const { id: _id, version: _version, state: _state, ...head } = source.standard
    const indicators = source.indicators.map(({ version: _old, ...indicator }) => indicator)
    return added(context, { head: { ...head, edition, effectiveFrom }, indicators, grades: source.grades })
  },

  'standards.update': (context, { id, version, values }) =>
    edited(context, id, async () => {
      const free = await checkEdition(context.db, values, id)
      return free.ok ? context.write.update('standard', id, version, values) : free
    }),

  'standards.remove': async ({ db, write }, { id, version }) => {
    const draft = await findDraft(db, id)
    if (!draft.ok) return draft
    const removed = write.remove('standard', id, version)
    return removed.ok ? done({ id }) : removed
  },

  'standards.save-indicator': (context, edit) => edited(context, edit.standardId, () => saveIndicator(context, edit)),

  'standards.remove-indicator': (context, seen) =>
    edited(context, seen.standardId, () => removeIndicator(context, seen)),

  'standards.save-grades': (context, { id, grades }) =>
    edited(context, id, () => replaceGrades(context.db, context.write, id, grades)),

  'standards.enable': async (context, { id, version }) => {
    const found = await findStandardDetail(context.db, id)
    if (!found) return refuse('not-found', '评估标准')
    const fields = checkStandard(found)
    if (fields.length > 0) return { ok: false, problem: { code: 'standard-invalid', fields } }
    const subject = { ...found.standard, version }
    const moved = await takeStep(context, { lifecycle: standardLifecycle, table: 'standard', subject, step: 'enable' })
    return moved.ok ? detail(context.db, id) : moved
  },

  'standards.retire': async (context, { id, version, reason }) => {
    const found = await findStandardDetail(context.db, id)
    if (!found) return refuse('not-found', '评估标准')
    const subject = { ...found.standard, version }
    const moved = await takeStep(context, {
      lifecycle: standardLifecycle,
      table: 'standard',
      subject,
      step: 'retire',
      opinion: reason,
    })
    return moved.ok ? detail(context.db, id) : moved
  },
}
