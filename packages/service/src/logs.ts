import { randomInt } from 'node:crypto'
import { type DestinationStream, pino } from 'pino'

export type LogFields = { readonly count?: number; readonly durationMs?: number; readonly status?: number }

export type Log<Event extends string> = {
  readonly event: (event: Event, fields?: LogFields) => void
  readonly incident: (thrown: unknown) => string
}

type Line = LogFields & { event: string; incident?: string; errorClass?: string }

const CLASS_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/
// SQLSTATEs ("53100") and Node's codes ("ENOSPC") come from fixed lists, so they cannot carry what somebody wrote.
const FIXED_CODE = /^(?:[0-9A-Z]{5}|E[A-Z]{2,20}|(?:FST_)?ERR_[A-Z0-9_]{2,48})$/

export function openLog<Event extends string>(
  events: readonly Event[],
  destination?: DestinationStream,
): Log<Event> {
  const known = new Set<string>(events)
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const write = (level: 'info' | 'error', line: Line): void => logger[level](line)
  return {
    event(event, fields = {}) {
      write('info', { event: known.has(event) ? event : 'unknown-event', ...onlyNumbers(fields) })
    },
    incident(thrown) {
      const incident = String(randomInt(10_000_000, 100_000_000))
      write('error', { event: 'incident', incident, errorClass: classOf(thrown) })
      return incident
    },
  }
}

function onlyNumbers(fields: LogFields): LogFields {
  const line: { count?: number; durationMs?: number; status?: number } = {}
  if (Number.isFinite(fields.count)) line.count = Number(fields.count)
  if (Number.isFinite(fields.durationMs)) line.durationMs = Math.round(Number(fields.durationMs))
  if (Number.isFinite(fields.status)) line.status = Number(fields.status)
  return line
}

function classOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const name = thrown.constructor.name
  const safeName = CLASS_NAME.test(name) ? name : 'Error'
  const code: unknown = 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' && FIXED_CODE.test(code) ? `${safeName}/${code}` : safeName
}
