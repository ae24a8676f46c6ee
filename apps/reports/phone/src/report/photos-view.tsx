import { MOST_PHOTOS } from '@parasol/protocol'
import { Button, Form, LinkButton, Notice, Page, Picture } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import type { Draft } from './draft.ts'
import { drawAnew } from './photo.ts'

type Trouble = 'unreadable' | 'too-large' | 'too-many'

/** Photos she chooses, each drawn anew before it is shown again. Reached only from the checked answers: nobody is asked for one. */
export function PhotosView({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }): VNode {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [busy, setBusy] = useState(false)
  const photos = draft.photos.value
  const name = 'photo'
  const remove = (photo: Uint8Array): void => {
    draft.photos.value = draft.photos.peek().filter((each) => each !== photo)
  }
  const choose = async (input: HTMLInputElement): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    for (const file of input.files ?? []) {
      const photo = await drawAnew(file)
      if (!photo.ok) setTrouble(photo.failure)
      else if (draft.photos.peek().length < MOST_PHOTOS)
        draft.photos.value = [...draft.photos.peek(), photo.value]
      else setTrouble('too-many')
    }
    // Forgets which file it was: the name can tell a day or a place.
    input.value = ''
    setBusy(false)
  }
  return (
    <Page heading={t('photo.title')} lead={t('photo.lead')} onBack={onDone}>
      <Notice kind="care">
        <p>{t('photo.care')}</p>
      </Notice>
      <p>{t('photo.says')}</p>
      <ul class="photos">
        {photos.map((photo, at) => (
          <li key={photo} class="photo">
            <Picture jpeg={photo} label={t('photo.one', { number: at + 1 })} />
            <LinkButton onPress={() => remove(photo)}>{t('photo.remove', { number: at + 1 })}</LinkButton>
          </li>
        ))}
      </ul>
      <Form onSubmit={onDone}>
        {photos.length < MOST_PHOTOS && (
          <div class="field">
            <label class="label" for={name}>
              {t('photo.choose')}
            </label>
            <input
              class="input"
              type="file"
              id={name}
              accept="image/*"
              multiple
              aria-describedby="photo-state"
              onChange={(event) => choose(event.currentTarget)}
            />
          </div>
        )}
        <p id="photo-state" role="status" class={trouble ? 'field-error' : 'hint'}>
          {trouble
            ? t(`photo.${trouble}`)
            : busy
              ? t('photo.busy')
              : t('photo.count', { count: photos.length })}
        </p>
        <div class="acts">
          <Button submit>{t('app.continue')}</Button>
        </div>
      </Form>
    </Page>
  )
}
