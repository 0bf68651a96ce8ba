import { expect, test } from 'vitest'
import { expectDone, startAwardSeason } from '#tests/support/award-season.ts'

const refusal = (code: string, detail?: string) => ({
  ok: false,
  problem: detail === undefined ? { code } : { code, detail: expect.stringContaining(detail) as unknown },
})

test('a nomination goes from the street through publicity to a certificate and the ledger', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 2)
  const shortlisted = await season.shortlist(await season.recommend(await season.draft(quota, '德胜社区教育学校')))
  expect(shortlisted).toMatchObject({ state: 'shortlisted', voteInFavour: 7 })
  expect(await season.publish(shortlisted)).toMatchObject({ endDay: '2011-11-30' })

  season.moveTo('2011-12-01')
  const shown = await season.nomination(shortlisted.id)
  expect(expectDone(await season.approve(shown, shown.version))).toEqual({
    certificates: [{ id: shown.id, number: '西教证〔2011〕集体001号' }],
  })
  const page = expectDone(await season.office('commendations.list', { limit: 10 }))
  expect(page.rows).toMatchObject([
    {
      holder: '德胜社区教育学校',
      kind: 'collective',
      series: 'education',
      documentNumber: '西教发〔2011〕30号',
      certificateNumber: '西教证〔2011〕集体001号',
      awardedOn: '2011-12-01',
    },
  ])
  const file = expectDone(await season.office('nominations.file', { id: shown.id }))
  expect(file.steps.map(({ step, actorName }) => `${step} ${actorName}`)).toEqual([
    'recommend 街道甲',
    'review 办公室乙',
    'clear 办公室乙',
    'shortlist 办公室乙',
    'publish 办公室乙',
    'approve 审批丙',
  ])
  expect(season.errors).toEqual([])
})

test('approval before the end of the publicity is refused with the day, and nothing is written', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 1)
  const listed = await season.shortlist(await season.recommend(await season.draft(quota, '甲校')))
  await season.publish(listed)
  season.moveTo('2011-11-30')
  const { version } = await season.nomination(listed.id)
  expect(await season.approve(listed, version, '西教发〔2011〕30号', '2011-11-30')).toEqual(
    refusal('publicity-running', '2011-11-30'),
  )
  expect(await season.db.selectFrom('certificate').selectAll().execute()).toEqual([])
  expect((await season.nomination(listed.id)).state).toBe('publicity')
  season.moveTo('2011-12-01')
  expect(await season.approve(listed, version, '西教发〔2011〕30号', '2011-11-30')).toMatchObject(
    refusal('publicity-running'),
  )
  expect(await season.approve(listed, version)).toMatchObject({ ok: true })
})

test('an open objection blocks until concluded; an upheld one for good, and striking out keeps the place used up', async () => {
  const season = await startAwardSeason({ diffRate: 0 })
  const quota = await season.allocate('collective', 1)
  const listed = await season.shortlist(await season.recommend(await season.draft(quota, '甲校')))
  const { publicityId } = await season.publish(listed)
  season.moveTo('2011-11-25')
  const objection = expectDone(
    await season.office('publicity.raise', {
      publicityId,
      subjectId: listed.id,
      raisedBy: 'named',
      raiser: '李某(示例)',
      receivedOn: '2011-11-25',
      content: '事迹与事实不符',
    }),
  )
  season.moveTo('2011-12-01')
  const { version } = await season.nomination(listed.id)
  expect(await season.approve(listed, version)).toEqual(refusal('objection-open', '1 件'))
  const conclude = (conclusion: 'upheld' | 'dismissed', seen: number, by = season.office) =>
    by('publicity.conclude', {
      objectionId: objection.id,
      version: seen,
      investigation: '已到单位核查',
      conclusion,
      repliedOn: '2011-11-29',
    })
  const [recommended] = await season.db
    .selectFrom('stepTaken')
    .select('actorId')
    .where('subjectId', '=', listed.id)
    .where('step', '=', 'recommend')
    .execute()
  const recommender = season.as('district_office', recommended?.actorId)
  expect(await conclude('dismissed', objection.version, recommender)).toEqual(
    refusal('same-person', '本人提交事项的异议'),
  )
  const upheld = expectDone(await conclude('upheld', objection.version))
  expect(await season.approve(listed, version)).toEqual(refusal('objection-upheld'))
  const corrected = expectDone(await conclude('dismissed', upheld.version))
  expect(corrected.conclusion).toBe('dismissed')

  expectDone(await season.office('nominations.strike', { id: listed.id, version, reason: '弄虚作假' }))
  const next = await season.draft(quota, '乙校')
  expect(await season.clerk('nominations.recommend', { id: next.id, version: next.version, reason: '' })).toEqual(
    refusal('quota-exceeded', '限 1 个'),
  )
})

