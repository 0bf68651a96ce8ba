import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantedMistakes, plantedStrays } from './planted-mistakes.ts'
import { complaintsByFile, copyProject } from './project-copy.ts'
import { strayImports } from './slices.ts'

let root = ''
let complaints: Record<'tsc' | 'oxlint', Map<string, string>>

beforeAll(() => {
  root = copyProject([...plantedMistakes, ...plantedStrays])
  complaints = {
    tsc: complaintsByFile(root, 'typescript/bin/tsc', ['-b', '--pretty', 'false'], /^(\S+?)\(\d+,\d+\): error (.*)$/gm),
    oxlint: complaintsByFile(root, 'oxlint/bin/oxlint', ['--type-aware', '--format=unix'], /^(\S+?):\d+:\d+: (.*)$/gm),
  }
})

afterAll(() => rmSync(root, { recursive: true }))

test.each(plantedMistakes)('$refusedBy refuses: $wall', ({ file, refusedBy, words }) => {
  expect(complaints[refusedBy].get(file)).toMatch(words)
})

test('the table of uses refuses a feature that reaches into another, and an engine that knows a feature', () => {
  expect(strayImports(root)).toEqual(
    expect.arrayContaining(plantedStrays.map(({ file, target }) => `${file} -> ${target}`)),
  )
})

test('nothing but the planted files is complained about', () => {
  const files = [...complaints.tsc.keys(), ...complaints.oxlint.keys()]
  expect(files.filter((file) => !file.includes('planted'))).toEqual([])
})
