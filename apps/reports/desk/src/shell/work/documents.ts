import { bytesOf, fail, ok, toBase64url } from '@parasol/charter'
import {
  type Channels,
  type DocumentContents,
  type DocumentName,
  type Drafts,
  type Judgements,
  putDocumentRoute,
  readDocumentRoute,
  type Register,
  type Rota,
} from '@parasol/protocol'
import { type NamedContent, openDocument, sealDocument } from '@parasol/sealing'
import { charterOf, inboxSecrets, type Kept, type Outcome, type Work } from './work.ts'

const TRIES = 6

/** Reads and verifies one of the organisation's documents; `null` when there is none yet. */
export async function readDocument<Wanted extends DocumentName>(
  work: Work,
  name: Wanted,
): Outcome<Kept<DocumentContents[Wanted]> | null> {
  const { organisation } = work
  const answer = await work.call(readDocumentRoute, { params: { organisation, name } })
  if (!answer.ok) return answer.failure.code === 'not-found' ? ok(null) : fail(answer.failure.code)
  const { version, sealed } = answer.value
  const charter = charterOf(work)
  const place = { charter, organisation, name, version, sealed: bytesOf(sealed) }
  const [newest, ...older] = inboxSecrets(work)
  const current = newest && (await openDocument({ ...place, secrets: [newest] }))
  const opened = current?.ok ? current : await openDocument({ ...place, secrets: older })
  if (!opened.ok) return fail('cannot-open')
  if (current?.ok) work.outdated.delete(name)
  else work.outdated.add(name)
  return ok({ version, content: opened.value.content as DocumentContents[Wanted] })
}

async function write(work: Work, version: number, document: NamedContent): Outcome<'written' | 'moved'> {
  const { organisation, keys, desk } = work
  const { random } = desk.ports
  const charter = charterOf(work)
  const sealed = await sealDocument({ charter, organisation, document, version, key: keys.sign, random })
  if (!sealed.ok) return fail('cannot-seal')
  const answer = await work.call(putDocumentRoute, {
    params: { organisation, name: document.name },
    body: { version, sealed: toBase64url(sealed.value) },
  })
  if (answer.ok) return ok('written')
  return answer.failure.code === 'version-moved' ? ok('moved') : fail(answer.failure.code)
}

/** Reads, changes and writes a document until nobody else was quicker; `change` may run more than once. */
export async function changeDocument<Wanted extends DocumentName>(
  work: Work,
  name: Wanted,
  change: (before: DocumentContents[Wanted] | null) => DocumentContents[Wanted] | null,
): Outcome<Kept<DocumentContents[Wanted]> | null> {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = await readDocument(work, name)
    if (!before.ok) return before
    const content = change(before.value?.content ?? null)
    if (content === null || content === before.value?.content) return before
    const version = (before.value?.version ?? 0) + 1
    const written = await write(work, version, { name, content } as NamedContent)
    if (!written.ok) return written
    if (written.value === 'written') return ok({ version, content })
  }
  return fail('too-busy')
}

export async function loadRegister(work: Work): Outcome<Kept<Register> | null> {
  const read = await readDocument(work, 'register')
  if (read.ok) work.register.value = read.value
  return read
}

/** Changes the register; a `change` that gives back what it got writes nothing. Without a register only `first` makes one. */
export async function changeRegister(
  work: Work,
  change: (register: Register) => Register,
  first?: Register,
): Outcome<Register> {
  const changed = await changeDocument(work, 'register', (before) => {
    if (before) return change(before)
    return first ?? null
  })
  if (!changed.ok) return changed
  if (!changed.value) return fail('no-circle-key')
  work.register.value = changed.value
  return ok(changed.value.content)
}

export async function loadDrafts(work: Work): Outcome<Kept<Drafts>> {
  const read = await readDocument(work, 'drafts')
  if (!read.ok) return read
  const kept = read.value ?? { version: 0, content: { drafts: [] } }
  // What was changed here while this was under way is newer.
  if (kept.version >= (work.drafts.peek()?.version ?? 0)) work.drafts.value = kept
  return ok(kept)
}

export async function changeDrafts(work: Work, change: (drafts: Drafts) => Drafts): Outcome<Drafts> {
  const changed = await changeDocument(work, 'drafts', (before) => change(before ?? { drafts: [] }))
  if (!changed.ok || !changed.value) return changed.ok ? ok({ drafts: [] }) : changed
  work.drafts.value = changed.value
  return ok(changed.value.content)
}

export async function loadJudgements(work: Work): Outcome<Kept<Judgements>> {
  const read = await readDocument(work, 'judgements')
  if (!read.ok) return read
  const kept = read.value ?? { version: 0, content: { judgements: [] } }
  work.judgements.value = kept
  return ok(kept)
}

export async function changeJudgements(
  work: Work,
  change: (judgements: Judgements) => Judgements,
): Outcome<Judgements> {
  const changed = await changeDocument(work, 'judgements', (before) => change(before ?? { judgements: [] }))
  if (!changed.ok || !changed.value) return changed.ok ? ok({ judgements: [] }) : changed
  work.judgements.value = changed.value
  return ok(changed.value.content)
}

export async function loadRota(work: Work): Outcome<Kept<Rota>> {
  const read = await readDocument(work, 'rota')
  if (!read.ok) return read
  const kept = read.value ?? { version: 0, content: { turns: [] } }
  work.rota.value = kept
  return ok(kept)
}

export async function changeRota(work: Work, change: (rota: Rota) => Rota): Outcome<Rota> {
  const changed = await changeDocument(work, 'rota', (before) => change(before ?? { turns: [] }))
  if (!changed.ok || !changed.value) return changed.ok ? ok({ turns: [] }) : changed
  work.rota.value = changed.value
  return ok(changed.value.content)
}

export async function loadChannels(work: Work): Outcome<Kept<Channels>> {
  const read = await readDocument(work, 'channels')
  if (!read.ok) return read
  const kept = read.value ?? { version: 0, content: { warnings: [] } }
  work.channels.value = kept
  return ok(kept)
}

export async function changeChannels(
  work: Work,
  change: (channels: Channels) => Channels,
): Outcome<Channels> {
  const changed = await changeDocument(work, 'channels', (before) => change(before ?? { warnings: [] }))
  if (!changed.ok || !changed.value) return changed.ok ? ok({ warnings: [] }) : changed
  work.channels.value = changed.value
  return ok(changed.value.content)
}
