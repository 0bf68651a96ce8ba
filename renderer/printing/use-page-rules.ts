import { useLayoutEffect } from 'react'
import { writePageRules, type PaperPage } from '#shared/printing/paper-page.ts'

/** Gives the window the `@page` rules of a sheet while the calling component is shown. A sheet made by script needs no nonce. */
export function usePageRules(page: PaperPage): void {
  useLayoutEffect(() => {
    const rules = new CSSStyleSheet()
    rules.replaceSync(writePageRules(page))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
    }
  }, [page])
}
