import { spawnSync } from 'node:child_process'
import { inProject, projectRoot } from './project.ts'

/** `npm run crash [-- --cycles N --seed S --wal --long --json]`: kills the backend and says what was lost or torn. */
const program = inProject('tests', 'crash', 'run.ts')
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
})
process.exit(status ?? 1)
