import * as v from 'valibot'

/*
 * One backup: the magic line, then frames of one letter, a big-endian length of 4 bytes, and the payload.
 *   H header · T table begins · D its rows (COPY, binary) · E table ends, with its row count · S sequences · Z the end
 */
export const MAGIC = Buffer.from('parasol-backup/1\n', 'latin1')
const HEAD_BYTES = 5
const LONGEST_FRAME_BYTES = 64 * 1024 * 1024

export type Frame = { readonly type: string; readonly payload: Buffer }

export const headerShape = v.strictObject({ level: v.pipe(v.string(), v.maxLength(255)) })
export const tableShape = v.strictObject({ name: v.string(), columns: v.array(v.string()) })
export const endShape = v.strictObject({ rows: v.pipe(v.number(), v.integer()) })
export const sequencesShape = v.array(
  v.strictObject({ name: v.string(), last: v.pipe(v.number(), v.integer()) }),
)

export function frame(type: string, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(type, 'latin1')
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

export const jsonFrame = (type: string, value: unknown): Buffer =>
  frame(type, Buffer.from(JSON.stringify(value)))

/** Thrown inside a restore and turned into its failure there; nothing else may catch it. */
export class BackupUnreadable extends Error {
  readonly failure: 'not-a-backup' | 'incomplete-backup'

  constructor(failure: 'not-a-backup' | 'incomplete-backup') {
    super(failure)
    this.failure = failure
  }
}

/** @throws BackupUnreadable when the source is something else or ends before its last frame */
export async function* readFrames(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Frame> {
  const take = taker(chunks)
  const magic = await take(MAGIC.length)
  if (!magic.equals(MAGIC)) throw new BackupUnreadable('not-a-backup')
  for (;;) {
    const head = await take(HEAD_BYTES)
    const length = head.readUInt32BE(1)
    if (length > LONGEST_FRAME_BYTES) throw new BackupUnreadable('not-a-backup')
    const type = head.toString('latin1', 0, 1)
    yield { type, payload: await take(length) }
    if (type === 'Z') return
  }
}

export function parseFrame<Shape extends v.GenericSchema>(
  shape: Shape,
  { payload }: Frame,
): v.InferOutput<Shape> {
  try {
    return v.parse(shape, JSON.parse(payload.toString('utf8')))
  } catch {
    throw new BackupUnreadable('not-a-backup')
  }
}

function taker(chunks: AsyncIterator<Uint8Array>): (bytes: number) => Promise<Buffer> {
  let held = Buffer.alloc(0)
  return async (bytes) => {
    const parts = [held]
    let have = held.length
    while (have < bytes) {
      const next = await chunks.next()
      if (next.done) throw new BackupUnreadable('incomplete-backup')
      parts.push(Buffer.from(next.value))
      have += next.value.length
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts)
    held = all.subarray(bytes)
    return all.subarray(0, bytes)
  }
}
