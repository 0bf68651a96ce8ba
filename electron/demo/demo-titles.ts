type Row = Readonly<Record<string, string>>

/** An organisation of the demo district as the register answers it. */
export interface Holder {
  readonly name: string
  readonly type: string
  readonly region: string
  readonly stage: string | null
}

/** 截至 2011 年 named at district level, per type, as the report states them, less those named in the demo's own rounds. */
export type NamedBefore = Readonly<Record<string, number>>

const typeTitles: Readonly<Record<string, string>> = {
  party: '学习型党组织示范点',
  agency: '学习型机关',
  enterprise: '学习型企业',
  institution: '学习型事业单位',
  school: '学习型学校',
  association: '学习型社团',
  community: '学习型社区',
}

const title = (holder: Holder, kind: string, level: string, awardedOn: string, documentNumber: string): Row => ({
  holder: holder.name,
  kind,
  level,
  organisationId: holder.name,
  regionId: holder.region,
  awardedOn,
  documentNumber,
  note: holder.name.includes('示例') ? '示例' : '',
})

const find = (holders: readonly Holder[], name: string): Holder => {
  const found = holders.find((holder) => holder.name === name)
  if (!found) throw new Error(`the demo district has no ${name}`)
  return found
}

/** The enterprise the report praises is named by the demo's own round. */
const evaluatedLater = '菜市口百货有限公司'

/** Titles given before the demo's own year of work, as rows of text. Document numbers are 示例. */
export function listDemoTitles(holders: readonly Holder[], namedBefore: NamedBefore): Row[] {
  const ofType = (type: string): Holder[] => holders.filter((holder) => holder.type === type)
  const named = Object.entries(namedBefore).flatMap(([type, count]) =>
    ofType(type)
      .filter(({ name }) => name !== evaluatedLater)
      .slice(0, count)
      .map((holder, index) => {
        const year = 2006 + (index % 5)
        return title(holder, typeTitles[type] ?? type, '区级', `${year}-12-15`, `西学办〔${year}〕${8 + (index % 3)}号`)
      }),
  )
  const demoPoint = '市学习型党组织建设示范点'
  const schools = [
    find(holders, '北京第二实验小学'),
    ...ofType('school')
      .filter(({ name }) => name.includes('示例'))
      .slice(0, 6),
  ]
  const rated = [
    find(holders, '什刹海管理协会'),
    ...ofType('association')
      .filter(({ name }) => name.includes('示例'))
      .slice(0, 13),
  ]
  return [
    ...named,
    title(find(holders, '大栅栏街道'), demoPoint, '市级', '2011-06-28', '京学创〔2011〕6号'),
    title(find(holders, '城管大队'), demoPoint, '市级', '2011-06-28', '京学创〔2011〕6号'),
    title(find(holders, '社会工委'), '市学习型党组织建设品牌活动', '市级', '2011-06-28', '京学创〔2011〕7号'),
    ...schools.map((holder) => title(holder, '市创建学习型学校先进单位', '市级', '2010-11-10', '京学创〔2010〕12号')),
    ...['月坛街道', '金融街街道'].map((street) =>
      title(find(holders, street), '全国数字化学习社区试点街道', '国家级', '2010-12-01', ''),
    ),
    ...rated.map((holder) => title(holder, '5A级社会组织', '区级', '2010-12-20', '西民发〔2010〕21号')),
  ]
}
