import { installBrowser } from './install-browser.ts'
import { runTests } from './run-tests.ts'
import { runTool } from './run-tool.ts'
import { summarise, type StepResult } from './summary.ts'

type Step = () => Omit<StepResult, 'name' | 'seconds'>

const check =
  (tool: string, ...args: string[]): Step =>
  () => {
    const { passed, output } = runTool(tool, args, 'kept')
    if (!passed) console.log(output)
    return { passed, passedTests: passed ? 1 : 0, failedTests: passed ? 0 : 1 }
  }

/** In order of how soon they fail. */
const steps: Readonly<Record<string, Step>> = {
  类型: check('tsc', '-b'),
  规则: check('oxlint', '--type-aware', '--deny-warnings'),
  格式: check('oxfmt', '--check'),
  无用代码: check('knip'),
  单元测试: () => runTests('units'),
  界面测试: () => {
    const missing = installBrowser()
    if (missing) console.error(missing)
    if (missing) return { passed: false, passedTests: 0, failedTests: 1 }
    return runTests('screens')
  },
}

const results = Object.entries(steps).map(([name, run]): StepResult => {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const outcome = run()
  return { name, ...outcome, seconds: (performance.now() - began) / 1000 }
})

console.log(summarise(results))
process.exit(results.every((result) => result.passed) ? 0 : 1)
