import type { z } from 'zod'
import { refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { wordIssue } from '#shared/command/word-issue.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'

/** Each problem under the key of its field in the form, in the words of the register the command belongs to. */
export function refuseInput(name: string, issues: readonly z.core.$ZodIssue[]): Outcome<never> {
  const register: Register | undefined = registers.find((one) => name.startsWith(`${one.name}.`))
  return refuseFields(
    issues.map((issue) => {
      const field = issue.path.join('.').replace(/^values\./u, '')
      const label = register?.fields[field]?.label ?? (field === '' ? '提交的内容' : `“${field}”`)
      return { field, message: wordIssue(issue, label) }
    }),
  )
}
