import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCertificateTemplate, CertificateTemplateFile } from '#shared/awards/certificate-template.ts'

interface Written {
  fields: { text: string; x: string; y: string; width: string; size: number }[]
}

const shipped = (): Written => JSON.parse(readFileSync('resources/certificates/honour-sample.json', 'utf8')) as Written

/** The shipped template with its first field changed. */
const changed = (change: Partial<Written['fields'][number]>) => {
  const template = shipped()
  Object.assign(template.fields[0] ?? {}, change)
  return CertificateTemplateFile.safeParse(template)
}

test('the shipped template is a sample that keeps to its paper, in hundredths of a millimetre', () => {
  const template = CertificateTemplateFile.parse(shipped())
  expect(template).toMatchObject({ sample: 1, version: 1, paper: { width: 29_700, height: 21_000 } })
  expect(checkCertificateTemplate(template)).toEqual([])
})

test.each([
  ['a slot nobody fills', { text: '{holder}{phone}' }, '证书模板中没有“{phone}”这一项'],
  ['a length that is none', { x: '五厘米' }, '“五厘米”不是毫米数'],
  ['a place left of the paper', { x: '-1' }, '“-1”不是毫米数'],
])('%s is refused', (_, change, message) => {
  expect(changed(change).error?.issues.map((issue) => issue.message)).toEqual([message])
})

test('type of no readable size is refused', () => {
  expect(changed({ size: 2 }).success).toBe(false)
})

test('a field that reaches beyond the paper is named', () => {
  const template = changed({ x: '200', width: '100' })
  expect(template.data && checkCertificateTemplate(template.data)).toEqual(['“{holder}：”超出了纸张。'])
})
