import { expect } from '@playwright/test'
import { PUBLISHED } from './invented-network.ts'
import { memberOn } from './member.ts'
import { foundIn, test } from './phone-on-disk.ts'
import { press } from './profile.ts'
import { phoneSays } from './says.ts'

const PASSPHRASE = 'seven herons under the awning'

test('[G18] on the disk of a member’s locked phone nothing can be read: no warning, word, search or passphrase', async ({
  phone,
  network,
}) => {
  test.setTimeout(180_000)
  const page = await phone.opens()
  const member = memberOn({ context: phone.context, page, close: () => page.close() }, PASSPHRASE)
  const invitation = await network.invitationWords()
  await member.joins(network.places[0].name, invitation)
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await member.findsNothing('zzqy 0000')
  await press(page, phoneSays('check.newest'))
  await press(page, phoneSays('warning.open'))
  await expect(page.getByText(PUBLISHED.text)).toBeAttached()
  await press(page, 'Back')
  await press(page, 'Back')
  await press(page, phoneSays('check.lock'))
  await phone.provesTheSearch(page)
  const own = member.ownWords()
  const secrets = [
    PUBLISHED.plate,
    PUBLISHED.plate.replace(' ', ''),
    PUBLISHED.text,
    'zzqy 0000',
    PASSPHRASE,
    invitation.join(' '),
    own.join(' '),
    own.slice(0, 3).join(' '),
  ]
  expect(foundIn(phone.folder, secrets)).toEqual([])
  // It is there: with the passphrase, without a connection.
  await phone.context.setOffline(true)
  await member.unlocks()
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
})
