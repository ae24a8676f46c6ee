import { Actions, Button, EmptyState, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { places } from '../shell/places.ts'
import { PublishedRounds } from '../shell/published/published-rounds.tsx'
import { saveFile } from '../shell/save-file.ts'
import { tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { agreementCsv } from './agreement-csv.ts'

/** Where the table agrees: bars first, words beside them, then figures and a map for whoever wants them. */
export function AgreementRoom(): VNode {
  const { rounds, settings, round, step, name } = tableView()
  const early = step === 'stock' || step === 'needs'
  return (
    <Page heading={t('step.agreement')} lead={t('agreed.lead')} onBack={places.back}>
      {early && <p class="hint">{t('agreed.notYet', { round })}</p>}
      {rounds.length === 0 && early ? (
        <EmptyState heading={t('agreed.none')} />
      ) : (
        <PublishedRounds rounds={rounds} settings={settings} />
      )}
      {rounds.length > 0 && (
        <Actions>
          <Button look="quiet" onPress={() => window.print()}>
            {t('export.print')}
          </Button>
          <Button
            look="quiet"
            onPress={() => saveFile(`${name}-agreement.csv`, agreementCsv(rounds, settings), 'text/csv')}
          >
            {t('export.csv')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}
