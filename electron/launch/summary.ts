/** One line of the summary; `tests` counts the tests in it, and 1 for a check that only passes or fails. */
export interface StepResult {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly passedTests: number
  readonly failedTests: number
}

/** The closing lines of `npm test`: a table, a verdict, and the plain count that machines read last. */
export function summarise(results: readonly StepResult[]): string {
  const failed = results.filter((result) => !result.passed)
  const sum = (count: (result: StepResult) => number) => results.reduce((total, result) => total + count(result), 0)
  const passedTests = sum((result) => result.passedTests)
  const failedTests = sum((result) => result.failedTests)
  const seconds = sum((result) => result.seconds).toFixed(0)
  return [
    '',
    ...results.map(lineOf),
    '',
    failed.length === 0
      ? `全部通过:${results.length} 步,用时 ${seconds} 秒`
      : `未通过:${failed.map((result) => result.name).join('、')}(用时 ${seconds} 秒)`,
    `tests: ${passedTests} passed, ${failedTests} failed`,
  ].join('\n')
}

function lineOf({ name, passed, seconds, passedTests, failedTests }: StepResult): string {
  const count = failedTests === 0 ? `${passedTests}` : `${passedTests},失败 ${failedTests}`
  return `  ${name.padEnd(4, '\u3000')} ${passed ? '通过 ' : '未通过'} ${seconds.toFixed(1).padStart(6)} 秒  ${count}`
}
