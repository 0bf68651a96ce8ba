import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openBackend } from '#electron/backend.ts'
import type { Migration } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { exportReport } from '#electron/reports/export-report.ts'
import type { ChildMessage } from './child-message.ts'
import { familyRequest } from './family-request.ts'
import { laterMigration } from './later-migration.ts'
import { takePlaces } from './take-places.ts'

// The process that is killed during one long piece of work: `long-program.ts KIND`, then a line with the data directory
// on its standard input. It says `open` when it is done.

const report = (message: ChildMessage): void => void writeSync(1, `${JSON.stringify(message)}\n`)

const works: Readonly<Record<string, (dataDirectory: string) => Promise<unknown>>> = {
  building: (dataDirectory) => openBackend({ dataDirectory, demo: true }),

  async import(dataDirectory) {
    const backend = await openBackend({ dataDirectory, demo: false })
    const crew = await takePlaces((...question) => backend.send(...question))
    return crew?.office('families.import', familyRequest())
  },

  async erasing(dataDirectory) {
    const backend = await openBackend({ dataDirectory, demo: false })
    const crew = await takePlaces((...question) => backend.send(...question))
    const page = await crew?.office('families.list', { limit: 200, sort: { field: 'number', descending: false } })
    for (const { id, version } of page?.ok ? page.value.rows : []) {
      const outcome = await crew?.office('families.erase', { id, version, reason: '本人来函要求', basis: 'requested' })
      if (outcome?.ok) report({ kind: 'acknowledged', name: id, outcome })
    }
  },

  async report(dataDirectory) {
    const backend = await openBackend({ dataDirectory, demo: false, hasCommandLine: true })
    return exportReport(backend, { asOf: '2011-12-31', folder: join(dataDirectory, '报告') })
  },

  async migration(dataDirectory) {
    ;(migrations as Migration[]).push(laterMigration)
    return openBackend({ dataDirectory, demo: true })
  },
}

report({ kind: 'ready' })
process.stdin.on('end', () => process.exit(0))
const [line] = (await once(process.stdin, 'data')) as [Buffer]
await works[process.argv[2] ?? '']?.(line.toString('utf8').trim())
report({ kind: 'open' })
