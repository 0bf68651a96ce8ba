import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtRenderer } from '#electron/launch/build-renderer.ts'
import { hashSources, isStale } from '#electron/launch/source-stamp.ts'

const { sources } = builtRenderer

function sampleSources() {
  const root = mkdtempSync(join(tmpdir(), 'sources '))
  for (const folder of ['renderer/app', 'shared', 'electron']) mkdirSync(join(root, folder), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(join(root, file), text)
  write('renderer/app/App.tsx', 'app')
  write('shared/contract.ts', 'contract')
  write('package-lock.json', '{}')
  return { root, write }
}

test('a change in the renderer, in shared or in the installed packages makes the build stale', () => {
  const { root, write } = sampleSources()
  const hashes = [hashSources(root, sources)]
  for (const file of ['renderer/app/App.tsx', 'shared/contract.ts', 'package-lock.json', 'renderer/新.css']) {
    write(file, `changed ${file}`)
    hashes.push(hashSources(root, sources))
  }
  renameSync(join(root, 'renderer/新.css'), join(root, 'renderer/旧.css'))
  hashes.push(hashSources(root, sources))
  expect(new Set(hashes).size).toBe(6)
})

test('a checkout, which only changes times, and a change in the backend do not', () => {
  const { root, write } = sampleSources()
  const before = hashSources(root, sources)
  utimesSync(join(root, 'shared/contract.ts'), new Date(0), new Date(0))
  write('electron/backend.ts', 'backend')
  expect(hashSources(root, sources)).toBe(before)
})

test('a build is stale without its page, without its stamp, and under another stamp', () => {
  const { root, write } = sampleSources()
  const built = { proof: join(root, 'dist', 'index.html'), stamp: join(root, 'dist.sources') }
  expect(isStale(built, 'one')).toBe(true)
  mkdirSync(join(root, 'dist'))
  write('dist/index.html', '')
  expect(isStale(built, 'one')).toBe(true)
  write('dist.sources', 'one')
  expect(isStale(built, 'one')).toBe(false)
  expect(isStale(built, 'two')).toBe(true)
})
