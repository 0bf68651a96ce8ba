import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject } from '#electron/launch/project.ts'

const lockOf = (version: string) => ({
  packages: {
    '': { name: 'sample' },
    'node_modules/needed': { version, integrity: `sha512-${version}` },
    'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-x', optional: true },
  },
})

const fakeNpm = `
const fs = require('node:fs')
fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n')
if (fs.existsSync('offline')) process.exit(7)
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
delete packages['']
delete packages['node_modules/for-another-system']
fs.mkdirSync('node_modules', { recursive: true })
fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`

const startProgram = `
import { writeFileSync } from 'node:fs'
const args: string[] = process.argv.slice(2)
if (args[0] === '等待') {
  process.on('SIGTERM', () => process.exit(5))
  writeFileSync('waiting', '')
  setInterval(() => {}, 1000)
} else console.log(JSON.stringify({ args, cwd: process.cwd() }))
if (args[0] === '失败') process.exitCode = 9
`

/** A project with nothing installed, in a folder with a space and Chinese in its name, and an npm that only notes. */
function sampleProject() {
  const root = mkdtempSync(join(tmpdir(), '学城 项目 '))
  mkdirSync(join(root, 'electron', 'launch'), { recursive: true })
  copyFileSync(inProject('electron', 'launch', 'launch.mjs'), join(root, 'electron', 'launch', 'launch.mjs'))
  writeFileSync(join(root, 'electron', 'launch', 'start.ts'), startProgram)
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  mkdirSync(join(root, 'npm'))
  writeFileSync(join(root, 'npm', 'package.json'), '{}')
  writeFileSync(join(root, 'npm', 'npm-cli.js'), fakeNpm)
  const lock = (version: string) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockOf(version)))
  lock('1.0.0')
  const env = { ...process.env, npm_execpath: join(root, 'npm', 'npm-cli.js'), npm_node_execpath: process.execPath }
  const launcher = join(root, 'electron', 'launch', 'launch.mjs')
  const launch = (args: string[], nodeOptions: string[] = []) =>
    spawnSync(process.execPath, [...nodeOptions, launcher, ...args], { env, encoding: 'utf8' })
  const installs = () =>
    existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').split('\n').length - 1 : 0
  return { root, env, launcher, launch, lock, installs }
}

test('installs what is missing once, and again when the lock file changes', () => {
  const project = sampleProject()
  expect(project.launch(['start']).stdout).toContain('正在安装')
  project.launch(['start'])
  expect(project.installs()).toBe(1)
  project.lock('2.0.0')
  project.launch(['start'])
  expect(project.installs()).toBe(2)
  expect(readFileSync(join(project.root, 'npm.log'), 'utf8')).toMatch(/^install --no-save /)
})

test('hands arguments over unchanged and gives the exit code back', () => {
  const project = sampleProject()
  const run = project.launch(['start', '失败', '--data', '目录 一', '"&|'])
  expect(run.status).toBe(9)
  const [last = ''] = run.stdout.trim().split('\n').slice(-1)
  expect(JSON.parse(last)).toEqual({ args: ['失败', '--data', '目录 一', '"&|'], cwd: project.root })
})

test('passes a signal on and ends as the program ends', async () => {
  const project = sampleProject()
  const child = spawn(process.execPath, [project.launcher, 'start', '等待'], { env: project.env, stdio: 'ignore' })
  await expect.poll(() => existsSync(join(project.root, 'waiting')), { timeout: 10_000 }).toBe(true)
  const code = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  expect(await code).toBe(5)
})

test('an installation that fails is said in one sentence, and nothing is started', () => {
  const project = sampleProject()
  writeFileSync(join(project.root, 'offline'), '')
  const run = project.launch(['start'])
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('安装没有完成(npm 退出码 7)') })
  expect(run.stdout).not.toContain('args')
})

test('a Node that cannot load the database module is refused by name', () => {
  const project = sampleProject()
  const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '9' } })"
  const run = project.launch(['start'], ['--import', `data:text/javascript,${encodeURIComponent(older)}`])
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('学城需要 Node 24') })
})

test('an unknown verb shows how it is used', () => {
  expect(sampleProject().launch(['go'])).toMatchObject({ status: 1, stderr: expect.stringContaining('npm start') })
})
