import type { Call } from '#shared/client.ts'
import { expectDone } from '#tests/support/award-season.ts'
import type { startEvaluationSeason } from '#tests/support/evaluation-season.ts'

export type Season = Awaited<ReturnType<typeof startEvaluationSeason>>

/** A street, and what marks everything that is its own. */
export interface Marks {
  readonly street: string
  /** Stands in every name. */
  readonly tag: string
  /** Stands in what is written down and read by few: notes, opinions, statements, objections. */
  readonly secret: string
  /** Four digits: in its numbers of families, telephones and identity cards. */
  readonly digits: string
}

/** One row of everything a street has, by what it is. */
export type StreetRows = Readonly<Record<string, string>>

/** A case as far as its experts’ scores, by people of the street who are one each for applying and reviewing. */
async function bringCase(
  season: Season,
  { tag, secret }: Marks,
  street: string,
  organisationId: string,
): Promise<StreetRows> {
  const { office, entries, step } = season
  const applicant = season.as('street_clerk', `${tag}申报`, street)
  const clerk = season.as('street_clerk', `${tag}初审`, street)
  const application = { roundId: season.round.id, organisationId, familyId: null, statement: `${secret}申报说明` }
  const { id } = expectDone(await applicant('evaluations.create-case', application))
  expectDone(await step(applicant, id, 'submit', 'apply', `${secret}意见`))
  expectDone(await applicant('evaluations.score-self', { caseId: id, version: 0, entries: entries() }))
  expectDone(await step(applicant, id, 'submit', 'submit-self', `${secret}意见`))
  expectDone(await clerk('evaluations.score-street', { caseId: id, version: 0, entries: entries(50) }))
  expectDone(await step(clerk, id, 'review', 'pass-street', `${secret}意见`))
  const experts = []
  for (const name of ['甲', '乙', '丙']) experts.push(await season.addExpert(`${tag}专家${name}`))
  const [expert] = experts
  if (!expert) throw new Error('no expert')
  const values = { expertId: expert.id, organisationId: (await addOrganisation(office, street, `${tag}受辅导`)).id }
  const coaching = expectDone(await office('coachings.create', { values: { ...values, topic: `${secret}辅导` } }))
  expectDone(await season.seat(id, experts))
  const sheet = await season.score(id, expert, 100)
  return { case: id, expert: expert.id, coaching: coaching.id, sheet: sheet.id, coached: values.organisationId }
}

const addOrganisation = async (office: Call, regionId: string, name: string) =>
  expectDone(
    await office('organisations.create', { values: { name, type: 'enterprise', regionId, noCodeReason: 'historic' } }),
  )

/** A nomination before the public with an objection against it, and a draft behind it. */
async function bringNominations({ office, as }: Season, { tag, secret }: Marks, regionId: string, projectId: string) {
  const clerk = as('street_clerk', `${tag}推荐`, regionId)
  const values = { projectId, unit: `${tag}单位`, regionId, kind: 'individual' as const, places: 2 }
  const quota = expectDone(await office('awardQuotas.create', { values }))
  const nominate = async (name: string) =>
    expectDone(
      await clerk('nominations.create', {
        values: {
          quotaId: quota.id,
          name,
          workUnit: `${tag}单位`,
          route: 'unit',
          meetingOn: '2011-09-10',
          unitPublicFrom: '2011-09-14',
          unitPublicTo: '2011-09-20',
          brief: `${secret}事迹`,
          deeds: `${secret}事迹`,
        },
      }),
    )
  const { id, version } = await nominate(`${tag}先进`)
  const draft = await nominate(`${tag}后进`)
  let seen = expectDone(await clerk('nominations.recommend', { id, version, reason: `${secret}意见` }))
  seen = expectDone(await office('nominations.review', { id, version: seen.version, reason: `${secret}意见` }))
  const opinion = { authority: '纪检监察', answer: 'no-objection' as const, answeredOn: '2011-10-10', signedBy: tag }
  expectDone(await office('nominations.answer', { nominationId: id, ...opinion, remark: `${secret}意见` }))
  seen = expectDone(await office('nominations.clear', { id, version: seen.version, reason: '' }))
  const votes = { members: 9, inFavour: 7, against: 1, abstained: 0, reason: `${secret}评议` }
  seen = expectDone(await office('nominations.vote', { id, version: seen.version, ...votes }))
  const announced = { title: '拟表彰对象公示', channel: '区政府网站', startDay: '2011-10-10' }
  const shown = expectDone(await office('nominations.publish', { rows: [{ id, version: seen.version }], ...announced }))
  const objection = expectDone(
    await office('publicity.raise', {
      publicityId: shown.publicityId,
      subjectId: id,
      raisedBy: 'named',
      raiser: `${secret}举报人`,
      receivedOn: '2011-10-10',
      content: `${secret}异议内容`,
    }),
  )
  return {
    quota: quota.id,
    nomination: id,
    draft: draft.id,
    publicity: shown.publicityId,
    objection: objection.id,
  }
}

/** Fills a street with one of everything. */
export async function populateStreet(season: Season, marks: Marks, projectId: string): Promise<StreetRows> {
  const { office } = season
  const { tag, secret, digits, street } = marks
  const regionId = await season.regionNamed(street)
  const organisation = await addOrganisation(office, regionId, `${tag}企业`)
  const family = expectDone(
    await office('families.create', {
      values: {
        name: `${tag}户主`,
        number: `JT-${digits}`,
        regionId,
        phone: `1390000${digits}`,
        note: `${secret}备注`,
      },
    }),
  )
  const title = expectDone(
    await office('titles.create', {
      values: {
        holder: `${tag}户主`,
        kind: 'family',
        level: 'street',
        familyId: family.id,
        regionId,
        awardedOn: '2010-05-01',
      },
    }),
  )
  const commendation = expectDone(
    await office('commendations.create', {
      values: {
        holder: `${tag}前辈`,
        unit: `${tag}单位`,
        kind: 'individual',
        series: 'education',
        award: '社区教育先进个人',
        year: 2010,
        awardedOn: '2010-12-01',
        documentNumber: '西教发〔2010〕9号',
        certificateNumber: `ZS-${digits}`,
        regionId,
      },
    }),
  )
  const owner = { table: 'organisation', id: organisation.id } as const
  const alias = expectDone(await office('aliases.add', { owner, kind: 'short', name: `${tag}简称`, until: null }))
  const admin = season.as('administrator', 'admin')
  const account = expectDone(
    await admin('accounts.create', {
      values: { name: '示例同事', loginName: `${tag}同事`, unit: '示例', note: `${secret}备注` },
    }),
  )
  const nothing = { secondRole: null, organisationId: null, scope: null, regionIds: [] }
  const { id: accountId, version } = account
  expectDone(await admin('accounts.grant', { id: accountId, version, role: 'reader', regionId, ...nothing }))
  const keeper = season.as('street_clerk', `${tag}推荐`, regionId)
  expectDone(await keeper('preferences.keep', { key: 'appearance', text: secret }))
  const content = { search: secret, conditions: [], asOf: '', sort: null, columns: [] }
  const view = expectDone(await keeper('views.add', { register: 'organisations', name: `${tag}视图`, content }))
  return {
    view: view.id,
    region: regionId,
    organisation: organisation.id,
    family: family.id,
    title: title.id,
    commendation: commendation.id,
    alias: alias.id,
    account: account.id,
    ...(await bringCase(season, marks, regionId, organisation.id)),
    ...(await bringNominations(season, marks, regionId, projectId)),
  }
}
