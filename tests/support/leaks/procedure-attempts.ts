import { samplePolicy } from '#shared/accounts/password-policy.ts'
import { firstPerson } from '#tests/support/begin-district.ts'
import { sampleRotation } from '#shared/backup/rotation.ts'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import type { CommandName } from '#shared/contract.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import type { StreetRows } from './populate-street.ts'
import type { Attempt, Attempts } from './register-attempts.ts'
import { foreignMarks, type World } from './twin-worlds.ts'

const nothingMore = { secondRole: null, regionId: null, organisationId: null, scope: null, regionIds: [] }

type Seen = { readonly id: string; readonly version: number }

async function versionsOf({ db }: World, ids: StreetRows): Promise<(key: string) => Seen> {
  const versions = new Map<string, number>()
  const tables = [
    'evaluationCase',
    'nomination',
    'scoreSheet',
    'objection',
    'alias',
    'organisation',
    'awardQuota',
    'account',
  ] as const
  for (const table of tables)
    for (const { id, version } of await db
      .selectFrom(table as 'organisation')
      .select(['id', 'version'])
      .execute())
      versions.set(id, version)
  return (key) => ({ id: ids[key] ?? 'none', version: versions.get(ids[key] ?? '') ?? 1 })
}

const plainView = { search: '', conditions: [], asOf: '', sort: null, columns: [] }

const plain = (...inputs: readonly unknown[]): readonly Attempt[] => inputs.map((input) => ({ input }))
/** Counts and lists of the whole district, which are public: they may differ, and may name nobody. */
const open = (...inputs: readonly unknown[]): readonly Attempt[] => inputs.map((input) => ({ input, differs: true }))

/** Lists that are published, names included. */
const published = (...inputs: readonly unknown[]): readonly Attempt[] =>
  inputs.map((input) => ({ input, differs: true, names: true }))

