import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { architectureProblems } from './check-architecture.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const manifest = (name: string, dependencies: Record<string, string> = {}): string =>
  JSON.stringify({ name: `@parasol/${name}`, dependencies })
const ours = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`@parasol/${name}`, '0.1.0']))

const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ workspaces: ['packages/*', 'apps/reports/*', 'apps/parasol'] }),
  'architecture.json': JSON.stringify({
    scope: '@parasol/',
    maxLines: 400,
    mayImport: {
      protocol: [],
      sealing: ['protocol'],
      testkit: ['protocol', 'sealing'],
      'reports-server': ['protocol'],
      'reports-phone': ['protocol', 'sealing'],
      parasol: ['protocol'],
    },
    neverReach: { 'reports-server': ['sealing'] },
    sharedRooms: { 'reports-server': ['http'] },
    nodeAllowed: ['testkit', 'reports-server', 'parasol'],
    callsOut: { 'reports-server': ['http/reply.ts'], 'reports-phone': [] },
    testOnly: ['testkit'],
  }),
  'packages/protocol/package.json': manifest('protocol', { valibot: '1.5.0' }),
  'packages/protocol/src/index.ts': "export { shape } from './shape.ts'",
  'packages/protocol/src/shape.ts': "import * as v from 'valibot'\nexport const shape = v.string()",
  'packages/sealing/package.json': manifest('sealing', ours('protocol')),
  'packages/sealing/src/index.ts': "export { shape } from '@parasol/protocol'",
  'packages/sealing/src/index.test.ts':
    "import { seeded } from '@parasol/testkit'\nimport 'node:fs'\nseeded()",
  'packages/testkit/package.json': manifest('testkit', ours('sealing')),
  'packages/testkit/src/index.ts': "import 'node:fs'\nexport { shape } from '@parasol/sealing'",
  'apps/reports/server/package.json': manifest('reports-server', ours('protocol')),
  'apps/reports/server/src/app.ts': "import './intake/routes.ts'\nimport './mailbox/routes.ts'",
  'apps/reports/server/src/intake/routes.ts':
    "import 'node:fs'\nimport '../http/reply.ts'\nimport './store.ts'",
  'apps/reports/server/src/intake/store.ts': "import '@parasol/protocol'",
  'apps/reports/server/src/mailbox/routes.ts': 'export {}',
  'apps/reports/server/src/http/reply.ts': '// from "../intake/routes.ts" would be a loop\nexport {}',
  'apps/reports/phone/package.json': manifest('reports-phone', ours('sealing')),
  'apps/reports/phone/messages/en.json': '{}',
  'apps/reports/phone/src/app.test.ts': "import '../gallery/serve.ts'\nawait import(`./${1}.ts`)",
  'apps/reports/phone/src/app.tsx':
    "import '@parasol/sealing'\nimport '../messages/en.json'\nimport 'virtual:pin'\nnew URL('../../..', import.meta.url)\nexport const app = <p>import 'node:fs'</p>",
  'apps/parasol/package.json': manifest('parasol'),
}

