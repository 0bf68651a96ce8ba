import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page lives under a policy without inline scripts and with one nonce for styles: see `csp-nonce.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  /** The reader of PDFs runs in a thread of its own, from a file of its own. */
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
})
