import { createVault, openStore, openVault, type Vault, type VaultFailure } from '@parasol/device'
import { effect } from '@preact/signals'
import { random } from '../shell/engine.ts'
import { locksSoFar, onLock } from '../shell/locking.ts'
import { screens } from '../shell/screens.ts'
import { DRAFT_STORE, dropStore } from '../shell/stores.ts'
import { stretch } from '../shell/stretch.ts'
import { draftKept } from '../shell/waiting.ts'
import { draftFrom, photosRecordOf, recordOf } from './draft-record.ts'
import { draft, forgetDraft, type Keeping, keeping } from './the-draft.ts'

const ANSWERS = 'answers'
const PHOTOS = 'photos'

const OPEN_DRAFT = 'open-draft'

// Screens that are no place to come back to.
const PASSING = /^(keep:|break$|open-draft$)/

/** Writes under one name, the newest content only: while one write is under way, others wait as one. */
function writer(
  vault: Vault,
  name: string,
): { readonly put: (bytes: Uint8Array) => void; readonly flush: () => void } {
  let waiting: Uint8Array | null = null
  let writing = false
  const flush = (): void => {
    if (waiting === null) return
    const bytes = waiting
    waiting = null
    writing = true
    // What cannot be written any more (a full or cleared phone) stays in memory, as without a draft.
    vault.store
      .put([[name, bytes]])
      .catch(() => undefined)
      .finally(() => {
        writing = false
        flush()
      })
  }
  return {
    put: (bytes) => {
      waiting = bytes
      if (!writing) flush()
    },
    flush,
  }
}

/** Writes every change at once, from now until it is stopped. */
function keepWriting(vault: Vault, from: string): Keeping {
  let step = from
  const answers = writer(vault, ANSWERS)
  const photos = writer(vault, PHOTOS)
  const endings = [
    effect(() => {
      const screen = screens.current.value
      if (screen.room === 'report' && !PASSING.test(screen.step)) step = screen.step
      answers.put(recordOf(draft.value, step))
    }),
    effect(() => photos.put(photosRecordOf(draft.value))),
  ]
  return {
    stop: () => {
      for (const end of endings) end()
      answers.flush()
      photos.flush()
      vault.lock()
    },
  }
}

/** Keeps what she said so far on this phone, and all that follows, in place of any earlier draft.
 *  @param step the screen she was on */
export async function keepDraft(passphrase: string, step: string): Promise<void> {
  const since = locksSoFar()
  await dropKeptDraft()
  const store = await openStore(DRAFT_STORE)
  const vault = await createVault({ store, stretch, random }, { passphrase, secrets: {} })
  draftKept.value = true
  if (since !== locksSoFar()) {
    await dropKeptDraft()
    return
  }
  keeping.value = keepWriting(vault, step)
}

/** Opens the draft kept here and goes on keeping it. @returns the screen she was on, or why it did not open */
export async function openKeptDraft(
  passphrase: string,
): Promise<{ readonly step: string } | { readonly failure: VaultFailure | 'locked' }> {
  const since = locksSoFar()
  const store = await openStore(DRAFT_STORE)
  const vault = await openVault({ store, stretch, random }, passphrase)
  if (!vault.ok) {
    if (vault.failure === 'no-vault') await dropKeptDraft()
    return { failure: vault.failure }
  }
  const [answers, photos] = [await vault.value.store.get(ANSWERS), await vault.value.store.get(PHOTOS)]
  const read = answers && draftFrom(answers, photos)
  if (!read || since !== locksSoFar()) {
    vault.value.lock()
    return { failure: read ? 'locked' : 'damaged' }
  }
  forgetDraft()
  draft.value = read.draft
  keeping.value = keepWriting(vault.value, read.step)
  return { step: read.step }
}

/** Removes the draft kept on this phone; what is on the screen stays. */
export async function dropKeptDraft(): Promise<void> {
  keeping.peek()?.stop()
  keeping.value = null
  await dropStore(DRAFT_STORE)
  draftKept.value = false
}

// What is kept locks with everything else, and leaves memory. What is not kept stays on the screen until she leaves.
onLock(() => {
  if (!keeping.peek()) return
  forgetDraft()
  if (screens.current.peek().room !== 'report') return
  screens.reset({ room: 'start' })
  screens.to({ room: 'report', step: OPEN_DRAFT })
})
