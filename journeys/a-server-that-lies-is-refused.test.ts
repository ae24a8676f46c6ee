import type { CharterBundle, Signed } from '@parasol/charter'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { type Desk, openDesk } from './desk.ts'
import { coordinatorWords, type InventedNetwork, PUBLISHED, test } from './invented-network.ts'
import { openMember } from './member.ts'
import { press, shows } from './profile.ts'
import { openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'

const NEW_HOURS = 'Fridays only (invented)'

const charterOf = async ({ parasol }: InventedNetwork): Promise<CharterBundle> =>
  (await (await fetch(`${parasol.phone}/v1/charter`)).json()) as CharterBundle

/** From now on this browser's server answers with another roster. */
const lieWith = (context: BrowserContext, bundle: CharterBundle): Promise<unknown> =>
  context.route('**/v1/charter', (route) => route.fulfill({ json: bundle }))

const stopLying = (context: BrowserContext): Promise<void> => context.unroute('**/v1/charter')

/** The key to which reports are sealed, in place of the one that the coordinator signed. */
function withSwappedInbox(bundle: CharterBundle, name: string): CharterBundle {
  const swap = (signed: Signed): Signed => {
    const state = JSON.parse(signed.statement)
    const other = bundle.organisations
      .map((each) => JSON.parse(each.statement))
      .find(({ organisation }) => organisation !== state.organisation)
    const inbox = { ...state.inbox, key: other.inbox.key }
    return { ...signed, statement: JSON.stringify({ ...state, inbox }) }
  }
  const named = JSON.parse(bundle.network.statement).organisations.find(
    (each: { name: string }) => each.name === name,
  )
  const organisations = bundle.organisations.map((signed) =>
    JSON.parse(signed.statement).organisation === named.id ? swap(signed) : signed,
  )
  return { ...bundle, organisations }
}

/** The coordinator changes what reporters see, so that there is something to roll back. */
async function changesTheHours(desk: Desk, hours: string): Promise<void> {
  const { page } = desk
  await desk.goesTo('organisation')
  await press(page, deskSays('organisation.change'))
  await page.getByLabel(deskSays('details.hours')).fill(hours)
  await press(page, deskSays('details.sign'))
}

/** From the start to the choice of who gets a report. */
async function asksWhoGetsIt(page: Page): Promise<void> {
  await press(page, phoneSays('app.home'))
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('app.continue'))
  await page.getByLabel(formSays('option.happened.threats'), { exact: true }).check()
  await press(page, phoneSays('form.stop'))
  await press(page, `Change ${phoneSays('answers.organisation')}`)
  await shows(page, phoneSays('who.title'))
}

test('a server that shows an older roster, or another key, is refused by phone and desk', async ({
  browser,
  network,
}) => {
  const [place] = network.places
  const { phone, desk } = network.parasol
  const older = await charterOf(network)

  const coordinator = await openDesk(browser, desk)
  await coordinator.signsIn(coordinatorWords(place))
  await changesTheHours(coordinator, NEW_HOURS)
  await expect(coordinator.page.getByText(NEW_HOURS)).toBeVisible()
  const lies = [
    { lie: older, reason: 'rolled-back' },
    { lie: withSwappedInbox(await charterOf(network), place.name), reason: 'bad-signature' },
  ] as const

  await test.step('[G3] [G4] a reporter keeps the last good list, and is told', async () => {
    const reporter = await openReporter(browser, phone)
    const { page, context } = reporter
    await reporter.keepsThePage()
    for (const { lie, reason } of lies) {
      await lieWith(context, lie)
      await page.reload()
      await asksWhoGetsIt(page)
      await expect(page.getByText(phoneSays(`refused.${reason}`))).toBeVisible()
      await expect(page.getByText(phoneSays('who.stale'))).toBeVisible()
      await expect(page.getByText(phoneSays('who.hours', { hours: NEW_HOURS }))).toBeVisible()
      await stopLying(context)
    }
    await reporter.close()
  })

  await test.step('[G3] a phone that is new sends to nobody', async () => {
    const reporter = await openReporter(browser, phone)
    const { page, context } = reporter
    await lieWith(context, withSwappedInbox(older, place.name))
    await asksWhoGetsIt(page)
    await expect(page.getByText(phoneSays('refused.bad-signature'))).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await reporter.close()
  })

  await test.step('[G4] a member keeps the last good warnings, and is told', async () => {
    const member = await openMember(browser, phone, 'green doors along the pier')
    await member.joins(place.name, await network.invitationWords())
    await member.finds(PUBLISHED.plate, PUBLISHED.plate)
    for (const { lie, reason } of lies) {
      await lieWith(member.context, lie)
      await member.getsTheNewest()
      await expect(member.page.getByText(phoneSays('refused.title'))).toBeVisible()
      await expect(member.page.getByText(phoneSays(`refused.${reason}`))).toBeVisible()
      await expect(member.page.getByText(phoneSays('refused.keeps'))).toBeVisible()
      await member.finds(PUBLISHED.plate, PUBLISHED.plate)
      await stopLying(member.context)
    }
    await member.close()
  })

  await test.step('[G3] [G4] a desk signs nothing on top of a lie, and does not open on one', async () => {
    const { page, context } = coordinator
    for (const { lie, reason } of lies) {
      await lieWith(context, lie)
      await changesTheHours(coordinator, 'Never (invented)')
      await expect(page.getByText(deskSays(`failure.${reason}`))).toBeVisible()
      await press(page, 'Back')
      await expect(page.getByText(NEW_HOURS)).toBeVisible()
      await coordinator.opensAnew()
      await shows(page, deskSays('start.troubleTitle'))
      await expect(page.getByText(deskSays(`failure.${reason}`))).toBeVisible()
      await stopLying(context)
      await press(page, deskSays('start.again'))
      await coordinator.signsIn(coordinatorWords(place))
    }
    await coordinator.close()
  })
})
