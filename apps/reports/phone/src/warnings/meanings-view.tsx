import { CATEGORY_GROUPS } from '@parasol/protocol'
import { Page, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { label, t } from '../shell/text.ts'
import { KINDS } from '../shell/warnings/news.ts'
import { KIND } from '../shell/warnings/warning-head.tsx'

const LEVELS = [1, 2, 3, 4] as const

/** What the levels and the short names of what happened mean, said once. */
export function MeaningsView(): VNode {
  return (
    <Page heading={t('meanings.title')} onBack={screens.back}>
      <section class="part">
        <h2>{t('meanings.levels')}</h2>
        <p>
          <strong>{t('meanings.notSure')}</strong>
        </p>
        <ul class="meanings">
          {LEVELS.map((level) => (
            <li key={level}>
              <Tag kind={KIND[level]}>{label(`level.${level}.name`)}</Tag>
              <span>{label(`level.${level}.says`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="part">
        <h2>{t('warning.reported')}</h2>
        <p>{t('meanings.reported')}</p>
      </section>
      <section class="part">
        <h2>{t('meanings.happened')}</h2>
        <p class="hint">{t('meanings.happenedHow')}</p>
        {KINDS.map((kind) => (
          <section key={kind} class="part">
            <h3>{label(`group.${kind}`)}</h3>
            <dl class="meanings">
              {CATEGORY_GROUPS[kind].map((category) => (
                <div key={category}>
                  <dt>{label(`category.${category}`)}</dt>
                  <dd>{label(`option.happened.${category}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Page>
  )
}
