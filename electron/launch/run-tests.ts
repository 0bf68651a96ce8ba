import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from './run-tool.ts'
import type { StepResult } from './summary.ts'

interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

/** What went wrong in a run without saying so: a step whose tests were not run, or only some of them, has not passed. */
const silentFailure = (report: Report | undefined): string | undefined => {
  if (!report) return '测试没有跑完'
  if (report.numPassedTests + report.numFailedTests === 0) return '没有执行任何测试'
  return report.numPendingTests > 0 ? `有 ${report.numPendingTests} 个测试被跳过` : undefined
}

/** Runs one vitest project and counts its tests. */
export function runTests(project: string): Omit<StepResult, 'name' | 'seconds'> {
  const folder = mkdtempSync(join(tmpdir(), 'xuecheng-tests-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { passed } = runTool('vitest', ['run', '--project', project, ...reporters], 'live')
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
  rmSync(folder, { recursive: true })
  const silent = silentFailure(report)
  if (silent) console.error(silent)
  const failedTests = report?.numFailedTests ?? 0
  const ok = passed && silent === undefined
  return {
    passed: ok,
    passedTests: report?.numPassedTests ?? 0,
    failedTests: ok ? failedTests : Math.max(1, failedTests),
  }
}
