import { type AreaId, type Charter, type OrganisationId, tidyLine } from '@parasol/charter'
import {
  Button,
  Actions,
  CheckboxGroup,
  ErrorSummary,
  type FieldError,
  Form,
  RadioGroup,
  TextField,
} from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import type { OrganisationDetails } from '../shell/work/organisation-change.ts'
import { languageTags } from './language-tags.ts'

const NOBODY = 'nobody'
const LONGEST = 200

/** What an organisation says of itself: hours, when somebody reads, languages, areas, who stands in. */
export function DetailsForm({
  charter,
  organisation,
  before,
  act,
  onDetails,
}: {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly before: OrganisationDetails | null
  readonly act: string
  readonly onDetails: (details: OrganisationDetails) => Promise<void>
}): VNode {
  const hours = useSignal(before?.hours ?? '')
  const reading = useSignal(before?.reading ?? '')
  const languages = useSignal((before?.languages ?? ['en']).join(', '))
  const areas: Signal<readonly AreaId[]> = useSignal(before?.areas ?? [])
  const cover = useSignal<string | null>(before?.cover ?? NOBODY)
  const errors = useSignal<readonly FieldError[]>([])
  const errorAt = (field: string): string | undefined => errors.value.find(({ name }) => name === field)?.text
  const others = [...charter.organisations.values()].filter(
    (each) => each.organisation !== organisation && each.status === 'open',
  )
  const send = async (): Promise<void> => {
    const tags = languageTags(languages.peek())
    errors.value = [
      ...(tidyLine(reading.peek()) === '' ? [{ name: 'reading', text: t('details.needsReading') }] : []),
      ...(tags === null ? [{ name: 'languages', text: t('details.needsLanguages') }] : []),
      ...(areas.peek().length === 0 && charter.state.areas.length > 0
        ? [{ name: 'areas', text: t('details.needsAreas') }]
        : []),
    ]
    if (errors.peek().length > 0 || tags === null) return
    await onDetails({
      hours: tidyLine(hours.peek()),
      reading: tidyLine(reading.peek()),
      languages: tags,
      areas: areas.peek(),
      cover: cover.peek() === NOBODY ? null : (cover.peek() as OrganisationId | null),
    })
  }
  return (
    <>
      <ErrorSummary errors={errors.value} />
      <Form onSubmit={send}>
        <TextField
          name="hours"
          label={t('details.hours')}
          hint={t('details.hoursHint')}
          maxLength={LONGEST}
          value={hours}
        />
        <TextField
          name="reading"
          label={t('details.reading')}
          hint={t('details.readingHint')}
          maxLength={LONGEST}
          value={reading}
          error={errorAt('reading')}
        />
        <TextField
          name="languages"
          label={t('details.languages')}
          hint={t('details.languagesHint')}
          value={languages}
          error={errorAt('languages')}
        />
        <CheckboxGroup
          name="areas"
          label={t('details.areas')}
          hint={t('details.areasHint')}
          value={areas}
          error={errorAt('areas')}
          choices={charter.state.areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          name="cover"
          label={t('details.cover')}
          hint={t('details.coverHint')}
          value={cover}
          choices={[
            ...others.map((each) => ({ value: each.organisation as string, label: each.name })),
            { value: NOBODY, label: t('details.noCover'), apart: true },
          ]}
        />
        <Actions>
          <Button submit>{act}</Button>
        </Actions>
      </Form>
    </>
  )
}
