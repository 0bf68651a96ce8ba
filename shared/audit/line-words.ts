import type { Command } from '../command/define.ts'
import { problemCodes, wordProblem } from '../command/problem-words.ts'

/** What was done, in words: as the line says it, and of lines from before that said it, as the command is called now. */
export function wordDone(line: { readonly label: string; readonly command: string }, command?: Command): string {
  return line.label || command?.label || line.command
}

/** What came of it: 成功, 异常, or 未成功 with the beginning of the sentence the person was told. */
export function wordResult(result: string): string {
  if (result === 'ok') return '成功'
  if (result === 'broken') return '异常'
  const code = problemCodes.find((known) => known === result)
  return code === undefined ? `未成功(${result})` : `未成功:${wordProblem({ code }).split('。')[0]}`
}
