import { inventAddress, inventPhone, inventResidentId } from './demo-contacts.ts'
import { inventName } from './demo-names.ts'
import type { Place } from './demo-organisations.ts'
import { createRandom, type Random } from './random.ts'

type Row = Readonly<Record<string, string>>

/** 区街两级学习型家庭, as the report of 2011 states them. */
export const familyCount = 33_055

/** One family in so many has told the office how to reach it. */
const withContacts = 10

const inventContacts = (random: Random, place: Place): Row => ({
  residentId: inventResidentId(random),
  phone: inventPhone(random),
  address: inventAddress(random, place),
})

const years = ['2005', '2006', '2007', '2008', '2009', '2010', '2011']

/** Invented families, each in one of the communities in force in 2011, with the title it was given. */
export function listDemoFamilies(random: Random, places: readonly Place[]): { families: Row[]; titles: Row[] } {
  // Numbers of their own, so that the rest of the demo stays the district it was.
  const contacts = createRandom(1102)
  const families: Row[] = []
  const titles: Row[] = []
  for (let index = 1; index <= familyCount; index += 1) {
    const name = inventName(random)
    const number = `XJ-${String(index).padStart(6, '0')}`
    const place = random.pick(places)
    const regionId = place.name
    const year = random.pick(years)
    families.push({
      name,
      number,
      regionId,
      members: String(1 + random.below(5)),
      books: String(100 + random.below(1900)),
      registeredOn: `${year}-03-01`,
      note: '示例',
      ...(index % withContacts === 0 ? inventContacts(contacts, place) : {}),
    })
    titles.push({
      holder: name,
      kind: '学习型家庭',
      level: index % 16 === 0 ? '区级' : '街道级',
      familyId: number,
      regionId,
      awardedOn: `${year}-11-20`,
      note: '示例',
    })
  }
  return { families, titles }
}
