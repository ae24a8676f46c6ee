import type { Day, PublicKey } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Button, CopyButton, QrCode } from '@parasol/ui'
import type { VNode } from 'preact'
import { type CardKeys, makeCard } from './card-keys.ts'
import { saveFile } from './files.tsx'
import { t } from './text.ts'

/** Two words that people read to each other, to know that a card is the one they mean. */
export function Handle({ of }: { readonly of: PublicKey }): VNode {
  return (
    <span class="handle" translate={false} lang="en">
      {handleOf(of)}
    </span>
  )
}

export function CardView({ keys, day }: { readonly keys: CardKeys; readonly day: Day }): VNode {
  const text = makeCard(keys, day)
  return (
    <div class="stack">
      <p>
        {t('card.handle')} <Handle of={keys.sign.public} />
      </p>
      <pre class="code" id="card-text" tabIndex={0} aria-label={t('card.label')}>
        {text}
      </pre>
      <Actions>
        <CopyButton text={text} label={t('card.copy')} />
        <Button look="secondary" onPress={() => saveFile('card.txt', text)}>
          {t('card.save')}
        </Button>
      </Actions>
      <QrCode text={text} label={t('card.qr')} />
    </div>
  )
}
