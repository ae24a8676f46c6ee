import { tidyProse } from '@parasol/charter'
import type { JudgementRecord } from '@parasol/protocol'
import { Button, Details, Notice, TextArea, Undo } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import { charterOf, type Outcome } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { decide, takeBack } from './decide.ts'
import { type Judged, ownIn, type Standing } from './judgements.ts'
import { audienceOf, type Side } from './side.ts'

const DECISIONS = ['same', 'different', 'unsure'] as const
const LONGEST_NOTE = 500
const UNDO_MS = 10_000

/** One decision in force: whose, of when, what, and why. */
function Decided({ judged }: { readonly judged: Judged }): VNode {
  const charter = charterOf(useWork())
  const { organisation, decision, day, note, entry } = judged
  return (
    <div class="decided">
      <p>
        <strong>{t(`links.decisions.${decision}`)}</strong>{' '}
        <span class="hint">
          {t(entry === null ? 'links.decidedInside' : 'links.decidedBy', {
            name: organisationName(charter, organisation),
            day: shownDay(day),
          })}
        </span>
      </p>
      {note !== '' && (
        <p class="said">
          <bdi>{note}</bdi>
        </p>
      )}
    </div>
  )
}

/** What a person decides about a pair, who will hear of it, and how to take it back. */
export function DecisionForm({
  name,
  sides,
  standing,
  suggested,
}: {
  /** Unique on the screen. */
  readonly name: string
  readonly sides: readonly [Side, Side]
  readonly standing: Standing | null
  readonly suggested: JudgementRecord['suggested']
}): VNode {
  const work = useWork()
  const note = useSignal('')
  const trouble = useSignal<Trouble | null>(null)
  const fresh = useSignal<string | null>(null)
  const own = ownIn(standing, work.organisation)
  const [mine] = own
  const audience = audienceOf(work, sides)
  const recorded = fresh.value
  useEffect(() => {
    if (recorded === null) return undefined
    const timer = setTimeout(() => void (fresh.value = null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [recorded])

  const act = async (begun: Outcome<unknown>, said: string | null): Promise<void> => {
    const done = await begun
    trouble.value = done.ok ? null : done.failure
    fresh.value = done.ok ? said : null
  }
  const choose = (decision: (typeof DECISIONS)[number]): Promise<void> => {
    const [left, right] = sides
    const said = tidyProse(note.peek())
    const decided = { left, right, decision, note: said, suggested, replaces: own, told: audience }
    return act(decide(work, decided), t('links.recorded', { decision: t(`links.decisions.${decision}`) }))
  }
  const undo = async (): Promise<void> => {
    for (const each of own) await act(takeBack(work, each), null)
  }
  return (
    <fieldset class="stack decision">
      <legend class="label">{t('links.decide')}</legend>
      {standing?.comesTo === 'disputed' && (
        <Notice kind="care">
          <p>{t('links.disputed')}</p>
        </Notice>
      )}
      {standing && (
        <ul class="plain-list" aria-label={t('links.inForce')}>
          {standing.decisions.map((judged) => (
            <li key={`${judged.organisation} ${judged.entry}`}>
              <Decided judged={judged} />
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t(`links.audience.${audience}`)}</p>
      <div class="actions">
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            look="secondary"
            pressed={mine?.decision === decision}
            onPress={() => choose(decision)}
          >
            {t(`links.decisions.${decision}`)}
          </Button>
        ))}
        {mine && (
          <Button look="quiet" onPress={undo}>
            {t('links.takeBack')}
          </Button>
        )}
      </div>
      <Details summary={t('links.addNote')}>
        <TextArea
          name={`note-${name}`}
          label={t('links.note')}
          hint={t(`links.noteHint.${audience}`)}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note}
        />
      </Details>
      {recorded !== null && mine && <Undo text={recorded} onUndo={() => void undo()} />}
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
    </fieldset>
  )
}
