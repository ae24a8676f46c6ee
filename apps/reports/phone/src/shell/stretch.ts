import argon2Url from '@parasol/device/argon2-worker?worker&url'
import { type Stretch, workerStretch } from '@parasol/device'
import { trustedScriptUrl } from '@parasol/ui'

/** Argon2id in its own worker. */
export const stretch: Stretch = workerStretch(
  () => new Worker(trustedScriptUrl(argon2Url), { type: 'module' }),
)
