// Search libraries and Parasol side by side, in one run over the same warnings and fragments.
//
//   npm run --silent bench:peers -- --data FOLDER [--table] [--seconds 60] [--only NAME,NAME]
//
// FOLDER holds warnings.jsonl {id, org, date, names, phones, plates, vehicles, handles, emails, description, locations,
// text} and queries.jsonl {id, kind, q, gold}, either gzipped or not. Every library is given the same plain form: phones of
// ten digits, plates without spaces, handles without platform, no accents; of two sensible set-ups the better one counts.
// Prints one JSON object {warnings, queries, figures}; with --table a Markdown table instead.
import { parseArgs } from 'node:util'
import type { Peer } from './peers/contracts.ts'
import { flexSearch } from './peers/flexsearch.ts'
import { fuse } from './peers/fuse.ts'
import { type Figures, measure } from './peers/measure.ts'
import { miniSearch } from './peers/minisearch.ts'
import { orama } from './peers/orama.ts'
import { parasol } from './peers/parasol.ts'
import { plainWarning } from './peers/plain-warning.ts'
import { readQuestions, readWarnings } from './peers/read-set.ts'
import { table } from './peers/table.ts'
import { uFuzzy } from './peers/ufuzzy.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    table: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
})
if (!values.data) throw new Error('--data FOLDER')

const named = values.only?.toLowerCase().split(',')
const peers: readonly Peer[] = [fuse, miniSearch, flexSearch, orama, uFuzzy, parasol].filter(
  ({ name }) => named === undefined || named.includes(name.toLowerCase()),
)
const warnings = readWarnings(values.data)
const questions = readQuestions(values.data)
const plain = warnings.map(plainWarning)
const figures: Figures[] = []
for (const peer of peers)
  figures.push(await measure(peer, { plain, warnings, questions, seconds: Number(values.seconds) }))
console.log(
  values.table
    ? table(figures)
    : JSON.stringify({ warnings: warnings.length, queries: questions.length, figures }),
)
