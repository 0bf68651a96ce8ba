import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemCodes as codes, wordProblem } from '#shared/command/problem-words.ts'

/** A whole sentence without a place left open for something. */
const isWhole = (sentence: string): boolean =>
  /^\P{ASCII}.*\p{Script=Han}.*。$/u.test(sentence) && !/[{}]|。。|“”|\(\)|:。|;。|,。/u.test(sentence)

const detail = fc.stringMatching(/^月坛[月坛中学甲乙0-9$&]{0,12}。?$/u)

test('every refusal is a whole Chinese sentence with its detail in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), detail, (code, filling) => {
      const sentence = wordProblem({ code, detail: filling })
      expect(sentence).toSatisfy(isWhole)
      const hasGap = wordProblem({ code, detail: '甲' }) !== wordProblem({ code, detail: '乙' })
      expect(sentence.includes(filling.replace(/。$/u, ''))).toBe(hasGap)
    }),
  )
})

test.each(codes.filter((code) => code !== 'database-refused'))('%s says something even without a detail', (code) => {
  expect(wordProblem({ code })).toSatisfy(isWhole)
})

test('refused fields stand in one sentence, each once', () => {
  const fields = [
    { field: 'name', message: '请填写单位名称。' },
    { field: 'phone', message: '联系电话应为文字。' },
  ]
  const sentence = wordProblem({ code: 'invalid-input', fields })
  expect(sentence).toBe('有内容需要更正:请填写单位名称;联系电话应为文字。请按提示修改后重新提交,已填内容不会丢失。')
})

test('a detail with signs a replacement would read as its own stays as it is', () => {
  expect(wordProblem({ code: 'not-found', detail: '$& $1 {}' })).toContain('($& $1 {})')
})

test('a file refused with advice of its own gets no other advice', () => {
  expect(wordProblem({ code: 'file-unreadable', detail: '文件中有宏。请另存为不带宏的 xlsx' })).toBe(
    '没有载入这个文件:文件中有宏。请另存为不带宏的 xlsx。',
  )
  expect(wordProblem({ code: 'file-unreadable', detail: '这是图片' })).toContain('请核对是不是所要的文件')
})
