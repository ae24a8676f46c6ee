import type { VNode } from 'preact'
import { HelpView } from './help-view.tsx'
import { SafetyView } from './safety-view.tsx'

/** Safety and help, one tap away from every screen. */
export function SupportRoom({ page }: { readonly page: 'safety' | 'help' }): VNode {
  return page === 'safety' ? <SafetyView /> : <HelpView />
}
