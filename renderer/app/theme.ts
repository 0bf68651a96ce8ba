import type { ThemeConfig } from 'antd'

/** Microsoft YaHei UI on Windows, Noto Sans CJK SC on Linux, then whatever the system has. */
export const fontFamily =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

/** The colours of the product; `styles.css` takes the same from antd's CSS variables. */
export const colours = {
  accent: '#1b5fa8',
  text: '#1f2328',
  quiet: '#57606a',
  hairline: '#d9dee4',
  surface: '#ffffff',
  ground: '#f4f5f7',
  marked: '#e8f1fb',
  danger: '#b42318',
} as const

/** Calm and dense: 14 px, flat, nothing moves. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.accent,
    colorInfo: colours.accent,
    colorLink: colours.accent,
    colorError: colours.danger,
    colorText: colours.text,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#6e7781',
    colorBorder: '#b6bec8',
    colorBorderSecondary: colours.hairline,
    fontFamily,
    fontSize: 14,
    controlHeight: 30,
    borderRadius: 3,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { defaultPadding: '6px 10px' },
    Modal: { titleFontSize: 16 },
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: colours.ground },
    Tabs: { horizontalItemPaddingSM: '8px 0' },
  },
}
