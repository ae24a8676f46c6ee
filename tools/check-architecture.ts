// Who may know whom. architecture.json at the repository root is the architecture; this file only enforces it.
//
//   node tools/check-architecture.ts
//
// architecture.json
//   scope         "@parasol/"                       how our own packages are named
//   maxLines      400                               a longer source file fails; tests are exempt
//   mayImport     { "sealing": ["protocol"], … }    one row a workspace: which of ours it may import
//   neverReach    { "reports-server": ["sealing"] } what a workspace may not even come to through others
//   sharedRooms   { "reports-server": ["http"] }    workspaces divided into rooms, the folders of src/. A room imports
//                                                   itself and these; files directly in src/ join the rooms
//   nodeAllowed   ["reports-server", "testkit"]     workspaces that may import Node's own modules
//   callsOut      { "tables-server": ["mail/smtp.ts"] }  the only files of a workspace that reach another machine or process
//   testOnly      ["testkit"]                       workspaces that any test file may import
//
// A workspace is named for its path: packages/sealing is @parasol/sealing, apps/reports/server is
// @parasol/reports-server. Type-only imports count: a reader follows them too. Only src/ is read; what it
// imports beside it is text and data. Modules called virtual: are made by a workspace's own build.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { importsIn, sourceFile } from './architecture/imports.ts'
import { waysOutIn } from './architecture/calls-out.ts'
import { loopsIn, pathBetween } from './architecture/graph.ts'

const dependencyKinds = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const

type Architecture = {
  readonly scope: string
  readonly maxLines: number
  readonly mayImport: Readonly<Record<string, readonly string[]>>
  readonly neverReach?: Readonly<Record<string, readonly string[]>>
  readonly sharedRooms?: Readonly<Record<string, readonly string[]>>
  readonly nodeAllowed?: readonly string[]
  readonly callsOut?: Readonly<Record<string, readonly string[]>>
  readonly testOnly?: readonly string[]
}
type Manifest = { readonly name?: string; readonly workspaces?: readonly string[] } & {
  readonly [kind in (typeof dependencyKinds)[number]]?: Readonly<Record<string, string>>
}
type Workspace = { readonly name: string; readonly src: string; readonly declared: ReadonlySet<string> }

const textOf = (path: string): string => readFileSync(path, 'utf8')
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

const entries = (folder: string): readonly string[] =>
  (isFolder(folder) ? readdirSync(folder) : [])
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .map((name) => join(folder, name))

const filesUnder = (folder: string): readonly string[] =>
  entries(folder).flatMap((path) => (isFolder(path) ? filesUnder(path) : [path]))

/** The folders that a workspace pattern such as `apps/*` stands for. */
const expand = (root: string, pattern: string): readonly string[] =>
  pattern
    .split('/')
    .reduce<readonly string[]>(
      (folders, part) =>
        folders.flatMap((folder) => (part === '*' ? entries(folder).filter(isFolder) : [join(folder, part)])),
      [root],
    )
    .filter(isFolder)

/** The file a relative import means, written with or without its ending. */
const fileAt = (path: string): string | undefined =>
  [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), path.replace(/\.js(x?)$/, '.ts$1')].find(
    (candidate) => existsSync(candidate) && !isFolder(candidate),
  )

const roomOf = (src: string, file: string): string | null =>
  dirname(file) === src ? null : (relative(src, file).split('/')[0] ?? null)

const connect = (graph: Map<string, string[]>, from: string, to: string): void => {
  graph.set(from, [...(graph.get(from) ?? []), to])
}

