import { expect, test } from 'vitest'
import { permits, roles } from '#shared/command/permissions.ts'
import { contract } from '#shared/contract.ts'

test('who may call what has not changed by accident', async () => {
  const commands = Object.entries(contract).sort(([one], [other]) => (one < other ? -1 : 1))
  const matrix = commands.map(([name, { kind, permission }]) => {
    const allowed = roles.filter((role) => permits({ role }, permission))
    return `${name.padEnd(24)} ${kind.padEnd(6)} ${permission.padEnd(20)} ${allowed.join(' ')}`
  })
  await expect(`${matrix.join('\n')}\n`).toMatchFileSnapshot('./permissions.txt')
})
