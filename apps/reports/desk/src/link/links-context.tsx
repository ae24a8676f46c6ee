import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Described } from '@parasol/matching'
import { problem } from '../shell/news.ts'
import { untilQuiet } from '../shell/quiet.ts'
import { heedReporters } from './heed-reporters.ts'
import { decisionsOf, everyJudgement, type Judged, type Standing, standingJudgements } from './judgements.ts'
import { type KnownRecords, knownRecords } from './known-records.ts'
import { describedRecords } from './described-records.ts'
import { type Links, openLinks } from './open-links.ts'
import { openMoreReports } from './open-more-reports.ts'
import { type Pattern, patternsOf } from './patterns.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'

const HEED_MS = 1500
const LOOK_MS = 400
const nothing = (): void => undefined

/** What the desk knows, and what was decided about it. */
export type LinkedWork = {
  readonly links: Links
  readonly known: KnownRecords
  readonly described: ReadonlyMap<string, Described>
  readonly judged: readonly Judged[]
  readonly standing: ReadonlyMap<string, Standing>
  readonly patterns: readonly Pattern[]
}

const LinkedContext = createContext<LinkedWork | null>(null)

/** `null` until the worker has begun. */
export const useLinked = (): LinkedWork | null => useContext(LinkedContext)

/** Keeps what is compared in step with what the desk knows, as long as somebody works there. */
export function LinkedWorkProvider({ children }: { readonly children: ComponentChildren }): VNode {
  const work = useWork()
  const [links, setLinks] = useState<Links | null>(null)
  const [linked, setLinked] = useState<LinkedWork | null>(null)
  useEffect(() => {
    const opened = openLinks()
    setLinks(opened)
    return () => {
      opened.close()
      look.current = nothing
      setLinks(null)
      setLinked(null)
    }
  }, [work])
  const look = useRef<() => void>(nothing)
  const due = useRef<ReturnType<typeof setTimeout> | null>(null)
  const [feeds, opened, kept] = [work.feeds.value, work.opened.value, work.judgements.value]
  useEffect(() => {
    if (!links) return
    // Reports open one after the other: what is known is looked through now and then, not after each, and hands go first.
    look.current = () => {
      const known = knownRecords(work)
      const described = describedRecords(known)
      const reader = { organisation: work.organisation, charter: charterOf(work) }
      const judged = everyJudgement(feeds.get('desk')?.copy ?? null, kept?.content ?? null, reader)
      const standing = standingJudgements(judged)
      links.bring(described, decisionsOf(standing.values()))
      setLinked({ links, known, described, judged, standing, patterns: patternsOf(standing.values()) })
    }
    due.current ??= setTimeout(() => {
      due.current = null
      void untilQuiet().then(() => look.current())
    }, LOOK_MS)
  }, [work, links, feeds, opened, kept])
  const inbox = work.inbox.value
  const keysHeld = work.inboxKeys.value.length
  useEffect(() => {
    if (keysHeld === 0) return undefined
    const stop = new AbortController()
    void openMoreReports(work, stop.signal)
    return () => stop.abort()
  }, [work, inbox, keysHeld])
  useEffect(() => {
    // Reports open one after the other; once they have, it is looked through once.
    const timer = setTimeout(async () => {
      const heeded = await heedReporters(work)
      if (!heeded.ok) problem(work.news, 'heed-reporters', heeded.failure)
    }, HEED_MS)
    return () => clearTimeout(timer)
  }, [work, opened, inbox])
  return <LinkedContext.Provider value={linked}>{children}</LinkedContext.Provider>
}
