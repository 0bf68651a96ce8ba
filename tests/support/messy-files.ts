import { residentIdCheckOf } from '#shared/identifiers/resident-id.ts'
import { creditCode } from './credit-code.ts'
import { bad, good, merged, passed, silent, type MessyLine } from './messy-sheet.ts'
import { fillSheet, writeOld, writeText, writeXlsx } from './write-messy.ts'

/** A file as offices send it, and the lines it was made of. */
export interface MessyFile {
  readonly name: string
  readonly register: 'families' | 'organisations' | 'experts' | 'baselines'
  readonly lines: readonly MessyLine[]
  readonly write: () => Uint8Array | Promise<Uint8Array>
}

const residentId = `11010219490101901${residentIdCheckOf('11010219490101901')}`

/** A roster by streets: the street once beside its families, a heading over each part, subtotals, a seal. */
const familyRoster = (): MessyLine[] => {
  const title = silent('2011年学习型家庭花名册')
  const unit = silent('填报单位:区妇联(公章)', null, null, null, null, '单位:人')
  const headings = ['序号', '所属街道', '户主姓名', '家庭编号', '人口', '登记时间', '身份证号', '登记日期']
  return [
    merged(title, { across: [0, 7] }),
    unit,
    silent(...headings),
    merged(passed('sign-off line', '一、市级'), { across: [0, 7] }),
    merged(good(1, '牛街街道', '示例甲', 'F-1', 3, '', residentId, '2011年5月1日'), { down: [1, 3] }),
    good(2, null, ' 示例乙 ', 'Ｆ－２', '４人', '', null, 20_110_501),
    bad('number', '人口', 3, null, '示例丙', 'F-3', '三', '', null, '2011.5.1'),
    passed('total row', null, '牛街街道小计', null, null, 7),
    silent(),
    merged(passed('sign-off line', '二、区级'), { across: [0, 7] }),
    bad('required', '户主姓名', 1, '月坛', null, 'F-4', 2, '', null, '2011/5/1'),
    bad('duplicate', '家庭编号', 2, '月坛', '示例丁', 'F-1', 2, '', null, '2011/5/1'),
    bad('unknown-region', '所属街道', 3, '海淀街道', '示例戊', 'F-5', 2),
    bad('checksum', '身份证号', 4, '广内', '示例己', 'F-6', 2, '', '110102194901019018'),
    bad('long-number', '身份证号', 5, '广内', '示例庚', 'F-7', 2, '', 110_102_194_901_019_000),
    passed('repeated header', ...headings),
    bad('date', '登记日期', 6, '广安门内街道', '示例辛', 'F-8', 2, '', null, '2011.5'),
    good(7, '广安门内', '示例壬', 'F-9', 2, '', null, '二〇一一年五月一日'),
    passed('total row', '合  计', null, null, null, 9),
    passed('sign-off line', '单位负责人:', null, null, '填表人:', '示例'),
    passed('sign-off line', null, null, null, null, null, null, '2011年12月31日'),
  ]
}

/** A list printed page by page and saved as text from WPS: column numbers, titles again, line breaks in cells. */
const organisationText = (): MessyLine[] => {
  const headings = ['单位名称', '组织类型', '所属街道/社区', '统一社会信用代码', '联系电话', '职工人数(人)', '备注']
  return [
    silent('学习型组织登记表'),
    silent(...headings),
    passed('column numbers', '甲', '乙', '1', '2', '3', '4', '5'),
    good('示例𠮷单位', '学习型企业', '牛街街道', creditCode(1), '138 0000 1234', '1,200', '说明\n第二行'),
    good('示例㐀学校', '学校', '月坛街道', `'${creditCode(2)}`, '０１０－６６００１２３４', '12.0', '又称"乙"'),
    bad('unknown-type', '组织类型', '示例丙', '外星组织', '牛街街道', creditCode(3), '', '', ''),
    bad('phone', '联系电话', '示例丁', '机关', '牛街街道', creditCode(4), '6655', '', ''),
    silent(''),
    passed('repeated header', '学习型组织登记表'),
    passed('repeated header', ...headings),
    bad('number', '职工人数(人)', '示例戊', '机关', '牛街街道', creditCode(5), '', '约三百人', ''),
    bad('long-number', '统一社会信用代码', '示例己', '机关', '牛街街道', '1.21101E+17', '', '3', ''),
    bad('duplicate', '统一社会信用代码', '示例庚', '机关', '牛街街道', creditCode(1), '', '3', ''),
    passed('total row', '合计', '', '', '', '', '1,212', ''),
    passed('sign-off line', '审核人:', '', '', '填表人:', '', '', ''),
    passed('sign-off line', '注:1.数据截至年底。', '', '', '', '', '', ''),
    passed('sign-off line', '2.机关含参公单位。', '', '', '', '', '', ''),
  ]
}

