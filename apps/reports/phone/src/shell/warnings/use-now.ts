import type { Instant } from '@parasol/charter'
import { useEffect, useState } from 'preact/hooks'
import { now } from '../engine.ts'

const MINUTE_MS = 60_000

/** The time, renewed every minute: ages on a page that stays open must not stand still, nor a warning outlive its day. */
export function useNow(): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const clock = setInterval(() => setAt(now()), MINUTE_MS)
    return () => clearInterval(clock)
  }, [])
  return at
}