/** The steps and pages of procedures, asked about the case, nomination and sheets of one street. */
function attemptStreet(world: World, rows: StreetRows, at: (key: string) => Seen): Attempts {
  const [row, nomination, sheet, objection, draft] = (
    ['case', 'nomination', 'sheet', 'objection', 'draft'] as const
  ).map(at)
  const caseSeen = { caseId: row?.id, version: row?.version }
  const scores = { ...caseSeen, entries: world.entries() }
  const opinion = { ...row, opinion: '示例意见' }
  const reasoned = { ...nomination, reason: '示例理由' }
  const announced = { title: '示例公示', channel: '示例渠道', startDay: '2011-10-10' }
  const application = { roundId: world.round.id, statement: '示例' }
  const steps = (...names: readonly string[]) => plain(...names.map((step) => ({ ...opinion, step })))
  const owner = { table: 'organisation', id: rows['organisation'] }
  return {
    'organisations.remove': open({ rows: [at('coached')], reason: '' }),
    'views.change': plain({ ...at('view'), name: '示例' }),
    'views.remove': plain(at('view')),
    'aliases.list': plain(owner),
    'aliases.add': plain({ owner, kind: 'short', name: '示例', until: null }),
    'aliases.remove': plain(at('alias')),
    'evaluations.case': plain({ id: row?.id }),
    'evaluations.create-case': plain(
      { ...application, organisationId: rows['organisation'], familyId: null },
      { ...application, organisationId: rows['coached'], familyId: null },
      { ...application, organisationId: null, familyId: rows['family'] },
    ),
    'evaluations.update-case': plain({ ...row, statement: '示例' }),
    'evaluations.remove-case': plain(row),
    'evaluations.submit': steps('apply', 'submit-self'),
    'evaluations.review': steps('pass-street', 'return-self', 'return-street'),
    'evaluations.process': steps('pass-documents', 'skip-documents', 'return-documents', 'cancel'),
    'evaluations.conclude': plain(opinion),
    'evaluations.open-publicity': plain({ cases: [row], ...announced }),
    'evaluations.stop-publicity': plain(opinion),
    'evaluations.name': plain({
      ...opinion,
      documentNumber: '西学办〔2011〕1号',
      awardedOn: '2011-10-10',
      plaqueNumber: '',
    }),
    'evaluations.refuse-naming': plain(opinion),
    'evaluations.score-self': plain(scores),
    'evaluations.score-street': plain(scores),
    'evaluations.score-committee': plain(scores),
    'evaluations.score-expert': plain(scores, { ...scores, version: 0 }),
    'evaluations.hand-in': plain(caseSeen),
    'evaluations.reopen-sheet': plain({ ...caseSeen, sheetId: sheet?.id, version: sheet?.version, reason: '示例' }),
    'evaluations.set-panel': plain({ ...caseSeen, members: [{ expertId: rows['expert'], isLeader: true }] }),
    'evaluations.declare-recusal': plain({ caseId: row?.id, reason: '示例' }),
    'evaluations.record-rediscussion': plain({ ...caseSeen, reason: '示例' }),
    'nominations.file': plain({ id: nomination?.id }, { id: draft?.id }),
    'nominations.rank': plain({ quotaId: rows['quota'], ids: [draft?.id, nomination?.id] }),
    'nominations.recommend': open({ ...draft, reason: '' }),
    'nominations.takeBack': plain(reasoned),
    'nominations.review': plain(reasoned),
    'nominations.sendBack': plain(reasoned),
    'nominations.clear': plain(reasoned),
    'nominations.refer': plain(reasoned),
    'nominations.strike': plain(reasoned),
    'nominations.revoke': plain(reasoned),
    'nominations.answer': plain({
      nominationId: nomination?.id,
      authority: '综治',
      answer: 'no-objection',
      answeredOn: '2011-10-10',
      signedBy: '示例',
      remark: '',
    }),
    'nominations.vote': plain({ ...reasoned, members: 9, inFavour: 7, against: 1, abstained: 0 }),
    'nominations.publish': plain({ rows: [nomination], ...announced }),
    'nominations.approve': plain({ rows: [nomination], documentNumber: '西教发〔2011〕9号', approvedOn: '2011-10-10' }),
    // An administrator's accounts are those of the whole district: foreign ones are theirs to keep.
    'session.preview': published({ accountId: rows['account'] }),
    'accounts.rights': published({ id: rows['account'] }),
    'accounts.find-organisations': published({ search: '企业' }),
    'accounts.issue-password': published({ id: rows['account'] }),
    'accounts.unlock': published({ id: rows['account'] }),
    'accounts.grant': published({ ...at('account'), role: 'reader', ...nothingMore }),
    'certificates.prepare': plain(
      { of: 'commendation', ids: [rows['commendation']] },
      { of: 'nomination', ids: [nomination?.id] },
    ),
    'publicity.get': published({ id: rows['publicity'] }),
    'publicity.ofSubject': published({ subjectId: nomination?.id }, { subjectId: row?.id }),
    'publicity.raise': open({
      publicityId: rows['publicity'],
      subjectId: nomination?.id,
      raisedBy: 'anonymous',
      raiser: '',
      receivedOn: '2011-10-10',
      content: '示例',
    }),
    'publicity.conclude': plain({
      objectionId: objection?.id,
      version: objection?.version,
      investigation: '示例核查',
      conclusion: 'dismissed',
      repliedOn: '2011-10-10',
    }),
  }
}

