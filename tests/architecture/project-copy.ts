import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { inProject, projectRoot } from '#electron/launch/project.ts'
import { filesNeeded } from './imports.ts'

const projects = ['shared', 'electron', 'renderer']

const settings = ['package.json', 'tsconfig.base.json', '.oxlintrc.json'].concat(
  projects.map((project) => `${project}/tsconfig.json`),
)

/** The product's settings and installed packages with some planted sources, and only the files those need. */
export function copyProject(planted: readonly { readonly file: string; readonly source: string }[]): string {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const name of [...settings, ...filesNeeded(projectRoot, planted)]) cpSync(inProject(name), join(root, name))
  const references = projects.map((path) => ({ path }))
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ files: [], references }))
  // A folder of links, so that what the compiler writes beside the packages stays in the copy.
  mkdirSync(join(root, 'node_modules'))
  const packages = readdirSync(inProject('node_modules')).filter((name) => !name.startsWith('.'))
  for (const name of [...packages, '.bin']) {
    symlinkSync(inProject('node_modules', name), join(root, 'node_modules', name), 'junction')
  }
  for (const { file, source } of planted) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), source)
  }
  return root
}

/** Runs a tool in the copy; its complaints by file, one text each. */
export function complaintsByFile(
  root: string,
  tool: string,
  args: readonly string[],
  line: RegExp,
): Map<string, string> {
  const script = inProject('node_modules', ...tool.split('/'))
  const { stdout } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const complaints = new Map<string, string>()
  for (const [, file = '', words = ''] of stdout.matchAll(line)) {
    complaints.set(file, `${complaints.get(file) ?? ''}${words}\n`)
  }
  return complaints
}
