import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { currentLanguage, languages, loadLanguage, uiText } from './languages.ts'
import { Notice } from './notice.tsx'

/** The current language by its own name; opens the list of all. Nothing is stored. */
export function LanguageSwitch(): VNode {
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const current = currentLanguage()
  const choose = async (locale: string): Promise<void> => {
    const outcome = await loadLanguage(locale)
    setFailed(outcome === 'failed')
    if (outcome === 'loaded') setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        class="button button-quiet language"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="hidden-text">{`${uiText('ui.language')}: `}</span>
        {current?.name}
      </button>
      {open && (
        <Dialog heading={uiText('ui.language')} onClose={() => setOpen(false)}>
          {failed && (
            <Notice kind="problem" live>
              {uiText('ui.languageFailed')}
            </Notice>
          )}
          <ul class="choices plain-list">
            {languages.value.map(({ locale, name }) => (
              <li key={locale}>
                <Button
                  look="secondary"
                  lang={locale}
                  pressed={locale === current?.locale}
                  onPress={() => choose(locale)}
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