const problemsWith = (changed: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'))
  roots.push(root)
  for (const [path, text] of Object.entries({ ...sound, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return architectureProblems(root).join('\n')
}

const table = (change: (architecture: Record<string, Record<string, string[]>>) => void): string => {
  const architecture = JSON.parse(sound['architecture.json'] ?? '')
  change(architecture)
  return JSON.stringify(architecture)
}

it('finds nothing in a sound project, tests and prose included', () => {
  expect(problemsWith({})).toBe('')
})

it.each<[rule: string, changed: Record<string, string>, problem: string]>([
  [
    'an import the table does not allow',
    { 'packages/protocol/src/shape.ts': "import type { x } from '@parasol/sealing'\nexport type y = x" },
    'packages/protocol/src/shape.ts -> @parasol/sealing: not allowed by the table',
  ],
  [
    'an import the table does not allow, in a test',
    { 'packages/protocol/src/shape.test.ts': "import '@parasol/sealing'" },
    'packages/protocol/src/shape.test.ts -> @parasol/sealing: not allowed by the table',
  ],
  [
    'testkit in shipped code',
    { 'packages/sealing/src/index.ts': "import '@parasol/testkit'" },
    'packages/sealing/src/index.ts -> @parasol/testkit: not allowed by the table',
  ],
  [
    'a dependency the table does not allow',
    { 'packages/protocol/package.json': manifest('protocol', { valibot: '1.5.0', ...ours('sealing') }) },
    'packages/protocol/package.json: depends on @parasol/sealing, not allowed by the table',
  ],
  [
    'a package that package.json does not declare',
    { 'packages/sealing/src/index.ts': "export * from 'left-pad/deep'" },
    'packages/sealing/src/index.ts -> left-pad/deep: not declared in package.json',
  ],
  [
    'a server that imports sealing itself',
    { 'apps/reports/server/src/intake/store.ts': "import '@parasol/sealing'" },
    'reports-server never imports sealing: yet it does by imports, reports-server -> sealing',
  ],
  [
    'a server that comes to sealing through another package',
    { 'packages/protocol/src/shape.ts': "export const open = () => import('@parasol/sealing')" },
    'reports-server never imports sealing: yet it does by imports, reports-server -> protocol -> sealing',
  ],
  [
    'a table that lets a server come to sealing',
    { 'architecture.json': table(({ mayImport }) => mayImport?.['reports-server']?.push('testkit')) },
    'reports-server never imports sealing: yet it does by the table of architecture.json, reports-server -> testkit -> sealing',
  ],
  [
    'a room that reaches into another',
    { 'apps/reports/server/src/intake/store.ts': "import '../mailbox/routes.ts'" },
    'apps/reports/server/src/intake/store.ts -> ../mailbox/routes.ts: one room reaching into another',
  ],
  [
    'a shared room that reaches into another',
    { 'apps/reports/server/src/http/reply.ts': "import '../mailbox/routes.ts'" },
    'apps/reports/server/src/http/reply.ts -> ../mailbox/routes.ts: one room reaching into another',
  ],
  [
    'a room that imports what joins the rooms',
    { 'apps/reports/server/src/mailbox/routes.ts': "import '../app.ts'" },
    'apps/reports/server/src/mailbox/routes.ts -> ../app.ts: a room reaching for what joins the rooms',
  ],
  [
    'Node in a pure package',
    {
      'packages/protocol/src/shape.ts':
        "import { readFileSync } from 'fs'\nexport const shape = readFileSync",
    },
    'packages/protocol/src/shape.ts -> fs: Node is not allowed here',
  ],
  [
    'Node in a .tsx file',
    { 'apps/reports/phone/src/app.tsx': "import 'node:fs'\nexport const app = <p />" },
    'apps/reports/phone/src/app.tsx -> node:fs: Node is not allowed here',
  ],
  [
    'a file of more than 400 lines',
    { 'packages/sealing/src/index.ts': '\n'.repeat(400).concat('export {}') },
    'packages/sealing/src/index.ts: 401 lines, at most 400',
  ],
  [
    'a path out of the package',
    { 'packages/sealing/src/index.ts': "export type { shape } from '../../protocol/src/shape.ts'" },
    'packages/sealing/src/index.ts -> ../../protocol/src/shape.ts: leaves its package',
  ],
  [
    'code of the package that nothing checks',
    { 'packages/sealing/src/index.ts': "import '../build/index.ts'" },
    'packages/sealing/src/index.ts -> ../build/index.ts: leaves the source of its package',
  ],
  [
    'a worker out of the package',
    { 'apps/reports/phone/src/worker.ts': "new Worker(new URL('../../server/src/app.ts', import.meta.url))" },
    'apps/reports/phone/src/worker.ts -> ../../server/src/app.ts: leaves its package',
  ],
  [
    'an import that only running it would tell',
    { 'apps/reports/phone/src/load.ts': 'export const load = (name: string) => import(name)' },
    'apps/reports/phone/src/load.ts -> import(…): only running it would tell what this imports',
  ],
  [
    'a loop of files, types included',
    { 'packages/protocol/src/shape.ts': "import type {} from './index.ts'\nexport const shape = 1" },
    'cycle: packages/protocol/src/index.ts -> packages/protocol/src/shape.ts -> packages/protocol/src/index.ts',
  ],
  [
    'a loop of packages',
    { 'architecture.json': table(({ mayImport }) => mayImport?.['protocol']?.push('sealing')) },
    'cycle: protocol -> sealing -> protocol',
  ],
  [
    'a name that does not follow the path',
    { 'apps/reports/phone/package.json': manifest('phone', ours('sealing')) },
    'apps/reports/phone: called @parasol/phone, expected @parasol/reports-phone',
  ],
  [
    'a workspace without a row',
    { 'packages/extra/package.json': manifest('extra') },
    'packages/extra: no row in mayImport',
  ],
  [
    'a workspace without package.json',
    { 'packages/extra/src/index.ts': 'export {}' },
    'packages/extra: no package.json, so nothing checks it',
  ],
  [
    'a name in the table that has no row',
    { 'architecture.json': table(({ mayImport }) => mayImport?.['parasol']?.push('sealign')) },
    'architecture.json: sealign has no row in mayImport',
  ],
])('fails on %s', (_rule, changed, problem) => {
  expect(problemsWith(changed).split('\n')).toContain(problem)
})

it('lets only the named files call out', () => {
  const calls = "import 'node:https'\nexport const ask = () => globalThis.fetch('https://tables.example')"
  expect(problemsWith({ 'apps/reports/server/src/http/reply.ts': calls })).toBe('')
  expect(problemsWith({ 'apps/reports/server/src/intake/store.ts': calls })).toBe(
    [
      'apps/reports/server/src/intake/store.ts: fetch calls out',
      'apps/reports/server/src/intake/store.ts: node:https calls out',
    ].join('\n'),
  )
  expect(problemsWith({ 'apps/reports/server/src/intake/store.ts': "import 'net'" })).toContain(
    'net calls out',
  )
  expect(
    problemsWith({ 'apps/reports/phone/src/app.tsx': "export const tell = () => navigator.sendBeacon('/')" }),
  ).toBe('apps/reports/phone/src/app.tsx: sendBeacon calls out')
})
