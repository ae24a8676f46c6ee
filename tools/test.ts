// Every check, fast to slow, each under its own heading; goes on after a failure. The last line counts what passed,
// failed and was skipped: a check counts as one, except that tests are counted one by one.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }
type Check = {
  readonly name: string
  /** What runs it, by its name among the npm scripts unless given here. */
  readonly command?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Why it cannot run here; absent when it can. */
  readonly lacking?: string | undefined
  /** Reads the tests' own report; without it the check counts as one. */
  readonly count?: () => Count
}

const folder = mkdtempSync(join(tmpdir(), 'parasol-test-'))
const unitReport = join(folder, 'unit.json')
const journeyReport = join(folder, 'journeys.json')

function countUnit(): Count {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'))
  const files: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[] =
    report.testResults
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function countJourneys(): Count {
  const { stats } = JSON.parse(readFileSync(journeyReport, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

const chromium = '/usr/bin/chromium'
const checks: readonly Check[] = [
  { name: 'format' },
  { name: 'architecture' },
  { name: 'types' },
  { name: 'lint' },
  { name: 'knip' },
  { name: 'ui:coverage' },
  {
    name: 'unit',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: countUnit,
  },
  { name: 'glossary' },
  { name: 'build' },
  {
    name: 'journeys',
    command: ['npx', 'playwright', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
    lacking: existsSync(chromium) ? undefined : `${chromium} is missing: sudo apt-get install -y chromium`,
    count: countJourneys,
  },
]

function run({ name, command = ['npm', 'run', '--silent', name], env, lacking, count }: Check): Count {
  if (lacking) {
    console.log(`skipped: ${lacking}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const [program = '', ...args] = command
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const one = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
  if (!count) return one
  try {
    const tests = count()
    return status === 0 ? tests : { ...tests, failed: Math.max(tests.failed, 1) }
  } catch {
    console.error(`${name}: left no report of its tests`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const sum = { passed: 0, failed: 0, skipped: 0 }
const outcomes: string[] = []
for (const check of checks) {
  console.log(`\n== ${check.name}`)
  const start = performance.now()
  const { passed, failed, skipped } = run(check)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
  const outcome = failed > 0 ? 'FAILED' : passed > 0 ? 'passed' : 'skipped'
  outcomes.push(
    `${check.name.padEnd(14)}${outcome.padEnd(9)}${seconds.padStart(6)} s   ${passed}/${failed}/${skipped}`,
  )
  console.log(`== ${check.name}: ${outcome} (${seconds} s)`)
}
rmSync(folder, { recursive: true })

console.log(`\n${outcomes.join('\n')}\n`)
if (globSync('/usr/lib/postgresql/*/bin/postgres').length === 0)
  console.log("Skipped: what needs Debian's PostgreSQL. To have it: sudo apt-get install -y postgresql")
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed > 0 ? 1 : 0
