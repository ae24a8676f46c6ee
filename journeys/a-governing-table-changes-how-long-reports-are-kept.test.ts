import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fingerprintOf, hashOfDraft, readPolicyDraft } from '@parasol/charter'
import { templateOf } from '@parasol/tables-protocol'
import { startEmbeddedPostgres } from '@parasol/service'
import pg from 'pg'
import { wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { tablesAt } from '../apps/parasol/src/demo/table-client.ts'
import { openDesk, savedBy } from './desk.ts'
import { coordinatorWords, inventNetwork } from './invented-network.ts'
import { lookOver } from './look-over.ts'
import { openProfile, press, shows } from './profile.ts'
import { deskSays, phoneSays, tablesSay } from './says.ts'
import { installParasol, OPENING_CODE } from './start-service.ts'
import { signsWhatWaits } from './stewards.ts'
import { goesToStep, openTablePerson } from './table-person.ts'

const TITLE = 'Keep reports for a month'
const TABLE = 'Governing table (invented)'

test('[TABLE-16] [PROTOCOL-34] a governing table decides, two stewards sign, and the running service obeys', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const parasol = await installParasol()
  try {
    const network = await inventNetwork(parasol)
    const receipt = await network.receives({ form: { words: 'Invented.' }, consents: [] })

    // Eight people at the table; its host decides with them in a browser.
    const settings = { ...templateOf('governing', { role: (id) => id }), title: TABLE, about: '' }
    const table = await tablesAt(parasol.tables).open('governing', settings, {
      code: OPENING_CODE,
      alias: 'Cedar',
      role: 'organisations',
    })
    const others = []
    for (const role of [
      'lived-experience',
      'lived-experience',
      'lived-experience',
      'organisations',
      'organisations',
      'organisations',
    ])
      others.push(await table.join(`Person ${others.length}`, role))
    for (const to of ['needs', 'agreement', 'decide']) await table.host.act('step', { to })
    const host = await openTablePerson(browser, parasol.tables, 'desk')
    await host.comesBack('governing', wordsOf(table.host.secret, english))
    await goesToStep(host.page, 'decide')
    await press(host.page, tablesSay('decide.propose'))
    await host.page.getByLabel(tablesSay('propose.name')).fill(TITLE)
    await host.page.getByText(tablesSay('propose.policies'), { exact: true }).click()
    await host.page.getByLabel(tablesSay('policyField.reports-months')).fill('1')
    await press(host.page, tablesSay('propose.send'))
    await press(host.page, TITLE)
    await press(host.page, tablesSay('decide.openAct'))
    const id = (await table.host.view()).proposals[0]?.id
    for (const person of [...others, table.host])
      await person.act('proposals/ballot', { id, option: 'agree', reason: '' })
    await press(host.page, tablesSay('decide.close'))
    await expect(host.page.getByText(tablesSay('outcome.passed'), { exact: true })).toBeVisible()
    const file = await savedBy(host.page, () => press(host.page, tablesSay('file.save')))
    const draft = readPolicyDraft(file)
    if (!draft.ok) throw new Error('the file cannot be read')
    const fingerprint = fingerprintOf(hashOfDraft(draft.value))
    await expect(host.page.getByText(fingerprint)).toBeVisible()

    // One steward reads it at her desk; a file that was changed is refused, and so is one that says nothing.
    const path = join(parasol.folder, 'decision.json')
    const [annsWords, beasWords] = network.stewardsWords
    const ann = await openDesk(browser, parasol.desk)
    await ann.signsIn(annsWords)
    await ann.goesTo('network')
    await press(ann.page, deskSays('policy.load'))
    const loads = async (text: string): Promise<void> => {
      writeFileSync(path, text)
      await ann.page.locator('#policy-file').setInputFiles(path)
    }
    await loads(file.replace('"value":1}', '"value":0}'))
    await expect(ann.page.getByText(deskSays('policy.problem.file'))).toBeVisible()
    await loads(file)
    await expect(ann.page.getByRole('heading', { name: TITLE })).toBeVisible()
    await expect(ann.page.getByText(fingerprint)).toBeVisible()
    await press(ann.page, deskSays('policy.sign'))
    await shows(ann.page, deskSays('propose.waitingTitle'))

    // Not in force with one signature.
    const bea = await openDesk(browser, parasol.desk)
    await bea.signsIn(beasWords)
    await bea.goesTo('network')
    await expect(bea.page.getByText(deskSays('policy.none'))).toBeVisible()
    const findings = [...(await lookOver(bea.page, 'decision waits for signatures'))]
    await signsWhatWaits(bea)
    await expect(bea.page.getByText(`${TABLE}: decision 1, “${TITLE}”`).first()).toBeVisible()

    // The same file again, and an older one, change nothing.
    await ann.goesTo('network')
    await press(ann.page, deskSays('policy.load'))
    await loads(file)
    await expect(ann.page.getByText(deskSays('policy.problem.in-force'))).toBeVisible()
    await loads(file.replace('"value":1}', '"value":2}'))
    await expect(ann.page.getByText(deskSays('policy.problem.older'))).toBeVisible()

    findings.push(...(await lookOver(bea.page, 'rules in force, for stewards')))

    // Staff see which decision a rule comes from.
    const staff = await openDesk(browser, parasol.desk)
    await staff.signsIn(coordinatorWords(network.places[0]))
    await staff.goesTo('organisation')
    await expect(staff.page.getByText(`${TABLE}: decision 1`).first()).toBeVisible()

    findings.push(...(await lookOver(staff.page, 'rules in force, for staff')))
    expect(findings).toEqual([])

    // The report is still there while it is young, and gone when it is older than a month.
    const reads = async (): Promise<string> => {
      const reporter = await openProfile(browser, parasol.phone)
      await press(reporter.page, new RegExp(`^${phoneSays('start.words')}`))
      await reporter.page.getByLabel(phoneSays('receipt.field')).fill(receipt.join(' '))
      await press(reporter.page, phoneSays('receipt.open'))
      await expect(reporter.page.locator('[role="alert"], h1:not(:has-text("words"))').first()).toBeVisible()
      await reporter.page.waitForTimeout(500)
      const text = (await reporter.page.locator('main').textContent()) ?? ''
      await reporter.close()
      return text
    }
    const young = await reads()
    await ages(parasol.home, 40)
    await parasol.stop()
    await parasol.start()
    await expect.poll(reads, { timeout: 60_000 }).not.toBe(young)
    await expect.poll(() => reportsLeft(parasol.home)).toBe(0)
    for (const person of [host, ann, bea, staff]) await person.close()
  } finally {
    await parasol.remove()
  }
})

/** The private database of the reports service, which runs already. */
async function withDatabase<Out>(home: string, work: (client: pg.Client) => Promise<Out>): Promise<Out> {
  const adopted = await startEmbeddedPostgres({ home })
  if (!adopted.ok) throw new Error(adopted.failure.code)
  const client = new pg.Client(adopted.value.connection)
  await client.connect()
  return work(client).finally(() => client.end())
}

/** As if so many days had gone by. */
const ages = (home: string, days: number): Promise<void> =>
  withDatabase(home, async (client) => {
    await client.query(`update report set day = day - ${days} where day is not null`)
  })

const reportsLeft = (home: string): Promise<number> =>
  withDatabase(home, async (client) => {
    const { rows } = await client.query<{ left: string }>(
      'select count(*) as left from report where envelope is not null',
    )
    return Number(rows[0]?.left)
  })