/** Everything in the project under `root` that architecture.json does not allow, one sentence each; none when it holds. */
export function architectureProblems(root: string): readonly string[] {
  const architecture: Architecture = JSON.parse(textOf(join(root, 'architecture.json')))
  const {
    scope,
    maxLines,
    mayImport,
    neverReach = {},
    sharedRooms = {},
    nodeAllowed = [],
    callsOut = {},
    testOnly = [],
  } = architecture
  const problems: string[] = []
  const fileImports = new Map<string, string[]>()
  const workspaceImports = new Map<string, string[]>()
  const short = (path: string): string => relative(root, path)

  const checkRelative = (file: string, specifier: string, { name, src }: Workspace): string | null => {
    const path = resolve(dirname(file), specifier.split('?')[0] ?? specifier)
    const target = fileAt(path)
    if (target) connect(fileImports, file, target)
    if (relative(dirname(src), path).startsWith('..')) return 'leaves its package'
    if (relative(src, path).startsWith('..'))
      return isTest(file) || !sourceFile.test(path) ? null : 'leaves the source of its package'
    const shared = sharedRooms[name]
    const from = roomOf(src, file)
    const to = roomOf(src, target ?? path)
    if (!shared || !from || from === to) return null
    if (to === null) return 'a room reaching for what joins the rooms'
    return shared.includes(to) ? null : 'one room reaching into another'
  }

  const checkPackage = (file: string, specifier: string, { name, declared }: Workspace): string | null => {
    const test = isTest(file)
    if (specifier.startsWith('virtual:')) return null
    const wanted = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    if (wanted.startsWith(scope)) {
      const ours = wanted.slice(scope.length)
      if (!test) connect(workspaceImports, name, ours)
      if (!mayImport[name]?.includes(ours) && !(test && testOnly.includes(ours)))
        return 'not allowed by the table'
    }
    return declared.has(wanted) || test ? null : 'not declared in package.json'
  }

  const checkImport = (file: string, specifier: string | null, workspace: Workspace): string | null => {
    if (specifier === null) return isTest(file) ? null : 'only running it would tell what this imports'
    if (specifier.startsWith('.')) return checkRelative(file, specifier, workspace)
    if (!isBuiltin(specifier)) return checkPackage(file, specifier, workspace)
    return nodeAllowed.includes(workspace.name) || isTest(file) ? null : 'Node is not allowed here'
  }

  const checkFile = (file: string, workspace: Workspace): void => {
    const lines = textOf(file).trimEnd().split('\n').length
    if (!isTest(file) && lines > maxLines)
      problems.push(`${short(file)}: ${lines} lines, at most ${maxLines}`)
    const imports = importsIn(file)
    const mayCall = callsOut[workspace.name]
    if (mayCall && !isTest(file) && !mayCall.includes(relative(workspace.src, file)))
      for (const way of waysOutIn(file, imports)) problems.push(`${short(file)}: ${way} calls out`)
    for (const specifier of imports) {
      const why = checkImport(file, specifier, workspace)
      if (why) problems.push(`${short(file)} -> ${specifier ?? 'import(…)'}: ${why}`)
    }
  }

  const checkWorkspace = (folder: string): void => {
    if (!existsSync(join(folder, 'package.json')))
      return void problems.push(`${short(folder)}: no package.json, so nothing checks it`)
    const manifest: Manifest = JSON.parse(textOf(join(folder, 'package.json')))
    const name = short(folder).split('/').slice(1).join('-')
    if (manifest.name !== scope + name)
      problems.push(`${short(folder)}: called ${manifest.name}, expected ${scope}${name}`)
    if (!mayImport[name]) problems.push(`${short(folder)}: no row in mayImport`)
    for (const ours of Object.keys(manifest.dependencies ?? {}))
      if (ours.startsWith(scope) && !mayImport[name]?.includes(ours.slice(scope.length)))
        problems.push(`${short(folder)}/package.json: depends on ${ours}, not allowed by the table`)
    const declared = new Set(dependencyKinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})))
    const workspace = { name, src: join(folder, 'src'), declared }
    for (const file of filesUnder(workspace.src).filter((path) => /\.[cm]?[jt]sx?$/.test(path)))
      checkFile(file, workspace)
  }

  const { workspaces = [] }: Manifest = JSON.parse(textOf(join(root, 'package.json')))
  for (const folder of workspaces.flatMap((pattern) => expand(root, pattern))) checkWorkspace(folder)

  const named = [mayImport, neverReach].flatMap((table) => Object.values(table).flat())
  for (const name of new Set([
    ...named,
    ...Object.keys({ ...sharedRooms, ...neverReach, ...callsOut }),
    ...nodeAllowed,
    ...testOnly,
  ]))
    if (!mayImport[name]) problems.push(`architecture.json: ${name} has no row in mayImport`)

  for (const [from, forbidden] of Object.entries(neverReach))
    for (const to of forbidden)
      for (const graph of [workspaceImports, new Map(Object.entries(mayImport))]) {
        const path = pathBetween(graph, from, to)
        const where = graph === workspaceImports ? 'imports' : 'the table of architecture.json'
        if (path) problems.push(`${from} never imports ${to}: yet it does by ${where}, ${path.join(' -> ')}`)
      }

  for (const loop of loopsIn(new Map(Object.entries(mayImport)))) problems.push(`cycle: ${loop.join(' -> ')}`)
  for (const loop of loopsIn(fileImports)) problems.push(`cycle: ${loop.map(short).join(' -> ')}`)
  return problems
}

if (import.meta.main) {
  const problems = architectureProblems(resolve('.'))
  for (const problem of problems) console.error(problem)
  console.log(problems.length > 0 ? `architecture: ${problems.length} problems` : 'architecture: holds')
  process.exitCode = problems.length > 0 ? 1 : 0
}
