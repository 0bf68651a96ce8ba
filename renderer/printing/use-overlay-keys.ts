import { useEffect, useEffectEvent } from 'react'
import { isComposing } from '../ui/keys.ts'
import { returnFocus } from './print-job.ts'
import { printOffered } from './use-printable.ts'

const isPicking = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.ant-select-open') !== null

/**
 * Keeps the keys from the page beneath: Esc closes, Ctrl+P prints what is shown, and no other shortcut reaches what
 * cannot be seen. The page beneath is left where it is, and the focus goes back to it.
 */
export function useOverlayKeys(close: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape' && !isPicking(event)) {
      event.preventDefault()
      close()
    } else if (event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      printOffered()
    } else if (event.ctrlKey || event.metaKey) event.stopImmediatePropagation()
  })
  useEffect(() => {
    const beneath = document.querySelector<HTMLElement>('.frame')
    const listen = (event: KeyboardEvent): void => onKey(event)
    window.addEventListener('keydown', listen, true)
    if (beneath) beneath.inert = true
    return () => {
      window.removeEventListener('keydown', listen, true)
      if (beneath) beneath.inert = false
      returnFocus()
    }
  }, [])
}
