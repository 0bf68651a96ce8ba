import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createUpdateInfoTasks, writeUpdateInfoFiles } from 'app-builder-lib/out/publish/updateInfoBuilder.js'
import { buildBlockMap } from 'app-builder-lib/out/targets/blockmap/blockmap.js'
import { Arch, Platform } from 'electron-builder'
import { expect, test } from 'vitest'
import { prepareUpdate } from '#electron/update/prepare-update.ts'
import { sampleFolder } from '#tests/support/update-folder.ts'

/** Has electron-builder describe an installer in its folder, as it does at the end of a build. */
async function describeInstaller(folder: string, name: string, version: string): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, Buffer.alloc(300_000, version))
  const packager = {
    appInfo: { version },
    platform: Platform.WINDOWS,
    platformSpecificBuildOptions: {},
    config: {},
    // oxlint-disable-next-line id-denylist -- electron-builder's name
    info: { metadata: {} },
    metadata: {},
    getResource: () => Promise.resolve(null),
    emitArtifactCreated: () => Promise.resolve(),
  }
  const updateInfo = await buildBlockMap(file, 'gzip', `${file}.blockmap`)
  const publish = [{ provider: 'generic', url: 'https://updates.example/' }]
  const event = { packager, file, updateInfo, target: { outDir: folder }, arch: Arch.x64 }
  await writeUpdateInfoFiles(await createUpdateInfoTasks(event as never, publish as never), packager as never)
}

test('what electron-builder writes about an installer is what the program reads', async () => {
  const { folder, temporaryFolder, list, publicKey, publish } = sampleFolder()
  await describeInstaller(folder, 'xuecheng-2.10.0-setup-x64.exe', '2.10.0')
  publish(readFileSync(join(folder, list), 'utf8'))
  const surroundings = { system: { platform: 'win32', arch: 'x64' }, temporaryFolder } as const
  expect(await prepareUpdate(folder, '2.9.0', publicKey, surroundings)).toMatchObject({
    state: 'ready',
    version: '2.10.0',
    size: 300_000,
    installerPath: expect.stringContaining('xuecheng-2.10.0-setup-x64.exe'),
  })
})
