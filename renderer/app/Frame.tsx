import { useState } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { permits } from '#shared/command/permissions.ts'
import { AuditAlarm } from './AuditAlarm.tsx'
import { beginAtHome } from './begin-at-home.ts'
import { Navigation } from './Navigation.tsx'
import { NotHere } from './NotHere.tsx'
import { PrintHost } from '../printing/PrintHost.tsx'
import { pages } from './pages.ts'
import { useActor } from './place.ts'
import { PreviewBanner } from './PreviewBanner.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'

/** The window: top bar, navigation, the page and the status bar. */
export function Frame() {
  const actor = useActor()
  useState(() => beginAtHome(actor.accountId))
  return (
    <HashRouter>
      <PreviewBanner />
      <div className="frame">
        <TopBar />
        <AuditAlarm />
        <Navigation />
        <main className="page">
          <Routes>
            {pages
              .filter(({ permission }) => permits(actor, permission))
              .map(({ path, element: Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            <Route path="*" element={<NotHere />} />
          </Routes>
        </main>
        <StatusBar />
      </div>
      <PrintHost />
    </HashRouter>
  )
}
