import { Actions, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { charterNow } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import type { Session } from './session.ts'
import { WriteAnother } from './write-another.tsx'

/** Shown only after the server's word that the report is stored for good. */
export function SentView({
  session,
  onDone,
}: {
  readonly session: Session
  readonly onDone: () => void
}): VNode {
  const organisation = charterNow()?.organisations.get(session.sealed.organisation)
  const { state, aboutWarning, byPeer } = session
  return (
    <Page heading={t('sent.title')} lead={t('sent.lead', { name: organisation?.name ?? t('sent.unnamed') })}>
      {!aboutWarning && <p>{t('sent.fault')}</p>}
      {state.at === 'sent' && state.lane === 'slow' && (
        <Notice>
          <p>{t('sent.slow')}</p>
        </Notice>
      )}
      {state.at === 'sent' && !state.released && (
        <Notice kind="care">
          <p>{t('sent.notReleased')}</p>
        </Notice>
      )}
      <section class="part">
        <h2>{t('sent.nextTitle')}</h2>
        <ul class="steps">
          <li>{t('sent.next1', { reading: organisation?.reading || t('sent.soon') })}</li>
          <li>{t(session.keptWords ? 'sent.next2' : 'sent.next2None')}</li>
          <li>{t(aboutWarning ? 'sent.next3About' : 'sent.next3')}</li>
        </ul>
      </section>
      <Actions>
        {byPeer && <WriteAnother />}
        <Button {...(byPeer ? { look: 'secondary' as const } : {})} onPress={onDone}>
          {t('sent.home')}
        </Button>
        <LinkButton onPress={() => screens.to({ room: 'support', page: 'help' })}>
          {t('sent.help')}
        </LinkButton>
      </Actions>
    </Page>
  )
}
