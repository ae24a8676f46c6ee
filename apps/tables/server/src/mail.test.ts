import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smtpMail } from './mail/smtp.ts'
import { settingsFor, startTableService, type TestService } from './table-service-for-tests.ts'

type Received = { readonly to: string; readonly raw: string }

/** A real SMTP server on this machine. */
async function startSmtp() {
  const received: Received[] = []
  let refuses = false
  let refusals = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()))
      stream.on('end', () => {
        if (refuses) {
          refusals += 1
          return done(new Error('not now'))
        }
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, raw })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals: () => refusals,
    refuse: (yes: boolean) => void (refuses = yes),
    stop: () => new Promise<void>((done) => server.close(done)),
  }
}

const [chosen] = postgresesForTests()

describe.skipIf(!chosen)('[TABLE-15] e-mail', () => {
  let postgres: RunningPostgresForTests
  let service: TestService
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  beforeAll(async () => {
    postgres = await startPostgresForTests(chosen?.binaries ?? '')
    smtp = await startSmtp()
    service = await startTableService(
      await postgres.freshDatabase(),
      smtpMail(smtp.url, 'Reminders <reminders@example.org>'),
    )
  })
  afterAll(async () => {
    await service.close()
    await smtp.stop()
    await postgres.stop()
  })

  const mails = (to: string): readonly Received[] => smtp.received.filter((each) => each.to === to)
  const bodyOf = ({ raw }: Received): string => raw.slice(raw.indexOf('\r\n\r\n'))

  it('goes only to an address that was confirmed, and says nothing that others should not read', async () => {
    const table = await service.openTable(
      'secret-harbour',
      settingsFor('network', { title: 'Secret Harbour Table' }),
    )
    const person = await table.join('Heron', ['organisations'])
    expect((await person.view()).me.mail).toBe('off')
    expect((await person.act('mail', { address: 'not an address' })).status).toBe(400)
    expect((await person.act('mail', { address: 'heron@example.org' })).status).toBe(200)
    await expect.poll(() => mails('heron@example.org').length).toBe(1)
    const [first] = mails('heron@example.org') as [Received]
    const code = /\d{6}/.exec(bodyOf(first))?.[0]
    expect((await person.view()).me.mail).toBe('asked')
    await table.host.act('step', { to: 'needs' })
    expect(mails('heron@example.org')).toHaveLength(1)
    const wrong = code === '000000' ? '111111' : '000000'
    expect(await person.act('mail/confirm', { code: wrong })).toMatchObject({ status: 403 })
    expect(await person.act('mail/confirm', { code })).toMatchObject({ status: 403 })

    await person.act('mail', { address: 'heron@example.org' })
    await expect.poll(() => mails('heron@example.org').length).toBe(2)
    const again = /\d{6}/.exec(bodyOf(mails('heron@example.org')[1] as Received))?.[0]
    expect((await person.act('mail/confirm', { code: again })).status).toBe(200)
    expect((await person.view()).me.mail).toBe('on')

    await table.host.act('step', { to: 'agreement' })
    await expect.poll(() => mails('heron@example.org').length).toBe(3)
    for (const { raw } of mails('heron@example.org')) {
      expect(raw).not.toMatch(/secret|harbour|table|heron at|parasol|sex|work|vote|http|x-mailer/i)
      expect(raw).toMatch(/^Subject: (Your code|A reminder)\r$/m)
    }
    expect((await service.database.pool.query('select * from mail')).rows).toEqual([])
  })

  it('is asked for again after a mail server said no, and ends when she says so', async () => {
    const table = await service.openTable('patient', settingsFor('network'))
    smtp.refuse(true)
    await table.host.act('mail', { address: 'host@example.org' })
    await expect.poll(() => smtp.refusals()).toBe(1)
    expect((await service.database.pool.query('select tries from mail')).rows).toEqual([{ tries: 1 }])
    smtp.refuse(false)
    service.clock.now = new Date('2026-11-26T20:05:00.000Z')
    for (const job of service.app.jobs) if (job.name === 'tables-mail') await job.run()
    expect(mails('host@example.org')).toHaveLength(1)
    const code = /\d{6}/.exec(bodyOf(mails('host@example.org')[0] as Received))?.[0]
    await table.host.act('mail/confirm', { code })
    await table.host.act('mail', { address: null })
    await table.host.act('step', { to: 'needs' })
    for (const job of service.app.jobs) if (job.name === 'tables-mail') await job.run()
    expect(mails('host@example.org')).toHaveLength(1)
    const { rows } = await service.database.pool.query(
      "select mail from seat where mail is not null and alias = 'Host'",
    )
    expect(rows).toEqual([])
    service.clock.now = new Date('2026-11-26T20:00:00.000Z')
  })

  it('believes no address that another code was sent to, however fast the two come, and forgets one that is never confirmed', async () => {
    const table = await service.openTable('hasty', settingsFor('network'))
    const hasty = await table.join('Hasty', ['organisations'])
    await hasty.act('mail', { address: 'hasty@example.org' })
    await expect.poll(() => mails('hasty@example.org').length).toBe(1)
    const code = /\d{6}/.exec(bodyOf(mails('hasty@example.org')[0] as Received))?.[0]
    await Promise.all([
      hasty.act('mail', { address: 'victim@example.org' }),
      ...Array.from({ length: 8 }, () => hasty.act('mail/confirm', { code })),
    ])
    const state = async () =>
      (await service.database.pool.query("select mail, mail_state from seat where alias = 'Hasty'")).rows[0]
    expect(await state()).not.toEqual({ mail: 'victim@example.org', mail_state: 'on' })
    await hasty.act('mail', { address: 'victim@example.org' })
    service.clock.now = new Date('2026-11-28T20:00:00.000Z')
    for (const job of service.app.jobs) if (job.name === 'tables-sweep') await job.run()
    service.clock.now = new Date('2026-11-26T20:00:00.000Z')
    expect(await state()).toEqual({ mail: null, mail_state: 'off' })
  })

  it('does not flood an address that several seats name', async () => {
    const table = await service.openTable('flood', settingsFor('network'))
    for (const at of [0, 1, 2, 3, 4]) {
      const person = await table.join(`Person ${at}`, ['organisations'])
      expect((await person.act('mail', { address: 'flooded@example.org' })).status).toBe(200)
    }
    await expect.poll(async () => (await service.database.pool.query('select * from mail')).rows).toEqual([])
    expect(mails('flooded@example.org')).toHaveLength(3)
  })

  it('quietly follows up before the next meeting, with whoever looks after what is not done', async () => {
    const table = await service.openTable('promises', settingsFor('network'))
    const keeper = await table.join('Keeper', ['organisations'])
    await keeper.act('mail', { address: 'keeper@example.org' })
    await expect.poll(() => mails('keeper@example.org').length).toBe(1)
    await keeper.act('mail/confirm', {
      code: /\d{6}/.exec(bodyOf(mails('keeper@example.org')[0] as Received))?.[0],
    })
    const commitment = {
      theme: 'Training',
      action: 'Hold a training',
      owner: 'Invented organisation',
      due: '2026-12-01',
      resources: '',
      proposal: null,
      keep: true,
    }
    await keeper.act('commitments', commitment)
    const meeting = { day: '2026-12-10', time: '18:00', zone: 'America/Vancouver', place: '', notes: '' }
    await table.host.act('meeting', { meeting })
    const sweep = async () => {
      for (const job of service.app.jobs) if (job.name !== 'tables-clear-away') await job.run()
      for (const job of service.app.jobs) if (job.name === 'tables-mail') await job.run()
    }
    await sweep()
    expect(mails('keeper@example.org')).toHaveLength(1)
    service.clock.now = new Date('2026-12-04T20:00:00.000Z')
    await sweep()
    await sweep()
    await expect.poll(() => mails('keeper@example.org').length).toBe(2)
    service.clock.now = new Date('2026-11-26T20:00:00.000Z')
  })
})
