import { expect, test } from 'vitest'
import { readStandardFile, StandardFile } from '#shared/standards/standard-file.ts'
import { writeStandardFile } from '#shared/standards/write-standard-file.ts'
import { readShippedStandard, shippedStandards } from '#tests/support/builders/build-standard.ts'

test.each(shippedStandards)('%s written as a file and read again is the same standard, under new ids', (name) => {
  const stored = readShippedStandard(name)
  const indicators = stored.indicators.map((indicator) => ({ ...indicator, version: 7 }))
  const detail = { ...stored, indicators, grades: [...stored.grades], rounds: ['2011年评估'] }
  const text = JSON.stringify(writeStandardFile(detail))
  let last = 0
  // `readShippedStandard` counts its ids the same way, so that the two can be laid side by side.
  const again = readStandardFile(StandardFile.parse(JSON.parse(text)), () => `${name}-${(last += 1)}`)
  expect(again).toEqual(stored)
  expect(text).not.toMatch(/rounds|"version"|2011年评估/u)
})
