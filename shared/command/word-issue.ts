import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What a schema expects, in a clerk's words. */
const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
}

const wordExpected = (expected: string): string => typeWords[expected] ?? '规定的内容'

function wordBound(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, label: string): string {
  const bound = String(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  if (issue.code === 'too_small' && bound === '1' && issue.origin === 'string') return `请填写${label}。`
  const way = issue.code === 'too_big' ? '最多' : '至少'
  if (issue.origin === 'string') return `${label}${way}${bound}字。`
  if (issue.origin === 'array') return `${label}${way}${bound}项。`
  return `${label}不能${issue.code === 'too_big' ? '大于' : '小于'}${bound}。`
}

/**
 * What is wrong with one part of an input, as a sentence that names it; `label` is what the clerk calls that part.
 * A schema's own sentence is kept where it is Chinese.
 */
export function wordIssue(issue: Issue, label: string): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message.replace(/。?$/u, '。')
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `缺少${label}。`
        : `${label}应为${wordExpected(issue.expected)}。`
    case 'unrecognized_keys':
      return `${label}中没有“${issue.keys.join('、')}”这一栏。`
    case 'too_big':
    case 'too_small':
      return wordBound(issue, label)
    case 'invalid_value':
      return `${label}应为以下之一:${issue.values.map(String).join('、')}。`
    case 'not_multiple_of':
      return `${label}应为${issue.divisor}的整数倍。`
    case 'custom':
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return `${label}的内容不符合要求。请核对后重填。`
  }
}
