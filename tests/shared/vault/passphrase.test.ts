import { expect, test } from 'vitest'
import { checkPassphrase, normalisePassphrase } from '#shared/vault/passphrase.ts'

test('a passphrase is ten characters or more, of five kinds, however wide they were typed', () => {
  for (const good of ['学习之城人人皆学二〇一一', 'correct horse', '１２３４５６７８９ａ'])
    expect(checkPassphrase(good)).toBeUndefined()
  for (const weak of ['', '学习之城', '          abc', '1212121212', '学'.repeat(201)])
    expect(checkPassphrase(weak)).toMatch(/^数据口令.+。$/u)
  expect(normalisePassphrase(' ａｂｃ１２３ ')).toBe('abc123')
})
