/** The colours of one look of the screen; `styles.css` reads them as CSS variables of the same names. */
export interface Palette {
  /** Links, what is chosen, the cell cursor: as text. */
  readonly accent: string
  /** A filled button or tick box, under white. */
  readonly fill: string
  readonly text: string
  readonly quiet: string
  readonly placeholder: string
  readonly hairline: string
  readonly border: string
  readonly surface: string
  readonly ground: string
  readonly marked: string
  readonly 'marked-edge': string
  readonly hover: string
  /** The cells of a list that are selected together. */
  readonly range: string
  readonly danger: string
  readonly 'danger-ground': string
  /** Text on a filled danger button. */
  readonly 'on-danger': string
  readonly good: string
  readonly warn: string
  readonly 'warn-ground': string
}

export const light: Palette = {
  accent: '#1b5fa8',
  fill: '#1b5fa8',
  text: '#1f2328',
  quiet: '#57606a',
  placeholder: '#6e7781',
  hairline: '#d9dee4',
  border: '#868e98',
  surface: '#ffffff',
  ground: '#f4f5f7',
  marked: '#e8f1fb',
  'marked-edge': '#b7d2ef',
  hover: '#f2f6fb',
  range: '#e3edfb',
  danger: '#b42318',
  'danger-ground': '#fdecea',
  'on-danger': '#ffffff',
  good: '#1a7f37',
  warn: '#7a4b00',
  'warn-ground': '#fff3cd',
}

export const dark: Palette = {
  accent: '#7cb8f7',
  fill: '#2b72c4',
  text: '#e6e9ec',
  quiet: '#a8b0ba',
  placeholder: '#98a1ac',
  hairline: '#363d46',
  border: '#737d89',
  surface: '#1b1f24',
  ground: '#14171b',
  marked: '#1f3550',
  'marked-edge': '#3b5f88',
  hover: '#242a31',
  range: '#223d5b',
  danger: '#f58a80',
  'danger-ground': '#4a201d',
  'on-danger': '#2a0d0b',
  good: '#5fc27a',
  warn: '#f0c674',
  'warn-ground': '#41340f',
}
