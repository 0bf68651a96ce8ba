import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openBackend, type Backend } from '#electron/backend.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import { createClient } from '#shared/client.ts'
import { beginDistrict, signInFirst } from '#tests/support/begin-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

const stopped = { ok: false, problem: { code: 'backend-stopped' } }

const inThisThread = (dataDirectory: string): Promise<Backend> => openBackend({ dataDirectory, demo: false })

const inItsThread = (dataDirectory: string): Promise<Backend> =>
  startBackend({ dataDirectory, demo: false }, { onTrouble: (words) => expect.unreachable(words) })

/** The registering office at a window of this backend. */
async function takePlace(backend: Backend) {
  const call = createClient((name, input) => backend.send('甲', name, input))
  const current = await call('session.current', {})
  if (current.ok && current.value.standing === 'first-run') await beginDistrict(call)
  else await signInFirst(call)
  return call
}

const families = Array.from({ length: 2000 }, (_, index) => [`户主${index}`, `J${index}`, '月坛街道'])
const longImport = { source: '花名册.xlsx', columns: ['name', 'number', 'regionId'], rows: families, dryRun: false }

test.each([
  ['in this thread', inThisThread],
  ['in its own thread', inItsThread],
])('a backend %s closes only when what it accepted is done, and refuses what comes after', async (_where, open) => {
  const dataDirectory = temporaryDirectory()
  const backend = await open(dataDirectory)
  const call = await takePlace(backend)
  const importing = call('families.import', longImport)
  const counting = call('families.list', { limit: 1 })
  const closing = backend.close()
  const late = call('families.create', { values: { name: '来迟', number: 'J', regionId: '' } })

  expect(await late).toEqual(stopped)
  expect(await importing).toMatchObject({ ok: true, value: { added: families.length } })
  expect(await counting).toMatchObject({ ok: true, value: { all: families.length } })
  await Promise.all([closing, backend.close()])
  expect(readdirSync(dataDirectory)).toEqual(['xuecheng.sqlite', 'xuecheng.sqlite.head.json'])

  const again = await open(dataDirectory)
  const recall = await takePlace(again)
  expect(await recall('families.list', { limit: 1 })).toMatchObject({ value: { all: families.length } })
  expect(await recall('history.undo', {})).toMatchObject({ ok: true })
  expect(await recall('families.list', { limit: 1 })).toMatchObject({ value: { all: 0 } })
  await again.close()
})
