import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api.ts'
import { App } from './app/App.tsx'
import { guardUnsent } from './app/session-drafts.ts'
import { nonceAddedStyles } from './csp-nonce.ts'
import './styles.css'
import './register/lists.css'
import './grid/sheet.css'
import './import/import.css'
import './register/cells.css'

nonceAddedStyles()
guardUnsent()
await connect()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
