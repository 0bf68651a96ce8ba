import { spawnSync } from 'node:child_process'
import { inProject, projectRoot } from './project.ts'

/** `npm run bench [-- --json]`: prints how our way compares with the least anybody could do. */
const program = inProject('tests', 'bench', 'run.ts')
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
})
process.exit(status ?? 1)
