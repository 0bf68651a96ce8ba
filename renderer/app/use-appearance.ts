import { useEffect } from 'react'
import { call } from '../api.ts'
import { appearance, readAppearance, show, type Appearance } from './appearance.ts'
import { useOwnQuery } from './use-own-query.ts'

const key = 'appearance'

/** The appearance of the one who works here, kept with their account: they find it again at another computer. */
export function useAppearance() {
  const now = appearance.use()
  const { data: kept } = useOwnQuery('preferences.read', { key })
  const text = kept?.text
  useEffect(() => {
    if (text != null) show(readAppearance(text))
  }, [text])
  const choose = (part: Partial<Appearance>): void => {
    const next = { ...now, ...part }
    show(next)
    // Where it is refused, as in a preview, it stays so for as long as the window is open.
    void call('preferences.keep', { key, text: JSON.stringify(next) })
  }
  return { now, choose }
}
