import { expect, test } from 'vitest'
import { importFile } from '#electron/import/import-file.ts'
import { registers } from '#shared/registers.ts'
import type { Register } from '#shared/register/register.ts'
import { messyFiles } from '#tests/support/messy-files.ts'
import { expectedOfLines } from '#tests/support/messy-sheet.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startDistrict } from '#tests/support/test-app.ts'

const registerNamed = (name: string) => (registers as readonly Register[]).find((one) => one.name === name)

test.each(messyFiles().map((file) => [file.name, file] as const))(
  '%s comes to what its lines were written to come to, and twice to nothing more',
  async (_, { name, register: registerName, lines, write }) => {
    const register = registerNamed(registerName)
    if (register === undefined) throw new Error(registerName)
    const app = await startDistrict()
    const bytes = await write()
    const bring = (dryRun: boolean) => importFile(app.as('district_office'), { register, name, bytes, dryRun })
    const { refused, ...counts } = expectedOfLines(lines)
    const empty = await snapshotOf(app.db)
    const tried = await bring(true)
    expect(await snapshotOf(app.db)).toEqual(empty)
    expect(tried).toMatchObject({ ok: true, value: { ...counts, changed: 0, same: 0 } })
    const named = tried.ok ? tried.value.refused : []
    expect(named.map(({ row, reason, column }) => ({ row, reason, column }))).toEqual(refused)
    expect(await bring(false)).toEqual(tried)
    const full = await snapshotOf(app.db)
    expect(await bring(false)).toMatchObject({ value: { new: 0, changed: 0, same: counts.new } })
    expect(await snapshotOf(app.db)).toEqual(full)
    await app.as('district_office')('history.undo', {})
    expect(await snapshotOf(app.db)).toEqual(empty)
  },
)
