import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'

export const newIdentity = async (): Promise<{ identity: string; recipient: string }> => {
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** @returns null when the text is not an age recipient */
export async function encryptFor(
  recipient: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array> | null> {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
  } catch {
    return null
  }
  return encrypter.encrypt(ReadableStream.from(chunks))
}

/** @returns null when the identity does not open the file; a damaged body shows as an error while reading */
export async function decryptWith(
  identity: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array> | null> {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(ReadableStream.from(chunks))
  } catch {
    return null
  }
}
