import { LanguageSwitch, LinkButton, Shell } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
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
      {children}
    </Shell>
  )
}
