import { theme as antd, type ThemeConfig } from 'antd'
import type { Appearance } from './appearance.ts'
import { dark, light } from './palettes.ts'

/** Microsoft YaHei UI on Windows, Noto Sans CJK SC on Linux, then whatever the system has. */
export const fontFamily =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

/** Calm and dense: 14 px, 16 in large type, flat, nothing moves. */
export function themeOf({ type }: Appearance, isDark: boolean): ThemeConfig {
  const colours = isDark ? dark : light
  const isLarge = type === 'large'
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colours.fill,
      ...(isDark && { colorPrimaryHover: colours.fill }),
      colorInfo: colours.accent,
      colorLink: colours.accent,
      colorLinkHover: colours.accent,
      colorError: colours.danger,
      colorText: colours.text,
      colorTextSecondary: colours.quiet,
      colorTextTertiary: colours.quiet,
      colorTextDescription: colours.quiet,
      colorTextPlaceholder: colours.placeholder,
      colorBgContainer: colours.surface,
      colorBgElevated: isDark ? colours.hover : colours.surface,
      colorBgLayout: colours.ground,
      colorBorder: colours.border,
      colorBorderSecondary: colours.hairline,
      fontFamily,
      fontSize: isLarge ? 16 : 14,
      controlHeight: isLarge ? 34 : 30,
      borderRadius: 3,
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: colours.accent,
        defaultActiveColor: colours.accent,
        dangerColor: colours['on-danger'],
        colorLink: colours.accent,
        colorError: colours.danger,
      },
      Alert: { defaultPadding: '6px 10px' },
      Modal: { titleFontSize: isLarge ? 18 : 16 },
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: colours.ground },
      // antd darkens its own blue and red for the dark look, too far to be read as text.
      Tag: { colorInfo: colours.accent, colorError: colours.danger },
      Tabs: {
        horizontalItemPaddingSM: '8px 0',
        itemSelectedColor: colours.accent,
        itemHoverColor: colours.accent,
        itemActiveColor: colours.accent,
      },
    },
  }
}
