/** A face of GB/T 9704-2012 and where an office finds it when the official file is not installed. */
interface Face {
  readonly name: string
  /** Tried in this order by whoever opens the document. */
  readonly instead: readonly string[]
  /** PANOSE of the face, the last resort of a substitution: 仿宋、宋体 are serif, 黑体 is sans. */
  readonly panose: string
  readonly family: 'roman' | 'modern' | 'script'
}

/**
 * The official faces are licensed and not on every machine: zh-CN Windows has 仿宋、楷体、黑体、宋体, but neither
 * the GB2312 cuts nor 小标宋. A document therefore names the official face, and its font table names the
 * substitutes: Word and WPS read `w:altName`, LibreOffice falls back by family and language. Nothing is embedded.
 */
export const faces = {
  /** 小标宋: titles. 华文中宋 comes with Office, 宋体 with Windows, Noto Serif with 统信UOS/麒麟. */
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
    panose: '02010601030101010101',
    family: 'roman',
  },
  /** 仿宋: the body. */
  body: {
    name: '仿宋_GB2312',
    instead: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'Noto Serif CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  /** 楷体: headings of the second level, the name under the title. */
  section: {
    name: '楷体_GB2312',
    instead: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'Noto Serif CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  /** 黑体: headings of the first level, table headings. */
  chapter: {
    name: '黑体',
    instead: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'],
    panose: '02010609060101010101',
    family: 'modern',
  },
  /** 宋体: page numbers, tables. */
  table: {
    name: '宋体',
    instead: ['SimSun', '方正书宋_GBK', 'Noto Serif CJK SC'],
    panose: '02010600030101010101',
    family: 'roman',
  },
} as const satisfies Record<string, Face>

export type FaceUse = keyof typeof faces

/** The font names of a run: one face for 汉字, letters and digits alike, as GB/T 9704 sets them. */
export const fontOf = (use: FaceUse) => {
  const { name } = faces[use]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' as const }
}

/** word/fontTable.xml: every face with its substitutes; charset 86 is GB 2312. */
export function writeFontTable(): string {
  const fonts = Object.values(faces).map(
    ({ name, instead, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  )
}
