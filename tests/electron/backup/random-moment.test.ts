import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBackend } from '#electron/backend.ts'
import { demand } from '#electron/setup/set-up-district.ts'
import { backupDistrict, sitDown } from '#tests/support/backup-district.ts'

const oneFamily = (name: string) => ({
  source: '名册',
  columns: ['name', 'number', 'regionId'],
  rows: [[name, `J${name}`, '月坛街道']],
  dryRun: false,
})

test('a backup taken at any moment while work goes on holds every act acknowledged before it, and of the later ones a prefix', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }), async (before, pause) => {
      const backend = await openBackend({ dataDirectory: await backupDistrict(), demo: false })
      const [admin, office] = [await sitDown(backend, 'administrator'), await sitDown(backend, 'district_office')]
      const acknowledged: string[] = []
      const work = async (): Promise<void> => {
        const name = `家庭${acknowledged.length}`
        demand(await office('families.import', oneFamily(name)))
        acknowledged.push(name)
      }
      for (let done = 0; done < before; done += 1) await work()
      const known = acknowledged.length
      demand(await admin('backups.make', {}))
      for (let waited = 0; waited < pause; waited += 1) await new Promise(setImmediate)
      while (demand(await admin('backups.list', {})).job !== null) await work()
      const { rows } = demand(await admin('backups.list', {}))
      demand(await admin('backups.restore', { path: rows[0]?.path ?? '', passphrase: null, reason: '试验' }))

      const again = await sitDown(backend, 'district_office', '恢复后')
      const page = demand(await again('families.list', { limit: 500 }))
      const restored = new Set(page.rows.map(({ name }) => name))
      expect(restored.size).toBeGreaterThanOrEqual(known)
      expect(restored).toEqual(new Set(acknowledged.slice(0, restored.size)))
      await backend.close()
    }),
    { numRuns: 4 },
  )
}, 120_000)
