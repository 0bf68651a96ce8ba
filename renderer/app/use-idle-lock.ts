import { useEffect, useEffectEvent } from 'react'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** How often one looks whether the time is up, in milliseconds. */
const look = 5000

/** Calls `lock` once nobody has touched the window for so many minutes; time asleep counts. */
export function useIdleLock(minutes: number, lock: () => void): void {
  const onIdle = useEffectEvent(lock)
  useEffect(() => {
    let last = Date.now()
    const check = (): void => {
      const idle = Date.now() - last
      // A clock set back would put the lock off for as long.
      if (idle >= 0 && idle < minutes * 60_000) return
      last = Date.now()
      if (idle >= 0) onIdle()
    }
    // Whoever wakes the computer touches the window before its timers run on: that is too late to count.
    const note = (): void => {
      check()
      last = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true })
    const timer = setInterval(check, look)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true })
    }
  }, [minutes])
}
