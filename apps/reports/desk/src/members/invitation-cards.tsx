import { digitsOf, type WordList, wordsOf } from '@parasol/sealing'
import { Actions, Button, DigitGroups, Notice, Page, QrCode, WordGrid } from '@parasol/ui'
import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { organisationName } from '../shell/names.ts'
import { places } from '../shell/places.ts'
import { shownDay, t } from '../shell/text.ts'
import { noteAct } from '../shell/work/audit.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import type { Invitation } from './invite.ts'

/** Invitations as plain cards, on screen once and on paper if wanted. Nothing on them says what they are for. */
export function InvitationCards({
  invitations,
  list,
  lang,
  named,
}: {
  readonly invitations: readonly Invitation[]
  readonly list: WordList
  readonly lang: string
  readonly named: Signal<boolean>
}): VNode {
  const work = useWork()
  const name = organisationName(charterOf(work), work.organisation)
  const printThem = (): void => {
    noteAct(work, 'printed')
    print()
  }
  return (
    <Page heading={t('invite.madeTitle', { count: invitations.length })} lead={t('invite.madeLead')}>
      <Notice kind="care">
        <p>{t('invite.onlyNow')}</p>
      </Notice>
      <Actions>
        <Button onPress={printThem}>{t('invite.print')}</Button>
        <Button look="secondary" onPress={places.back}>
          {t('invite.done')}
        </Button>
      </Actions>
      <ol class="invitations" aria-label={t('invite.cards')}>
        {invitations.map(({ secret, expires }, at) => (
          <li key={digitsOf(secret)} class="invitation">
            <div class="invitation-words">
              <WordGrid
                words={wordsOf(secret, list)}
                lang={lang}
                label={t('invite.wordsOf', { number: at + 1 })}
              />
              <DigitGroups
                digits={digitsOf(secret).replaceAll(' ', '')}
                label={t('invite.digitsOf', { number: at + 1 })}
              />
              <p>{t('invite.goodUntil', { day: shownDay(expires) })}</p>
              {named.value && <p>{name}</p>}
            </div>
            <QrCode text={digitsOf(secret)} label={t('invite.qrOf', { number: at + 1 })} />
          </li>
        ))}
      </ol>
    </Page>
  )
}
