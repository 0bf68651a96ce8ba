import type { Place } from './demo-organisations.ts'
import { inventName } from './demo-names.ts'
import type { Random } from './random.ts'

type Row = Readonly<Record<string, string>>

const award = '社区教育先进集体和先进个人'

const row = (index: number, holder: string, kind: string, place: Place): Row => {
  const year = 2008 + (index % 3)
  return {
    holder,
    unit: `${place.street}办事处`,
    kind,
    series: '社区教育',
    award,
    year: String(year),
    awardedOn: `${year}-12-10`,
    documentNumber: `西教发〔${year}〕${20 + (year % 7)}号`,
    regionId: place.street,
    note: '示例',
  }
}
/** 2008—2010 commendations in 社区教育, as rows of text; with those of the demo's own year they are the report's figures. */
export function listDemoCommendations(
  random: Random,
  places: readonly Place[],
  counts: { readonly collectives: number; readonly individuals: number },
): Row[] {
  const names = new Set<string>()
  while (names.size < counts.individuals) names.add(`${inventName(random)}(示例)`)
  return [
    ...Array.from({ length: counts.collectives }, (_, index) => {
      const place = places[(index * 7) % places.length] ?? random.pick(places)
      return row(index, `${place.name.replace(/社区$/u, '')}市民学校(示例)`, '集体', place)
    }),
    ...[...names].map((name, index) => row(index, name, '个人', random.pick(places))),
  ]
}