/** Headings in two rows under merged ones, with 姓名 and 名称 that mean something only together. */
const expertRows = (): MessyLine[] => [
  merged(silent('评估专家推荐名单'), { across: [0, 7] }),
  silent('推荐单位:', '区教委', null, null, null, null, '2011年3月'),
  merged(silent('序号', '专家', null, null, '工作单位', '所属街道', null, '电话'), { across: [1, 3] }),
  merged(silent(null, '姓名', '职务(职称)', '专业领域', null, '名称', '代码'), { down: [4, 1] }),
  good(1, '示例一', '教授', '成人教育', '示例大学', '牛街街道', '010', '13800001234'),
  good(2, '示例二', '研究员', '社区教育', '示例研究所', '月坛', '011', 13_800_001_235),
  bad('required', '工作单位', 3, '示例三', '教授', '成人教育', null, '月坛', '011'),
  bad('unknown-region', '名称', 4, '示例四', '教授', '成人教育', '示例大学', '无此街道', '099'),
  bad('duplicate', '姓名', 5, '示例一', '副教授', null, '示例大学', '牛街街道'),
  bad('phone', '电话', 6, '示例六', null, null, '示例大学', '牛街街道', null, '138****1234'),
  passed('sign-off line', '推荐单位(盖章)'),
]

const spellings = [
  '2011-05-01',
  '2011.5.1',
  '2011年5月1日',
  '2011/05/01 08:30',
  '20110501',
  '40664',
  '二O一一年五月一日',
  '２０１１年５月１号',
]

/** A csv with semicolons in which every clerk wrote days in another way. */
const familyDays = (): MessyLine[] => [
  silent('姓名', '编号', '社区', '登记日期'),
  ...spellings.map((day, at) => good(`户主${at}`, `D-${at}`, '牛街街道', day)),
  ...['2011年2月30日', '2011年5月', '不详', '5/1/2011', '11.5.1'].map((day, at) =>
    bad('date', '登记日期', `户主${at}`, `E-${at}`, '牛街街道', day),
  ),
]

const baselineLine = (name: string, code: string, region: string, value: number | string) =>
  [name, code, region, '2011-12-31', value, '人', '统计年鉴'] as const

/** Figures of the streets, with shares and thousands, a total per page. */
const baselineRows = (): MessyLine[] => {
  return [
    silent('指标名称', '指标代码', '统计范围', '统计日期', '数值', '计量单位', '来源'),
    good(...baselineLine('常住人口', 'P1', '西城区', 1_243_000)),
    good(...baselineLine('常住人口', 'P1', '牛街街道', '53,000.5')),
    bad('number', '数值', ...baselineLine('常住人口', 'P1', '月坛街道', '1.234')),
    bad('duplicate', '指标代码', ...baselineLine('常住人口', 'P1', '牛街街道', 4)),
    bad('required', '数值', ...baselineLine('常住人口', 'P1', '展览路街道', '')),
    passed('total row', '本页合计', null, null, null, 1_296_000.5),
    good(...baselineLine('户籍人口', 'P2', '西城区', '９００')),
  ]
}

/** What Excel calls Unicode text: UTF-16 with tabs. */
const unicodeText = (): MessyLine[] => [
  silent('家庭编号', '户主\n姓名*', '所属社区(必填)', '家庭住址', '手机'),
  good('U-1', '示例𠮷', '牛街街道', '牛街街道示例路1号,2号楼', ''),
  bad('text', '家庭住址', 'U-2', '示例乙', '牛街街道', '牛街街道****', ''),
  bad('required', '所属社区(必填)', 'U-3', '示例丙', '', '', ''),
]

/** The files, each made anew. */
export const messyFiles = (): readonly MessyFile[] => {
  const roster = familyRoster()
  const organisations = organisationText()
  const experts = expertRows()
  const days = familyDays()
  const baselines = baselineRows()
  const unicode = unicodeText()
  return [
    { name: '家庭花名册.et', register: 'families', lines: roster, write: () => writeOld('biff8', '花名册', roster) },
    {
      name: '组织登记表.txt',
      register: 'organisations',
      lines: organisations,
      write: () => writeText('gb18030', '\t', organisations),
    },
    {
      name: '专家名单.xlsx',
      register: 'experts',
      lines: experts,
      write: () =>
        writeXlsx((book) => {
          book.addWorksheet('封面').addRow(['评估专家推荐名单'])
          fillSheet(book.addWorksheet('去年', { state: 'hidden' }), [...experts, ...experts])
          fillSheet(book.addWorksheet('名单'), experts)
          book.addWorksheet('汇总').addRows([
            ['街道', '人数'],
            ['牛街街道', 3],
          ])
        }),
    },
    {
      name: '家庭登记日期.csv',
      register: 'families',
      lines: days,
      write: () => writeText('utf-8 with mark', ';', days),
    },
    { name: '基数.ods', register: 'baselines', lines: baselines, write: () => writeOld('ods', '基数', baselines) },
    { name: '基数.xlsb', register: 'baselines', lines: baselines, write: () => writeOld('xlsb', '基数', baselines) },
    { name: '家庭.txt', register: 'families', lines: unicode, write: () => writeText('utf-16', '\t', unicode) },
  ]
}
