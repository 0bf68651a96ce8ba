import { inventOfficePhone } from './demo-contacts.ts'
import { createRandom, type Random } from './random.ts'
import { inventName } from './demo-names.ts'

/** A row for `organisations.import`, by field. */
type Row = Readonly<Record<string, string>>

/** What the demo must know of a region. */
export interface Place {
  readonly name: string
  readonly street: string
}

interface Kind {
  readonly type: string
  readonly count: number
  /** How many had joined the programme by the end of 2011. */
  readonly joined: number
  readonly names: readonly string[]
  readonly real?: readonly (readonly [name: string, street: string])[]
}

/** The organisations the user's own report names come first; the others are invented and say so. */
const kinds: readonly Kind[] = [
  { type: '学习型党组织', count: 26, joined: 26, names: ['机关党委', '社区党委', '企业党支部', '两新组织党支部'] },
  {
    type: '学习型机关',
    count: 38,
    joined: 38,
    names: ['财政所', '税务所', '司法所', '统计所', '工商所', '街道办事处'],
    real: [
      ['城管大队', '广安门内街道'],
      ['社会工委', '金融街街道'],
    ],
  },
  {
    type: '学习型企业',
    count: 34,
    joined: 22,
    names: ['商贸有限公司', '餐饮有限公司', '印刷有限公司', '物业管理有限公司', '百货有限公司'],
    real: [['菜市口百货有限公司', '广安门内街道']],
  },
  { type: '学习型事业单位', count: 19, joined: 19, names: ['图书馆', '文化馆', '社区卫生服务中心', '体育场'] },
  {
    type: '学习型社团',
    count: 64,
    joined: 60,
    names: ['书画协会', '读书会', '合唱团', '养老服务中心', '志愿者协会'],
    real: [['什刹海管理协会', '什刹海街道']],
  },
]

/** 学段, count, 办学等级 and how many hold it, as the report of 2011 states them; 5 of 194 are of no listed kind. */
const schools = [
  { stage: '幼儿园', word: '幼儿园', count: 67, grade: '一级一类园', graded: 37 },
  { stage: '小学', word: '小学', count: 72, grade: '优质小学', graded: 20 },
  { stage: '高中校', word: '中学', count: 44, grade: '市级示范高中校', graded: 15 },
  { stage: '职业高中', word: '职业学校', count: 4, grade: '国家级重点学校', graded: 4 },
  { stage: '成人高校', word: '成人高校', count: 2, grade: '', graded: 0 },
  { stage: '其他', word: '特殊教育和工读学校', count: 5, grade: '', graded: 0 },
] as const

const realSchools: Readonly<Record<string, readonly string[]>> = {
  小学: ['北京第二实验小学'],
  成人高校: ['西城经济科学大学', '红旗业余大学'],
}

/** Of 194 schools 176 had joined by 2011 (90.72 %), and 175 opened their resources to residents (90.21 %). */
const schoolsJoined = 176
const schoolsOpen = 175

const common = { noCodeReason: '历史资料未载', joinedOn: '2010-09-01' }

function inventOrganisations(random: Random, places: readonly Place[]): Row[] {
  const contacts = createRandom(1103)
  return kinds.flatMap(({ type, count, joined, names, real = [] }) =>
    Array.from({ length: count }, (_, index) => {
      const place = random.pick(places)
      const known = real[index]
      const name = known?.[0] ?? `${place.street.replace('街道', '')}${random.pick(names)}${index + 1}(示例)`
      return {
        ...common,
        name,
        type,
        regionId: known?.[1] ?? place.street,
        noCodeReason: type === '学习型党组织' ? '党组织,无独立代码' : common.noCodeReason,
        principal: known ? '' : inventName(random),
        phone: known ? '' : inventOfficePhone(contacts),
        headcount: String(12 + random.below(400)),
        headcountOn: '2011-12-31',
        foundedOn: `${1985 + random.below(22)}-0${1 + random.below(9)}-1${random.below(9)}`,
        joinedOn: index < joined ? `20${index < joined / 2 ? '08' : '10'}-0${1 + (index % 8)}-15` : '',
        note: known ? '' : '示例',
      }
    }),
  )
}

function listSchools(random: Random, places: readonly Place[]): Row[] {
  let position = 0
  return schools.flatMap(({ stage, word, count, grade, graded }) =>
    Array.from({ length: count }, (_, index) => {
      const known = realSchools[stage]?.[index]
      const { street } = random.pick(places)
      position += 1
      return {
        ...common,
        name: known ?? `${street.replace('街道', '')}第${index + 1}${word}(示例)`,
        type: '学习型学校',
        regionId: street,
        stage,
        grade: index < graded ? grade : '',
        open: position <= schoolsOpen ? '是' : '否',
        joinedOn: position <= schoolsJoined ? common.joinedOn : '',
        headcount: String(40 + random.below(160)),
        headcountOn: '2011-12-31',
        note: known ? '' : '示例',
      }
    }),
  )
}

/** A street or community as a learning organisation of its own. */
const local = (name: string, type: string, regionId: string): Row => ({
  ...common,
  name,
  type,
  regionId,
  noCodeReason: type === '学习型社区' ? '社区(居民委员会)' : common.noCodeReason,
  note: '',
})
/** Every organisation of the demo district, as rows of text a spreadsheet might bring. */
export function listDemoOrganisations(random: Random, places: readonly Place[]): Row[] {
  const streets = [...new Set(places.map(({ street }) => street))]
  return [
    ...inventOrganisations(random, places),
    ...listSchools(random, places),
    ...streets.map((street) => local(street, '学习型街道', street)),
    ...places.map(({ name }) => local(name, '学习型社区', name)),
  ]
}
