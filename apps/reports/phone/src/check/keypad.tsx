import { Button } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'

const PAGES = {
  digits: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  early: [...'ABCDEFGHIJKLM'],
  late: [...'NOPQRSTUVWXYZ'],
} as const
type PageName = keyof typeof PAGES

/** Stands for a character that somebody did not see. */
const UNSEEN = '?'
const MOST = 200

/** What stands in the field, one character after the other, to be heard. */
const spelt = (typed: string): string =>
  [...typed].map((each) => (each === UNSEEN ? t('keypad.unseen') : each)).join(' ')

const PAGE_LABEL = { digits: 'keypad.digits', early: 'keypad.early', late: 'keypad.late' } as const
const PAGE_FACE = { digits: '123', early: 'A–M', late: 'N–Z' } as const

/** Big keys in the lower half for plates and numbers, for either thumb; on a phone or with any pointer. Types at the end of
 *  the field and says what stands there. */
export function Keypad({
  value,
  onClose,
}: {
  readonly value: Signal<string>
  readonly onClose: () => void
}): VNode {
  const page = useSignal<PageName>('digits')
  const typed = value.value
  const type = (character: string): void => {
    value.value = `${value.peek()}${character}`.slice(0, MOST)
  }
  const remove = (): void => {
    value.value = [...value.peek()].slice(0, -1).join('')
  }
  const unseen = (
    <Button look="secondary" rapid label={t('keypad.unseen')} onPress={() => type(UNSEEN)}>
      {UNSEEN}
    </Button>
  )
  const erase = (
    <Button look="secondary" rapid label={t('keypad.delete')} onPress={remove}>
      <span aria-hidden="true">⌫</span>
    </Button>
  )
  const keys = PAGES[page.value].map((character) => (
    <Button key={character} look="secondary" rapid onPress={() => type(character)}>
      {character}
    </Button>
  ))
  const others = (Object.keys(PAGES) as readonly PageName[]).filter((each) => each !== page.value)
  return (
    <div class="keypad" role="group" aria-label={t('keypad.title')}>
      <p class="hidden-text" role="status">
        {typed === '' ? t('keypad.empty') : t('keypad.typed', { typed: spelt(typed) })}
      </p>
      <div class={page.value === 'digits' ? 'keypad-keys keypad-digits' : 'keypad-keys'}>
        {keys}
        {unseen}
        {page.value === 'digits' && (
          <Button look="secondary" rapid onPress={() => type('0')}>
            0
          </Button>
        )}
        {erase}
      </div>
      <div class="keypad-row">
        {others.map((each) => (
          <Button
            key={each}
            look="secondary"
            label={t(PAGE_LABEL[each])}
            onPress={() => void (page.value = each)}
          >
            {PAGE_FACE[each]}
          </Button>
        ))}
        <Button look="secondary" onPress={() => void (value.value = '')}>
          {t('keypad.clear')}
        </Button>
        <Button look="secondary" onPress={onClose}>
          {t('keypad.close')}
        </Button>
      </div>
    </div>
  )
}
