import { expect, test } from 'vitest'
import { checkPassword, samplePolicy } from '#shared/accounts/password-policy.ts'

const owner = { loginName: 'zhangmin', name: '张敏' }
const sentence = (password: string): string | undefined => checkPassword(samplePolicy, password, owner)[0]?.message

test.each([
  ['Xc2011', '口令至少 10 个字符,现为 6 个。请加长。'],
  ['abcdefghijkl', '口令须包含大写字母、小写字母、数字、符号(或汉字)中的至少 3 种,现有 1 种。请补充。'],
  ['Zhangmin2011', '口令与姓名、登录名或常见口令太接近。请换一个别人猜不到的。'],
  ['Password1234', '口令与姓名、登录名或常见口令太接近。请换一个别人猜不到的。'],
  ['张敏Admin123456', '口令与姓名、登录名或常见口令太接近。请换一个别人猜不到的。'],
  [`Aa1${'长'.repeat(126)}`, '口令最多 128 个字符。请缩短。'],
])('%s is refused in words', (password, message) => {
  expect(sentence(password)).toBe(message)
})

test('a password long and mixed enough is taken, 汉字 counting as symbols and rare ones as one character', () => {
  expect(sentence('西城Learning-2011')).toBeUndefined()
  expect(sentence('𠀀𠀁𠀂Aa1-𠀃𠀄')).toBe('口令至少 10 个字符,现为 9 个。请加长。')
})

test('an office may ask for less, but never for fewer than eight characters', () => {
  expect(checkPassword({ ...samplePolicy, minLength: 8, kinds: 1 }, 'qpwoeiru', owner)).toEqual([])
})
