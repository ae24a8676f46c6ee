import { Actions, Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { dismiss, type NewsList } from './news.ts'
import { t } from './text.ts'

/** What the desk did by itself or needs somebody for. Always mounted, so that what is new is read out. */
export function NewsBoard({ news }: { readonly news: NewsList }): VNode {
  return (
    <div class="news" role="status">
      {news.value.map(({ id, kind, say, act }) => (
        <Notice key={id} kind={kind}>
          <p>{say()}</p>
          <Actions>
            {act && (
              <Button look="secondary" onPress={act.run}>
                {act.label()}
              </Button>
            )}
            <Button look="quiet" onPress={() => dismiss(news, id)}>
              {t('news.dismiss')}
            </Button>
          </Actions>
        </Notice>
      ))}
    </div>
  )
}
