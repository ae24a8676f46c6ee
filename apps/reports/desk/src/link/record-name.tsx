import { type Facts, type Reference } from '@parasol/protocol'
import { Button, Details, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import { useDesk } from '../shell/desk.ts'
import { formLabels, labelAt } from '../shell/form-labels.ts'
import { organisationName } from '../shell/names.ts'
import { go } from '../shell/places.ts'
import { listed, shownDay, t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import type { Charter } from '@parasol/charter'
import type { Known } from './known-records.ts'

const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const

/** What a record is called on screen: what it is, whose, and of when. */
export function recordName(charter: Charter, reference: Reference, known: Known | undefined): string {
  const named = (id: Parameters<typeof organisationName>[1]): string => organisationName(charter, id)
  switch (known?.kind) {
    case 'warning': {
      const { organisation, day } = known.warning
      return t('links.warningBy', { name: named(organisation), day: shownDay(day) })
    }
    case 'pattern': {
      const { organisation, day } = known.pattern
      return t('links.factsBy', { name: named(organisation), day: shownDay(day) })
    }
    case 'report':
      return t('links.reportOf', { day: shownDay(known.opened.report.statement.day) })
    case undefined:
      if (reference.kind === 'report') return t('links.reportAt', { name: named(reference.organisation) })
      return t(reference.kind === 'warning' ? 'links.warningNotHere' : 'links.factsNotHere')
  }
}

/** Facts that desks share, one line a kind. */
export function SharedFacts({
  facts,
  when,
  categories,
}: {
  readonly facts: Facts
  readonly when: string
  readonly categories: readonly string[]
}): VNode {
  const labels = formLabels()
  const happened = categories.map((category) => labelAt(labels, 'option', 'happened', category) ?? category)
  return (
    <SummaryList
      rows={[
        ...(happened.length > 0 ? [{ term: t('links.happened'), value: listed(happened) }] : []),
        ...(when === '' ? [] : [{ term: t('links.when'), value: when }]),
        ...FACTS.flatMap((fact) =>
          facts[fact].length > 0 ? [{ term: t(`warning.${fact}`), value: facts[fact].join('\n') }] : [],
        ),
        ...(facts.description === '' ? [] : [{ term: t('warning.description'), value: facts.description }]),
      ]}
    />
  )
}

/** A record to read in full; nothing for one that this desk cannot open. */
export function ReadRecord({ known }: { readonly known: Known | undefined }): VNode | null {
  const charter = useDesk().charter.value
  if (!known || !charter) return null
  switch (known.kind) {
    case 'warning':
      return (
        <Details summary={t('links.readWarning')}>
          <WarningCard {...known.warning} />
        </Details>
      )
    case 'pattern':
      return (
        <Details summary={t('links.readFacts')}>
          <SharedFacts {...known.pattern.pattern} />
        </Details>
      )
    case 'report': {
      const { id } = known.opened
      return (
        <Button look="quiet" onPress={() => go({ room: 'inbox', report: id })}>
          {t('links.openReport')}
        </Button>
      )
    }
  }
}
