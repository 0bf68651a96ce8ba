import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inProject, projectRoot } from './project.ts'

/** Runs an installed command-line tool under this Node, with nothing between that could misread an argument. */
export function runTool(tool: string, args: readonly string[], show: 'live' | 'kept') {
  const options = { cwd: projectRoot, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const
  const stdio = show === 'live' ? 'inherit' : 'pipe'
  const { status, stdout, stderr } = spawnSync(process.execPath, [scriptOf(tool), ...args], { ...options, stdio })
  return { passed: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` }
}

/** The package a tool comes in, where its name differs. */
const packages: Readonly<Record<string, string>> = { tsc: 'typescript' }

function scriptOf(tool: string): string {
  const folder = packages[tool] ?? tool
  const { bin } = JSON.parse(readFileSync(inProject('node_modules', folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
  }
  return inProject('node_modules', folder, bin[tool] ?? tool)
}
