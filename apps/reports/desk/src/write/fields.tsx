import { CATEGORY_GROUPS, type CategoryId, type FeedId } from '@parasol/protocol'
import { CheckboxGroup, Details, RadioGroup, TextArea, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../shell/desk.ts'
import { formLabels, labelAt } from '../shell/form-labels.ts'
import { areaName, feedName } from '../shell/names.ts'
import { RuleHere } from '../shell/policies.tsx'
import { t } from '../shell/text.ts'
import { type Answered, answersInDoubt, mayWarn } from '../shell/work/publishing-consent.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { coarseDate, PRECISIONS } from './coarse-date.ts'
import { coarseText } from './coarse-text.ts'
import { FACTS, type problemsWith } from './warning-fields.ts'
import type { WriteForm } from './write-form.ts'

const LEVELS = ['1', '2', '3', '4'] as const
const GROUPS = Object.keys(CATEGORY_GROUPS) as readonly (keyof typeof CATEGORY_GROUPS)[]

export function Fields({
  form,
  feeds,
  opened,
  problems,
  underText,
}: {
  readonly form: WriteForm
  /** Shown under the text as it is written. */
  readonly underText: ComponentChildren
  readonly feeds: readonly FeedId[]
  readonly opened: Answered
  readonly problems: ReturnType<typeof problemsWith>
}): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const labels = formLabels()
  const [unchosen] = useState(form.categories.peek().length === 0)
  const errorAt = (field: string): string | undefined => {
    const found = problems.find((each) => each.field === field && each.problem.startsWith('long'))
    const crowded = problems.find((each) => each.field === field && each.problem === 'too-many-facts')
    const problem = (found ?? crowded)?.problem
    return problem && t(`write.problem.${problem}`)
  }
  return (
    <div class="stack write-fields">
      <RadioGroup
        name="level"
        label={t('write.level')}
        hint={t('write.levelHint')}
        value={form.level}
        choices={LEVELS.map((value) => ({
          value,
          label: labels.level[value].name,
          hint: labels.level[value].says,
        }))}
      />
      <TextArea
        name="text"
        label={t('write.text')}
        hint={t('write.textHint')}
        rows={7}
        maxLength={2000}
        value={form.text}
      />
      {underText}
      <Details summary={t('write.categories')} open={unchosen}>
        <p class="hint">{t('write.categoriesHint')}</p>
        {GROUPS.map((group) => (
          <CategoryGroup key={group} group={group} form={form} label={labels.group[group]} />
        ))}
      </Details>
      <WhenFields form={form} error={errorAt('when')} />
      <TextField
        name="place"
        label={t('write.place')}
        hint={t('write.placeHint')}
        maxLength={120}
        value={form.place}
        error={errorAt('place')}
      />
      <Details summary={t('write.facts')} open>
        <p class="hint">{t('write.factsHint')}</p>
        <div class="facts">
          {FACTS.map((fact) => (
            <TextArea
              key={fact}
              name={fact}
              label={t(`warning.${fact}`)}
              rows={2}
              value={form.facts[fact]}
              error={errorAt(fact)}
            />
          ))}
        </div>
        <TextArea
          name="description"
          label={t('warning.description')}
          rows={4}
          maxLength={600}
          value={form.description}
        />
      </Details>
      <RadioGroup
        name="feed"
        label={t('write.feed')}
        hint={t('write.feedHint')}
        value={form.feed}
        choices={feeds.map((feed) => ({
          value: feed as string,
          label: t('write.membersOf', { feed: feedName(charter, feed) }),
          hint: t(`write.allowed.${answersInDoubt(opened) ? 'doubt' : mayWarn(opened, feed)}`),
        }))}
      />
      <Details summary={t('write.areas')}>
        <CheckboxGroup
          name="areas"
          label={t('write.areasLabel')}
          hint={t('write.areasHint')}
          value={form.areas}
          choices={charter.state.areas.map(({ id }) => ({
            value: id,
            label: areaName(charter, id) ?? id,
          }))}
        />
      </Details>
      <div class="short-choices">
        <RadioGroup
          name="expiry"
          label={t('write.expiry')}
          hint={t('write.expiryHint')}
          value={form.expiry}
          choices={[
            ...(form.expiry.value === 'kept'
              ? [{ value: 'kept' as const, label: t('write.expiryKept') }]
              : []),
            ...form.expiries.map((months) => ({
              value: `${months}` as const,
              label: t('write.months', { months }),
            })),
          ]}
        />
      </div>
      <RuleHere charter={charter} rule="warnings-months" />
      <TextField
        name="publish-on"
        kind="date"
        label={t('write.publishOn')}
        hint={t('write.publishOnHint')}
        width="medium"
        optional
        value={form.publishOn}
      />
    </div>
  )
}

/** One heading of what can have happened; the warning's list keeps the order of the whole form. */
function CategoryGroup({
  group,
  label,
  form,
}: {
  readonly group: keyof typeof CATEGORY_GROUPS
  readonly label: string
  readonly form: WriteForm
}): VNode {
  const labels = formLabels()
  const ids: readonly CategoryId[] = CATEGORY_GROUPS[group]
  const all = GROUPS.flatMap((each): readonly CategoryId[] => CATEGORY_GROUPS[each])
  const toggle = (id: CategoryId, on: boolean): void => {
    const chosen = new Set(form.categories.peek())
    if (on) chosen.add(id)
    else chosen.delete(id)
    form.categories.value = all.filter((each) => chosen.has(each))
  }
  return (
    <fieldset class="compact-choices">
      <legend class="label">{label}</legend>
      {ids.map((id) => (
        <label key={id} class="compact-choice">
          <input
            type="checkbox"
            class="choice-mark choice-checkbox"
            name={`category-${id}`}
            checked={form.categories.value.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span>{labelAt(labels, 'option', 'happened', id) ?? id}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The day stays on this screen: only the words under "when" go into the warning. */
function WhenFields({
  form,
  error,
}: {
  readonly form: WriteForm
  readonly error: string | undefined
}): VNode {
  const { ports } = useDesk()
  const day = useSignal('')
  const choose = (precision: (typeof PRECISIONS)[number]): void => {
    form.when.value = coarseText(coarseDate(day.peek() || ports.today(), precision))
  }
  return (
    <>
      <TextField
        name="when"
        label={t('write.whenLabel')}
        hint={t('write.whenHint')}
        maxLength={60}
        value={form.when}
        error={error}
      />
      <Details summary={t('write.whenMake')}>
        <TextField
          name="when-day"
          kind="date"
          label={t('write.whenDay')}
          hint={t('write.whenDayHint')}
          width="medium"
          value={day}
        />
        <div class="actions">
          {PRECISIONS.filter((precision) => precision !== 'unsaid').map((precision) => (
            <button
              type="button"
              key={precision}
              class="button button-secondary"
              onClick={() => choose(precision)}
            >
              {t(`write.precision.${precision}`)}
            </button>
          ))}
        </div>
      </Details>
    </>
  )
}
