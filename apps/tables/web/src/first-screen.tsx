import { LanguageSwitch, Shell } from '@parasol/ui'
import type { VNode } from 'preact'
import { Welcome } from './door/welcome.tsx'

/** What stands on the page before any script has run. */
export function FirstScreen(): VNode {
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <Welcome />
    </Shell>
  )
}
