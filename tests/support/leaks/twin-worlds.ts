import { awardProjectSample, expectDone } from '#tests/support/award-season.ts'
import { startEvaluationSeason } from '#tests/support/evaluation-season.ts'
import { populateStreet, type Marks, type Season, type StreetRows } from './populate-street.ts'

export const ownMarks: Marks = { street: '德胜街道', tag: '本街', secret: '本密', digits: '1111' }
export const foreignMarks: Marks = { street: '月坛街道', tag: '邻街', secret: '邻密', digits: '2222' }

/** A district of which one street is looked at from inside. */
export interface World extends Season {
  readonly own: StreetRows
  /** What the other street has; empty where it has nothing. */
  readonly foreign: StreetRows
}

/** Above every id that was given while the worlds were built: each attempt goes on from here, in either. */
export const idsFrom = 9_000_000

/** What the other street has to do with this one: it commended an organisation here, and nominates the same person. */
async function entangle(season: Season, own: StreetRows, foreign: StreetRows): Promise<void> {
  const { office } = season
  const { tag, secret } = foreignMarks
  const commended = {
    holder: `${tag}表彰`,
    unit: `${tag}单位`,
    kind: 'collective' as const,
    series: 'education' as const,
    award: '社区教育先进集体',
    year: 2010,
    awardedOn: '2010-12-01',
    documentNumber: '西教发〔2010〕9号',
    regionId: foreign['region'] ?? '',
    organisationId: own['coached'] ?? '',
    note: secret,
  }
  expectDone(await office('commendations.create', { values: commended }))
  const nominee = { quotaId: foreign['quota'] ?? '', name: `${ownMarks.tag}后进`, workUnit: `${ownMarks.tag}单位` }
  const clerk = season.as('street_clerk', `${tag}推荐`, foreign['region'] ?? '')
  expectDone(await clerk('nominations.create', { values: { ...nominee, route: 'unit', deeds: secret } }))
}

/** A certificate as if a nomination of the other street had come that far; under a format of its own it takes no number away. */
function issueCertificate({ database }: Season, foreign: StreetRows): void {
  const person = { actorId: 'office', actorName: '示例', at: '2011-11-23T01:00:00.000Z' }
  const words = { txId: '邻证', command: 'nominations.approve', label: '批准表彰', source: '手工录入', undoable: false }
  const numbered = { number: '邻001', format: '邻{序}', year: 2011, kind: 'individual', sequence: 1 } as const
  const issued = { nominationId: foreign['nomination'] ?? '', holder: '邻街', issuedOn: '2011-11-23', revokedOn: null }
  database.begin({ ...person, ...words }).insert('certificate', { ...numbered, ...issued })
  database.commit()
}

async function startWorld(isPeopled: boolean): Promise<World> {
  const season = await startEvaluationSeason()
  const project = expectDone(await season.office('awardProjects.create', { values: awardProjectSample }))
  const own = await populateStreet(season, ownMarks, project.id)
  const foreign = isPeopled ? await populateStreet(season, foreignMarks, project.id) : {}
  if (isPeopled) await entangle(season, own, foreign)
  if (isPeopled) issueCertificate(season, foreign)
  // What is tried in a world is answered in full and then taken back: every attempt meets the same world.
  Object.assign(season.database, { commit: () => season.database.rollback() })
  return { ...season, own, foreign }
}

/** The same district twice: with another street's rows in it, and without. What differs between them has leaked. */
export const startTwinWorlds = async (): Promise<{ readonly peopled: World; readonly empty: World }> => ({
  peopled: await startWorld(true),
  empty: await startWorld(false),
})
