import nodemailer from 'nodemailer'
import type { SendMail } from './outbox.ts'

const PATIENCE_MS = 20_000

/** A mail server by its address, e.g. `smtps://user:password@host`. The greeting names no machine, and no header says what sent it. */
export function smtpMail(url: string, from: string): SendMail {
  const transport = nodemailer.createTransport({
    url,
    name: 'localhost',
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text, xMailer: false })
  }
}
