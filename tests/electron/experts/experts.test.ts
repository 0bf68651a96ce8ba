import { expect, test } from 'vitest'
import { expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

const removal = (row: { id: string; version: number }) => ({
  rows: [{ id: row.id, version: row.version }],
  reason: '',
})

test('who sits on a panel or is being evaluated cannot be deleted, only ended', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const experts = await Promise.all(['专家甲', '专家乙', '专家丙'].map((name) => app.addExpert(name)))
  const spare = await app.addExpert('专家丁')
  const id = await app.bringToPanel(shop.id)
  expectDone(await app.seat(id, experts))
  const [first] = experts
  expect(await app.office('experts.remove', removal(first!))).toMatchObject({
    problem: { code: 'locked', detail: '专家已编入评估组,不能删除;不再聘用的请填写停聘日期' },
  })
  expect(await app.office('organisations.remove', removal(shop))).toMatchObject({ problem: { code: 'locked' } })
  expectDone(await app.office('experts.remove', removal(spare)))
})

test('an expert whose appointment has ended is not seated again', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const experts = await Promise.all(['专家甲', '专家乙', '专家丙'].map((name) => app.addExpert(name)))
  const id = await app.bringToPanel(shop.id)
  const [first] = experts
  expectDone(
    await app.office('experts.update', {
      id: first!.id,
      version: first!.version,
      values: { disabledOn: '2011-10-01' },
    }),
  )
  expect(await app.seat(id, experts)).toMatchObject({ problem: { code: 'panel-invalid', detail: '专家专家甲已停聘' } })
})

test('the office lists experts by name and imports who coached whom', async () => {
  const app = await startEvaluationSeason()
  const shop = await app.addOrganisation('菜市口百货(示例)')
  const expert = await app.addExpert('专家甲')
  const report = expectDone(
    await app.office('coachings.import', {
      source: '辅导记录.xlsx',
      columns: ['expertId', 'organisationId', 'topic'],
      rows: [['专家甲', '菜市口百货(示例)', '创建辅导']],
      dryRun: false,
    }),
  )
  expect(report).toMatchObject({ added: 1, refused: [] })
  const [row] = expectDone(await app.office('coachings.list', { limit: 10 })).rows
  expect(row).toMatchObject({ expertId: expert.id, organisationId: shop.id, labels: { expertId: '专家甲' } })
})

test('two experts do not score under one account', async () => {
  const app = await startEvaluationSeason()
  const first = await app.addExpert('专家甲')
  const values = { name: '专家乙', unit: '评估专家组', accountId: first.accountId }
  expect(await app.office('experts.create', { values })).toMatchObject({
    problem: { fields: [{ field: 'accountId', message: '登录账户已登记给“专家甲”。请核对是否重复登记。' }] },
  })
})
