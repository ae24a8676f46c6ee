// docs/ui-coverage.json says what every screen owes a person, and which tests prove it. Finds those tests by the [UI-nn]
// in their titles. Prints one JSON object; fails when the list claims what no test proves.
//
//   npm run --silent ui:coverage
import { globSync, readFileSync } from 'node:fs'
import { cover } from './ui-coverage/cover.ts'
import { readRequirements } from './ui-coverage/requirements.ts'
import { titlesIn } from './ui-coverage/titles-in.ts'

const LAST = 71
const TEST_FILES = '{packages,apps,tools,attacks,journeys}/**/*.test.{ts,tsx}'

const files = globSync(TEST_FILES, { exclude: (name) => name === 'node_modules' }).toSorted()
const titles = new Map(files.map((file) => [file, titlesIn(file, readFileSync(file, 'utf8'))]))
const { problems, ...counts } = cover(
  readRequirements(readFileSync('docs/ui-coverage.json', 'utf8')),
  titles,
  LAST,
)
for (const problem of problems) console.error(problem)
console.log(JSON.stringify({ check: 'ui-coverage', ...counts, problems: problems.length }))
process.exitCode = problems.length > 0 ? 1 : 0
