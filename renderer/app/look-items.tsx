import { CheckOutlined } from '@ant-design/icons'
import type { MenuProps } from 'antd'
import type { Appearance } from './appearance.ts'

const looks = { light: '浅色', dark: '深色', system: '跟随系统' } as const
const types = { standard: '标准字号', large: '大字' } as const

const mark = (isChosen: boolean) =>
  isChosen ? <CheckOutlined aria-label="正在使用" /> : <span className="menu-unmarked" />

/** The lines of a menu that change how the screen looks. */
export const lookItems = (
  now: Appearance,
  choose: (part: Partial<Appearance>) => void,
): NonNullable<MenuProps['items']> => [
  ...(Object.keys(looks) as (keyof typeof looks)[]).map((look) => ({
    key: look,
    icon: mark(now.look === look),
    label: `外观:${looks[look]}`,
    onClick: () => choose({ look }),
  })),
  ...(Object.keys(types) as (keyof typeof types)[]).map((type) => ({
    key: type,
    icon: mark(now.type === type),
    label: `字号:${types[type]}`,
    onClick: () => choose({ type }),
  })),
]
