import { wordsOfPiece } from '@parasol/sealing'
import { Actions, Button, ErrorSummary, Form, Notice, Page, RadioGroup, WordGrid } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { loadWordList } from '../shell/word-lists.ts'
import { useWork } from '../shell/work/work-context.ts'
import { emptyPieces, PieceField, pieceErrors, readPieces } from './piece-field.tsx'
import { joinPieces, makePieces, type PieceCounts, type Pieces, signPieces } from './pieces.ts'

const COUNTS: readonly PieceCounts[] = [
  { needed: 2, pieces: 3 },
  { needed: 3, pieces: 5 },
  { needed: 4, pieces: 7 },
]
const nameOf = ({ needed, pieces }: PieceCounts): string => `${needed}-${pieces}`

type Made = Pieces & { readonly lang: string; readonly words: readonly (readonly string[])[] }
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'show'; readonly made: Made; readonly number: number }
  | { readonly at: 'try'; readonly made: Made }
  | { readonly at: 'done' }

/** Pieces of a key to the inbox, for people the organisation trusts: made, shown one after another, tried out, and only then signed. */
export function MakePieces(): VNode {
  const step = useSignal<Step>({ at: 'choose' })
  const now = step.value
  switch (now.at) {
    case 'choose':
      return <Choose onMade={(made) => void (step.value = { at: 'show', made, number: 1 })} />
    case 'show': {
      const { made, number } = now
      const last = number === made.pieces
      const goOn = () => void (step.value = last ? { at: 'try', made } : { ...now, number: number + 1 })
      return <Show made={made} number={number} onNext={goOn} />
    }
    case 'try':
      return (
        <TryOut
          made={now.made}
          onAgain={() => void (step.value = { at: 'show', made: now.made, number: 1 })}
          onSigned={() => void (step.value = { at: 'done' })}
        />
      )
    case 'done':
      return (
        <Page heading={t('pieces.doneTitle')} lead={t('pieces.done')}>
          <Actions>
            <Button onPress={places.back}>{t('pieces.back')}</Button>
          </Actions>
        </Page>
      )
  }
}

function Choose({ onMade }: { readonly onMade: (made: Made) => void }): VNode {
  const work = useWork()
  const chosen = useSignal<string | null>(nameOf(COUNTS[0] as PieceCounts))
  const lang = useSignal<'en' | 'fr' | null>(document.documentElement.lang === 'fr' ? 'fr' : 'en')
  const make = async (): Promise<void> => {
    const counts = COUNTS.find((each) => nameOf(each) === chosen.peek())
    if (!counts) return
    const list = await loadWordList(lang.peek() === 'fr' ? 'french' : 'english')
    const made = await makePieces(work, counts)
    const words = made.all.map((piece) => wordsOfPiece(piece, made.key, list))
    onMade({ ...made, words, lang: lang.peek() ?? 'en' })
  }
  return (
    <Page heading={t('pieces.title')} lead={t('pieces.lead')} onBack={places.back}>
      <ul class="steps">
        <li>{t('pieces.whom1')}</li>
        <li>{t('pieces.whom2')}</li>
        <li>{t('pieces.whom3')}</li>
      </ul>
      <Form onSubmit={make}>
        <RadioGroup
          name="counts"
          label={t('pieces.counts')}
          value={chosen}
          choices={COUNTS.map((each) => ({ value: nameOf(each), label: t('pieces.count', each) }))}
        />
        <RadioGroup
          name="list"
          label={t('makeWords.list')}
          value={lang}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'fr', label: 'Français', lang: 'fr' },
          ]}
        />
        <Actions>
          <Button submit>{t('pieces.make')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

function Show({
  made,
  number,
  onNext,
}: {
  readonly made: Made
  readonly number: number
  readonly onNext: () => void
}): VNode {
  const title = t('pieces.pieceTitle', { number, of: made.pieces })
  return (
    <Page heading={title} lead={t('pieces.pieceLead')}>
      <WordGrid words={made.words[number - 1] ?? []} label={title} lang={made.lang} />
      <Notice kind="care">
        <p>{t('pieces.pieceOnly')}</p>
      </Notice>
      <Actions>
        <Button onPress={onNext}>{t('pieces.pieceNext')}</Button>
      </Actions>
    </Page>
  )
}

function TryOut({
  made,
  onAgain,
  onSigned,
}: {
  readonly made: Made
  readonly onAgain: () => void
  readonly onSigned: () => void
}): VNode {
  const work = useWork()
  const typed = useMemo(() => emptyPieces(made.needed), [made])
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    trouble.value = null
    const pieces = await readPieces(typed, made.key)
    if (!pieces) return
    const joined = await joinPieces(pieces, made)
    const signed = joined.ok ? await signPieces(work, made) : joined
    if (!signed.ok) return void (trouble.value = signed.failure)
    for (const piece of made.all) piece.fill(0)
    onSigned()
  }
  return (
    <Page heading={t('pieces.tryTitle')} lead={t('pieces.tryLead', { needed: made.needed })}>
      <ErrorSummary errors={pieceErrors(typed)} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={send}>
        {typed.map((piece, at) => (
          <PieceField key={at} number={at + 1} piece={piece} />
        ))}
        <Actions>
          <Button submit>{t('pieces.sign')}</Button>
          <Button look="quiet" onPress={onAgain}>
            {t('pieces.showAgain')}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}
