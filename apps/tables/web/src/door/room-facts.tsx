import type { RoomView } from '@parasol/tables-protocol'
import { Notice, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import { officialsHere, roleNames } from '../shell/roles.ts'
import { t } from '../shell/text.ts'

/** Who is in the room and how the table works, before anybody joins. */
export function RoomFacts({ room }: { readonly room: RoomView }): VNode {
  const { settings, present } = room
  const officials = officialsHere(settings, present)
  const kept = settings.roles.filter(({ mustHear }) => mustHear).map(({ id }) => id)
  return (
    <>
      {settings.about !== '' && <p>{settings.about}</p>}
      <Notice kind={officials === 'barred' ? 'good' : 'care'} heading={t(`room.officials.${officials}`)}>
        <p>{t(`room.officialsHow.${officials === 'barred' ? 'barred' : settings.officials}`)}</p>
      </Notice>
      <SummaryList
        rows={[
          { term: t('room.people'), value: t('room.peopleCount', { count: room.people }) },
          {
            term: t('room.present'),
            value: present.length > 0 ? roleNames(settings, present) : t('room.nobody'),
          },
          { term: t('room.others'), value: othersOf(room) },
          {
            term: t('room.mustHear'),
            value: kept.length > 0 ? roleNames(settings, kept) : t('room.noMustHear'),
          },
          { term: t('room.moderation'), value: t(`room.moderationHow.${settings.moderation}`) },
        ]}
      />
      <section class="stack panel" aria-labelledby="room-sees">
        <h2 id="room-sees">{t('room.sees')}</h2>
        <ul class="plain-list">
          <li>{t('room.seesName')}</li>
          <li>{t('room.seesVotes', { smallest: settings.smallestCell })}</li>
          <li>{t('room.seesHost')}</li>
          {settings.door === 'open' && <li>{t('room.seesAnybody')}</li>}
          {settings.door === 'open' && <li>{t('room.openSeats')}</li>}
        </ul>
      </section>
    </>
  )
}

const othersOf = ({ guests, interpreters }: RoomView): string =>
  guests && interpreters
    ? t('room.guestsAndInterpreters')
    : guests
      ? t('room.guests')
      : interpreters
        ? t('room.interpreters')
        : t('room.noOthers')
