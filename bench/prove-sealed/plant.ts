import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Finding } from './search.ts'
import type { Needle } from './needle.ts'
import type { StoreKind } from './stores.ts'

/** A leak made on purpose: the needle that was put somewhere, and the stores of which one must show it. */
export type Planted = { readonly needle: Needle; readonly stores: readonly StoreKind[] }

type Places = { readonly client: pg.Client; readonly home: string; readonly output: string }

// Long enough for PostgreSQL to pack it.
const REPEATS = 600

/** One leak into each store, by the way that a careless program would take. Each is another needle. */
export async function plant(
  needles: readonly Needle[],
  { client, home, output }: Places,
): Promise<readonly Planted[]> {
  const planted: Planted[] = []
  const taken = new Set<string>()
  const next = (form: string, source: string): Needle => {
    const needle = needles.find(
      (each) => each.form === form && each.source.includes(source) && !taken.has(each.source),
    )
    if (!needle) throw new Error(`the journey gave no needle of ${source} as ${form}`)
    taken.add(needle.source)
    return needle
  }
  const put = async (
    needle: Needle,
    stores: readonly StoreKind[],
    leak: (needle: Needle) => unknown,
  ): Promise<void> => {
    await leak(needle)
    planted.push({ needle, stores })
  }
  const text = (): Needle => next('utf-8', 'text')

  await client.query(
    'create table planted (id integer generated always as identity, said text, bytes bytea, seen inet)',
  )
  await put(text(), ['database file'], ({ bytes }) =>
    client.query('insert into planted (said) values ($1)', [String(bytes)]),
  )
  await put(text(), ['database file, unpacked'], ({ bytes }) =>
    client.query('insert into planted (said) values (repeat($1, $2))', [`${String(bytes)} `, REPEATS]),
  )
  await put(next('raw', 'key to'), ['database file'], ({ bytes }) =>
    client.query('insert into planted (bytes) values ($1)', [bytes]),
  )
  await put(next('hex', 'key to'), ['every row'], ({ bytes }) =>
    client.query('insert into planted (said) values ($1)', [String(bytes)]),
  )
  await put(next('binary', 'address'), ['database file'], () =>
    client.query('insert into planted (seen) values ($1)', ['127.77.88.99']),
  )
  await put(text(), ['write-ahead log', 'write-ahead log, unpacked'], async ({ bytes }) => {
    await client.query('create table planted_and_gone (said text)')
    await client.query('insert into planted_and_gone values ($1)', [String(bytes)])
    await client.query('drop table planted_and_gone')
  })
  await put(text(), ['database log'], ({ bytes }) =>
    client.query(`do $$ begin raise log '%', ${literal(String(bytes))}; end $$`),
  )
  await put(next('utf-8', 'words'), ['output of the server'], ({ bytes }) =>
    appendFileSync(output, `{"level":30,"event":"planted","said":${JSON.stringify(String(bytes))}}\n`),
  )
  await put(next('utf-8', 'digits'), ['deletion journal'], ({ bytes }) =>
    appendFileSync(
      join(home, 'deletions.jsonl'),
      `{"kind":"planted","said":${JSON.stringify(String(bytes))}}\n`,
    ),
  )
  await put(next('base64url', 'key to'), ['backup, opened'], ({ bytes }) =>
    client.query(
      `insert into service_state (network, key, value) select network, 'planted', $1 from charter`,
      [String(bytes)],
    ),
  )
  return planted
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const isCaught = ({ needle, stores }: Planted, findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.needle.source === needle.source && stores.includes(finding.store.kind))
