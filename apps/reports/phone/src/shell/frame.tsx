import { LanguageSwitch, LinkButton, Notice, Shell } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import { outdated } from './outdated.ts'
import { screens } from './screens.ts'
import { t } from './text.ts'

/** What stands round every screen: exit, language and safety above; help and settings below. */
export function Frame({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <Shell
      name="Parasol"
      tools={<LanguageSwitch />}
      footer={
        <>
          <LinkButton onPress={() => screens.to({ room: 'support', page: 'safety' })}>
            {t('app.safety')}
          </LinkButton>
          <LinkButton onPress={() => screens.to({ room: 'support', page: 'help' })}>
            {t('app.help')}
          </LinkButton>
          <LinkButton onPress={() => screens.to({ room: 'settings' })}>{t('app.settings')}</LinkButton>
          <LinkButton onPress={() => screens.reset({ room: 'start' })}>{t('app.home')}</LinkButton>
        </>
      }
    >
      {outdated.value && (
        <Notice kind="care" live>
          <p>{t('ui.outdated')}</p>
        </Notice>
      )}
      {children}
    </Shell>
  )
}
