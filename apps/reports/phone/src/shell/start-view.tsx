import { newerWaits, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from './screens.ts'
import { t } from './text.ts'
import { arrived, draftKept, waiting } from './waiting.ts'
import { Way } from './way.tsx'

/** The first screen: two quiet ways, one for those who were here before, and one for who may be warned of. */
export function StartView(): VNode {
  return (
    <Page heading={t('start.title')} lead={t('start.lead')}>
      {arrived.value && (
        <Notice kind="good" live>
          <p>{t('start.arrived')}</p>
        </Notice>
      )}
      <div class="ways">
        {waiting.value > 0 && (
          <Way
            title={t('start.waiting')}
            hint={t('start.waitingHint')}
            onPress={() => screens.to({ room: 'outbox' })}
          />
        )}
        {draftKept.value && (
          <Way
            title={t('start.draft')}
            hint={t('start.draftHint')}
            onPress={() => screens.to({ room: 'report', step: 'open-draft' })}
          />
        )}
        <Way
          title={t('start.tell')}
          hint={t('start.tellHint')}
          onPress={() => screens.to({ room: 'before', next: 'report' })}
        />
        <Way
          title={t('start.look')}
          hint={t('start.lookHint')}
          onPress={() => screens.to({ room: 'before', next: 'check' })}
        />
        <Way
          quiet
          title={t('start.words')}
          hint={t('start.wordsHint')}
          onPress={() => screens.to({ room: 'receipt' })}
        />
        <Way
          quiet
          title={t('start.about')}
          hint={t('start.aboutHint')}
          onPress={() => screens.to({ room: 'before', next: 'about' })}
        />
      </div>
      {newerWaits.value && (
        <p class="hint" role="status">
          {t('ui.newer')}
        </p>
      )}
    </Page>
  )
}
