import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { permits } from '#shared/command/permissions.ts'
import { pageGroups } from './page-entry.ts'
import { pages } from './pages.ts'
import { useActor } from './place.ts'

const foldKey = 'navigation-folded'

/** The pages this role uses, grouped by the work; foldable to a narrow strip with short names. */
export function Navigation() {
  const actor = useActor()
  const [isFolded, setFolded] = useState(localStorage.getItem(foldKey) === 'yes')

  const toggle = (): void => {
    localStorage.setItem(foldKey, isFolded ? 'no' : 'yes')
    setFolded(!isFolded)
  }

  const shown = pages.filter(({ permission, inner }) => inner === undefined && permits(actor, permission))
  return (
    <nav className={isFolded ? 'navigation navigation-folded' : 'navigation'} aria-label="目录">
      <div className="navigation-groups">
        {pageGroups.map((group) => {
          const entries = shown.filter((page) => page.group === group)
          if (entries.length === 0) return null
          return (
            <section key={group}>
              {group !== '工作台' && <h2>{group}</h2>}
              {entries.map(({ path, label, icon: Icon }) => (
                <NavLink key={path} to={path} end={path === '/'} title={isFolded ? label : undefined}>
                  <Icon aria-hidden />
                  <span>{label}</span>
                </NavLink>
              ))}
            </section>
          )
        })}
      </div>
      <button type="button" className="navigation-fold" onClick={toggle} title={isFolded ? '展开目录' : '收起目录'}>
        {isFolded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        <span>{isFolded ? '展开' : '收起目录'}</span>
      </button>
    </nav>
  )
}
