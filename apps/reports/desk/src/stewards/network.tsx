import type { Charter, ListedOrganisation } from '@parasol/charter'
import { Actions, Button, Page, SummaryList, Table, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import { go, type Place } from '../shell/places.ts'
import { PoliciesInForce } from '../shell/policies.tsx'
import { shownDay, t } from '../shell/text.ts'
import { AddAreas } from './add-areas.tsx'
import { Admit } from './admit.tsx'
import { CloseOrganisation } from './close-organisation.tsx'
import { Coordinators } from './coordinators.tsx'
import { HandOver } from './hand-over.tsx'
import { Policies } from './policies.tsx'
import { Proposals } from './proposals-view.tsx'
import type { Steward } from './proposals.ts'

type View = Extract<Place, { readonly room: 'network' }>['view']

/** What stewards see and sign: who belongs to the network. */
export function Network({ steward, view }: { readonly steward: Steward; readonly view: View }): VNode | null {
  const charter = useDesk().charter.value
  if (!charter) return null
  const props = { charter, steward }
  switch (view) {
    case 'overview':
      return <Overview {...props} />
    case 'admit':
      return <Admit {...props} />
    case 'close':
      return <CloseOrganisation {...props} />
    case 'coordinators':
      return <Coordinators {...props} />
    case 'areas':
      return <AddAreas {...props} />
    case 'stewards':
      return <HandOver {...props} />
    case 'policies':
      return <Policies {...props} />
  }
}

function standing(charter: Charter, { id, status, successor }: ListedOrganisation): VNode {
  if (status === 'closed') {
    const name = charter.state.organisations.find((each) => each.id === successor)?.name
    return <Tag>{name ? t('network.closedTo', { name }) : t('network.closed')}</Tag>
  }
  return charter.organisations.has(id) ? (
    <Tag kind="good">{t('network.open')}</Tag>
  ) : (
    <Tag kind="care">{t('network.notSetUp')}</Tag>
  )
}

function Overview({ charter, steward }: { readonly charter: Charter; readonly steward: Steward }): VNode {
  const { name, version, day, stewards, threshold, areas, organisations } = charter.state
  const to = (view: View) => () => go({ room: 'network', view })
  return (
    <Page heading={name} caption={t('network.caption')} lead={t('network.lead')}>
      <Proposals charter={charter} steward={steward} />
      <section class="stack panel" aria-labelledby="organisations">
        <h2 id="organisations">{t('network.organisations')}</h2>
        {organisations.length === 0 ? (
          <p>{t('network.noOrganisations')}</p>
        ) : (
          <Table
            caption={t('network.organisations')}
            columns={[
              { name: 'name', label: t('network.name') },
              { name: 'coordinators', label: t('network.coordinators') },
              { name: 'standing', label: t('network.standing') },
            ]}
            rows={organisations.map((each) => ({
              id: each.id,
              cells: {
                name: each.name,
                coordinators: each.coordinators.map((key) => (
                  <>
                    <Handle of={key} />{' '}
                  </>
                )),
                standing: standing(charter, each),
              },
            }))}
          />
        )}
        <Actions>
          <Button onPress={to('admit')}>{t('network.admit')}</Button>
          {organisations.length > 0 && (
            <>
              <Button look="secondary" onPress={to('coordinators')}>
                {t('network.changeCoordinators')}
              </Button>
              <Button look="secondary" onPress={to('close')}>
                {t('network.close')}
              </Button>
            </>
          )}
        </Actions>
      </section>
      <PoliciesInForce charter={charter} />
      <Actions>
        <Button look="secondary" onPress={to('policies')}>
          {t('policy.load')}
        </Button>
      </Actions>
      <section class="stack panel" aria-labelledby="network-facts">
        <h2 id="network-facts">{t('network.facts')}</h2>
        <SummaryList
          rows={[
            { term: t('network.version'), value: t('network.versionOf', { version, day: shownDay(day) }) },
            {
              term: t('network.threshold'),
              value: t('draft.thresholdOf', { threshold, of: stewards.length }),
            },
            {
              term: t('network.areas'),
              value: areas.map((area) => area.name).join('\n') || t('draft.noAreas'),
            },
          ]}
        />
        <h3>{t('draft.stewards')}</h3>
        <ol class="cards-list" aria-label={t('draft.stewards')}>
          {stewards.map((key) => (
            <li key={key}>
              <Handle of={key} />
              {key === steward.key.public && <Tag kind="info">{t('network.you')}</Tag>}
            </li>
          ))}
        </ol>
        <Actions>
          <Button look="secondary" onPress={to('areas')}>
            {t('network.addAreas')}
          </Button>
          <Button look="secondary" onPress={to('stewards')}>
            {t('network.changeStewards')}
          </Button>
        </Actions>
      </section>
    </Page>
  )
}
