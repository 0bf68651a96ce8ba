import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { samplePassword } from '#electron/demo/sample-accounts.ts'
import { createClient } from '#shared/client.ts'
import { expectDone } from '#tests/support/award-season.ts'
import { beginDistrict } from '#tests/support/begin-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

async function openNew() {
  const dataDirectory = temporaryDirectory()
  const backend = await openBackend({ dataDirectory, demo: false })
  onTestFinished(() => backend.close())
  return { dataDirectory, call: createClient((name, input) => backend.send('window', name, input)) }
}

test('the demo is looked at from the first run and left again, and nothing of it stays in the office’s own database', async () => {
  const { dataDirectory, call } = await openNew()
  expectDone(await call('setup.open-demo', {}))
  const samples = expectDone(await call('session.sample-accounts', {}))
  expect(samples).toMatchObject({ password: samplePassword, isVisit: true })
  expectDone(await call('session.sign-in', { loginName: '经办人', password: samplePassword }))
  expect(expectDone(await call('families.list', { limit: 1 })).all).toBe(33_055)
  expect(existsSync(join(dataDirectory, 'demo', 'xuecheng.sqlite'))).toBe(true)

  expectDone(await call('setup.leave-demo', {}))
  expect(expectDone(await call('session.current', {})).standing).toBe('first-run')
  await beginDistrict(call)
  expect(expectDone(await call('families.list', { limit: 1 })).all).toBe(0)
}, 120_000)

test('once the computer has an account the demo is not opened over it, and there is no demo to leave', async () => {
  const { call } = await openNew()
  expect(await call('setup.leave-demo', {})).toMatchObject({ problem: { code: 'locked' } })
  await beginDistrict(call)
  expect(await call('setup.open-demo', {})).toMatchObject({ problem: { code: 'locked' } })
})
