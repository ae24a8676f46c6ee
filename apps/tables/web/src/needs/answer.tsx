import { type StatementView, voteRoute } from '@parasol/tables-protocol'
import { Button, KeyHint, LinkButton, useShortcuts } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Trouble } from '../shell/call.ts'
import { actQuietly } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'

type Vote = -1 | 0 | 1

/** Says it at once on this page; the server hears it meanwhile. */
export const castVote = (id: StatementView['id'], vote: Vote | null): Promise<Trouble | null> =>
  actQuietly(voteRoute, { id, vote }, (view) => ({
    ...view,
    statements: view.statements.map((each) => (each.id === id ? { ...each, vote } : each)),
  }))

/** One statement, three answers, and the way round it. */
export function Answer({
  statement,
  onSkip,
}: {
  readonly statement: StatementView
  readonly onSkip: () => void
}): VNode {
  const trouble = useSignal<Trouble | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // One statement follows the other in the same place, so that no key is lost between them.
  const now = useRef({ id: statement.id, onSkip })
  now.current = { id: statement.id, onSkip }
  const cast = (vote: Vote) => async (): Promise<void> => {
    trouble.value = await castVote(now.current.id, vote)
  }
  const first = useRef(statement.id)
  // The next one takes the focus, so that a screen reader reads it out; not on the way in.
  useEffect(() => {
    if (first.current !== statement.id) heading.current?.focus()
    first.current = statement.id
  }, [statement.id])
  const keys = useMemo(
    () => ({
      a: () => void cast(1)(),
      d: () => void cast(-1)(),
      p: () => void cast(0)(),
      s: () => now.current.onSkip(),
    }),
    [],
  )
  useShortcuts(keys, true)
  return (
    <section class="stack card answer" aria-labelledby="statement">
      <h2 id="statement" tabIndex={-1} ref={heading}>
        {statement.text}
      </h2>
      <Said trouble={trouble.value} />
      <div class="answers">
        <Button onPress={cast(1)}>
          {t('needs.agree')} <Key letter="A" />
        </Button>
        <Button onPress={cast(-1)}>
          {t('needs.disagree')} <Key letter="D" />
        </Button>
        <Button look="secondary" onPress={cast(0)}>
          {t('needs.pass')} <Key letter="P" />
        </Button>
      </div>
      <LinkButton onPress={onSkip}>{t('needs.skip')}</LinkButton>
    </section>
  )
}

/** For those who see it: a screen reader has keys of its own. */
function Key({ letter }: { readonly letter: string }): VNode {
  return (
    <span aria-hidden="true">
      <KeyHint>{letter}</KeyHint>
    </span>
  )
}
