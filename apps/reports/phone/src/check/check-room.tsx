import { Busy, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { showTop } from '../shell/show-top.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { findMembership, membership } from '../shell/warnings/membership.ts'
import { joining } from './join-state.ts'
import { JoinView } from './join-view.tsx'
import { SearchView } from './search-view.tsx'
import { UnlockView } from './unlock-view.tsx'

/** From a locked phone, or none yet, to the search. */
export function CheckRoom(): VNode {
  const now = membership.value
  const join = joining.value
  useEffect(() => {
    void findMembership()
  }, [])
  useEffect(showTop, [now.at, join?.at])
  if (join) return <JoinView />
  if (now.at === 'open') return <SearchView warnings={now.warnings} />
  if (now.at === 'locked') return <UnlockView />
  if (now.at === 'none') return <JoinView />
  return (
    <Page heading={t('member.title')} onBack={screens.back}>
      <Busy text={t('app.loading')} />
    </Page>
  )
}
