import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findUpdate } from '#electron/update/find-update.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { sampleFolder } from '#tests/support/update-folder.ts'

function sampleRecords(settings: string): string {
  const dataDirectory = temporaryDirectory()
  writeFileSync(join(dataDirectory, 'update.json'), settings)
  return dataDirectory
}

test('a folder named in the data directory is looked in, and a release is held to the key this build was shipped with', async () => {
  const { folder } = sampleFolder()
  const answer = await findUpdate({ dataDirectory: sampleRecords(JSON.stringify({ folder })), version: '1.0.0' })
  expect(answer).toEqual({
    state: 'refused',
    message: expect.stringMatching(/没有附带更新公钥|签名不对|没有为这种电脑制作/u),
  })
})

test('settings that cannot be read are said so, and nothing is looked for', async () => {
  const dataDirectory = sampleRecords('folder = D:\\')
  const message = expect.stringMatching(/update\.json 不是正确的 JSON/u)
  expect(await findUpdate({ dataDirectory, version: '1.0.0' })).toEqual({ state: 'refused', message })
})