test('nobody reviews what they recommended, and who prepared a nomination does not approve it', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 2)
  const own = await season.recommend(await season.draft(quota, '甲校'), season.office)
  const { id, version } = own
  expect(await season.office('nominations.review', { id, version, reason: '' })).toEqual(
    refusal('same-person', '提交单位推荐'),
  )
  const other = season.as('district_office', '办公室丁')
  const reviewed = expectDone(await other('nominations.review', { id, version, reason: '' }))
  expect(reviewed.state).toBe('consulting')
  expect(await season.clerk('nominations.strike', { id, version: reviewed.version, reason: '无' })).toMatchObject(
    refusal('not-permitted'),
  )
  // The approver used to be the office's second clerk.
  const promoted = season.as('approver', '办公室丁')
  expect(
    await promoted('nominations.approve', {
      rows: [{ id, version: reviewed.version }],
      documentNumber: '西教发〔2011〕30号',
      approvedOn: '2011-11-23',
    }),
  ).toMatchObject(refusal('wrong-state'))
})

test('opinions must all be 无异议, and after a return they are asked again', async () => {
  const season = await startAwardSeason()
  const quota = await season.allocate('collective', 1)
  const first = await season.recommend(await season.draft(quota, '甲校'))
  const { id } = first
  const reviewed = expectDone(await season.office('nominations.review', { id, version: first.version, reason: '' }))
  const clear = (version: number) => season.office('nominations.clear', { id, version, reason: '' })
  expect(await clear(reviewed.version)).toEqual(refusal('opinion-missing', '纪检监察、综治'))
  const answer = (authority: string, answered: 'no-objection' | 'objection') =>
    season.office('nominations.answer', {
      nominationId: id,
      authority,
      answer: answered,
      answeredOn: '2011-11-22',
      signedBy: '示例',
      remark: '',
    })
  expectDone(await answer('纪检监察', 'no-objection'))
  expectDone(await answer('综治', 'objection'))
  expect(await clear(reviewed.version)).toEqual(refusal('opinion-missing', '综治'))

  expect(await season.office('nominations.sendBack', { id, version: reviewed.version, reason: ' ' })).toEqual(
    refusal('reason-needed'),
  )
  const returned = expectDone(
    await season.office('nominations.sendBack', { id, version: reviewed.version, reason: '事迹请补充' }),
  )
  const again = await season.recommend(returned)
  const second = expectDone(await season.office('nominations.review', { id, version: again.version, reason: '' }))
  expectDone(await answer('综治', 'no-objection'))
  expect(await clear(second.version)).toEqual(refusal('opinion-missing', '纪检监察'))
  expectDone(await answer('纪检监察', 'no-objection'))
  expect(expectDone(await clear(second.version)).state).toBe('deliberating')
})

test('the committee needs its quorum, and less than half in favour ends the nomination', async () => {
  const season = await startAwardSeason({ opinionsCollective: null })
  const quota = await season.allocate('collective', 1)
  const { id, version } = await season.recommend(await season.draft(quota, '甲校'))
  const reviewed = expectDone(await season.office('nominations.review', { id, version, reason: '' }))
  const cleared = expectDone(await season.office('nominations.clear', { id, version: reviewed.version, reason: '' }))
  const vote = (members: number, inFavour: number, against: number) =>
    season.office('nominations.vote', {
      id,
      version: cleared.version,
      members,
      inFavour,
      against,
      abstained: 0,
      reason: '',
    })
  expect(await vote(9, 5, 0)).toMatchObject({ problem: { fields: [{ field: 'members' }] } })
  expect(await vote(9, 8, 2)).toMatchObject({ problem: { fields: [{ field: 'members' }] } })
  expect(expectDone(await vote(9, 4, 4)).state).toBe('declined')
})

test('each is told what waits for them: the street what came back and why, the approver what has been shown long enough', async () => {
  const season = await startAwardSeason({ opinionsCollective: null })
  const quota = await season.allocate('collective', 3)
  const [first, second] = [await season.draft(quota, '甲校'), await season.draft(quota, '乙校')]
  const waiting = async (call: typeof season.clerk) =>
    expectDone(await call('nominations.awaiting', {})).map(({ name, step, opinion }) => [name, step, opinion])
  const put = await season.recommend(first)
  expect(await waiting(season.clerk)).toEqual([['乙校', '提交单位推荐', null]])
  expect(await waiting(season.office)).toContainEqual(['甲校', '审核通过', null])
  const back = { id: put.id, version: put.version, reason: '请补充获奖情况' }
  const returned = expectDone(await season.office('nominations.sendBack', back))
  expect(await waiting(season.clerk)).toContainEqual(['甲校', '提交单位推荐', '请补充获奖情况'])

  await season.publish(await season.shortlist(await season.recommend(returned), []))
  await season.recommend(second)
  expect(await waiting(season.approver)).toEqual([])
  season.moveTo('2011-12-01')
  expect(await waiting(season.approver)).toEqual([['甲校', '批准表彰', null]])
})
