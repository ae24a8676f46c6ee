import { Busy, Button, Notice, Page, focusHeading } from '@parasol/ui'
import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadAllTexts } from './languages.ts'
import { t } from './text.ts'

/** A component whose code and texts are fetched when it is first shown; says so, and offers to try again when that fails. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => VNode {
  let loaded: ComponentType<Props> | undefined
  return function Lazy(props: Props): VNode {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading')
    const fetchIt = async (): Promise<void> => {
      setState('loading')
      try {
        const [component] = await Promise.all([load(), loadAllTexts()])
        loaded = component
        setState('ready')
      } catch {
        setState('failed')
      }
    }
    useEffect(() => {
      if (!loaded) void fetchIt()
    }, [])
    useEffect(() => {
      if (state === 'ready') focusHeading()
    }, [state])
    const View = loaded
    if (View) return <View {...props} />
    return (
      <Page>
        {state === 'failed' ? (
          <>
            <Notice kind="problem" live>
              <p>{t('app.loadFailed')}</p>
            </Notice>
            <Button onPress={fetchIt}>{t('app.tryAgain')}</Button>
          </>
        ) : (
          <Busy text={t('app.loading')} />
        )}
      </Page>
    )
  }
}
