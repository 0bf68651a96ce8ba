import { useEffect, useState } from 'react'

/** A value that follows what is typed once the typing has paused for this long, in milliseconds. */
export function useSettled<T>(value: T, pause = 180): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
