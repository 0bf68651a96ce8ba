import { useEffect, useRef } from 'react'
import { isComposing, isTyping } from '../ui/keys.ts'

const nameOf = (event: KeyboardEvent): string =>
  [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.shiftKey ? 'Shift' : '',
    event.altKey ? 'Alt' : '',
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ]
    .filter(Boolean)
    .join('+')

/** Runs `act` on a key such as Ctrl+K anywhere in the window; not while a text is typed, unless said so. */
export function useShortcut(key: string, act: () => void, evenTyping = false): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (nameOf(event) !== key || isComposing(event) || event.defaultPrevented) return
      if (!evenTyping && isTyping(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, evenTyping])
}