/** Commands about the district as a whole, and about nothing in particular. */
function attemptDistrict(world: World): Attempts {
  const { standard, round } = world
  const { id, version, state: _state, ...head } = standard.standard
  const { id: roundId, version: seen, state: _open, ...draft } = round
  const asOf = '2011-10-10'
  const indicator = standard.indicators[0]
  const { id: indicatorId, version: _version, parentId: _parent, position: _position, ...values } = { ...indicator }
  const place = { after: null, skip: 0 }
  return {
    'session.sample-accounts': plain({}),
    'session.current': plain({}),
    'session.sign-in': plain(
      { loginName: `${foreignMarks.tag}同事`, password: '示例口令Abc1' },
      { loginName: '没有此人', password: '示例口令Abc1' },
    ),
    'session.sign-out': plain({}),
    'session.lock': plain({}),
    'session.unlock': plain({ password: '示例口令Abc1' }),
    'session.change-password': plain({ old: '示例口令Abc1', password: '示例口令Abc2' }),
    'session.end-preview': plain({}),
    'security.policy': plain({}),
    'help.security': plain({}),
    'security.settle': plain({ policy: samplePolicy }),
    'backups.list': open({}),
    'backups.standing': plain({}),
    'backups.make': plain({}),
    'backups.cancel': plain({}),
    'backups.settle': plain({ folder: null, rule: sampleRotation, passphrase: null, isSealed: false }),
    'backups.offered': plain({}),
    'backups.inspect': plain({ path: '/nowhere/x.sqlite', passphrase: null }),
    'backups.restore': plain({ path: '/nowhere/x.sqlite', passphrase: null, reason: '示例理由' }),
    'setup.open-demo': plain({}),
    'setup.leave-demo': plain({}),
    'setup.regions': plain({}),
    'setup.begin': plain({
      office: 'district',
      place: '示例',
      regionId: null,
      isSeparated: false,
      people: [firstPerson],
    }),
    'vault.create': plain({ passphrase: '示例的数据口令' }),
    'vault.unlock': plain({ passphrase: '示例的数据口令' }),
    'vault.changePassphrase': plain({ current: '示例的数据口令', next: '另一个数据口令' }),
    'audit.list': open({ filter: {}, place: { after: null, skip: 0 }, limit: 500 }),
    'audit.standing': open({}),
    'audit.alarms': plain({}),
    'audit.verify': open({}),
    'audit.acknowledge': plain({ reason: '示例理由' }),
    'audit.settle': plain({ retentionMonths: 36 }),
    'audit.archive': plain({ before: '2001-01-01', reason: '示例理由' }),
    'audit.export': open({ filter: {}, format: 'csv' }),
    'session.settle': plain({ place: '示例区', reportDay: asOf }),
    'history.acts': plain({ limit: 200 }),
    'history.next': plain({}),
    'history.undo': plain({}),
    'history.redo': plain({}),
    'reports.read': open({ asOf }),
    'reports.issues': plain({}),
    'reports.freeze': open({ asOf, reason: '' }),
    'reports.rows': open(...indicators.map(({ code }) => ({ code, asOf, part: 'all', place, limit: 100 }))),
    'reports.export': open({ asOf, format: 'figures' }),
    'evaluations.cases': plain({}, { roundId }, { states: ['documents'] }),
    'evaluations.awaiting': plain({}),
    'evaluations.rounds': plain({}),
    'evaluations.create-round': plain({ values: { ...draft, name: '示例批次' } }),
    'evaluations.update-round': plain({ id: roundId, version: seen, values: { ...draft, panelRule: samplePanelRule } }),
    'evaluations.advance-round': plain({ id: roundId, version: seen, step: 'close', reason: '' }),
    'nominations.awaiting': plain({}),
    'publicity.list': published({}),
    'publicity.end': plain({ startDay: asOf, workingDays: 5 }),
    'exports.step': plain({ job: 'none' }),
    'exports.finish': plain({ job: 'none' }),
    'exports.cancel': plain({ job: 'none' }),
    'preferences.read': plain({ key: 'appearance' }),
    'preferences.keep': plain({ key: 'appearance', text: '示例' }, { key: 'appearance', text: null }),
    'views.list': plain({ register: 'organisations' }),
    'views.add': plain({ register: 'organisations', name: '示例', content: plainView }),
    'printing.offsets': plain({}),
    'printing.record': plain({ title: '示例', rows: 1, target: 'pdf' }),
    'printing.save-offset': plain({ printer: '示例', right: 0, down: 0 }),
    'standards.list': plain({}),
    'standards.get': plain({ id }),
    'standards.shipped': plain({}),
    'standards.install': plain({ file: 'enterprise-jiangning-2009' }),
    'standards.install-file': plain({ text: '{}' }),
    'standards.export': plain({ id }),
    'standards.create': plain({ values: { ...head, edition: '示例版' } }),
    'standards.update': plain({ id, version, values: head }),
    'standards.remove': plain({ id, version }),
    'standards.save-indicator': plain({ standardId: id, id: indicatorId, version: 1, values }),
    'standards.remove-indicator': plain({ standardId: id, id: indicatorId, version: 1 }),
    'standards.save-grades': plain({ id, version, grades: standard.grades }),
    'standards.enable': plain({ id, version }),
    'standards.retire': plain({ id, version, reason: '示例' }),
    'standards.copy': plain({ id, edition: '示例版', effectiveFrom: asOf }),
  }
}

/** Everything procedures can be asked about either street. */
export async function attemptProcedures(world: World): Promise<Attempts> {
  const all = new Map<string, readonly Attempt[]>(Object.entries(attemptDistrict(world)))
  for (const rows of [world.own, world.foreign])
    for (const [name, attempts] of Object.entries(attemptStreet(world, rows, await versionsOf(world, rows))))
      all.set(name, [...(all.get(name) ?? []), ...attempts])
  return Object.fromEntries(all) as Partial<Record<CommandName, readonly Attempt[]>>
}
