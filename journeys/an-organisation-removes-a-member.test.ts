import { expect } from '@playwright/test'
import { openDesk } from './desk.ts'
import { coordinatorWords, HARBOUR, PUBLISHED, test } from './invented-network.ts'
import { openMember } from './member.ts'
import { formSays, phoneSays } from './says.ts'
import { opensTheReport, publishes, removesTheMember, writesBeside } from './staff.ts'

const AFTER = { plate: 'ZUQ 722O', text: 'Reported: took money back by force.' }

test('[G13] a member who is removed reads nothing that is published afterwards, and is told so plainly', async ({
  browser,
  network,
}) => {
  const [place] = network.places
  const { phone, desk } = network.parasol

  const stays = await openMember(browser, phone, 'olive trees on the quay')
  const leaves = await openMember(browser, phone, 'a kettle full of gravel')
  await stays.joins(place.name, await network.invitationWords())
  const handle = await leaves.joins(place.name, await network.invitationWords())
  for (const { finds } of [stays, leaves]) await finds(PUBLISHED.plate, PUBLISHED.plate)

  const coordinator = await openDesk(browser, desk)
  await coordinator.signsIn(coordinatorWords(place))
  await removesTheMember(coordinator, handle)
  await network.receivesAReport({ plate: AFTER.plate })
  await opensTheReport(coordinator)
  await writesBeside(coordinator, {
    text: AFTER.text,
    when: 'this winter',
    place: 'By the harbour',
    takenOver: [formSays('field.plate.label')],
    feed: HARBOUR.name,
  })
  await publishes(coordinator, HARBOUR.name)

  await stays.getsTheNewest()
  await stays.finds(AFTER.plate, AFTER.plate)

  await leaves.getsTheNewest()
  await expect(leaves.page.getByText(phoneSays('refused.no-key'))).toBeVisible()
  await leaves.findsNothing(AFTER.plate)
  await leaves.finds(PUBLISHED.plate, PUBLISHED.plate)

  for (const { close } of [stays, leaves, coordinator]) await close()
})
