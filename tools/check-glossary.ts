// GLOSSARY.md holds every word of the project. Every type that a package exports stands there in backticks, in a row
// of a table: | word | meaning | is not | where |.
//
//   node tools/check-glossary.ts
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

/** The names of the types that a module exports, in the order written.
 *  @throws when the module exports everything of another, since nobody can then say what is public */
function typesExportedBy(file: string): readonly string[] {
  const { module, program } = parseSync(file, readFileSync(file, 'utf8'))
  const named = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, exportName, importName }) => {
      if (importName.kind === 'AllButDefault') throw new Error(`${file}: export * hides what is public`)
      return isType && exportName.name ? [exportName.name] : []
    }),
  )
  const declared = program.body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' &&
    (node.declaration?.type === 'TSTypeAliasDeclaration' ||
      node.declaration?.type === 'TSInterfaceDeclaration')
      ? [node.declaration.id.name]
      : [],
  )
  return [...new Set([...named, ...declared])]
}

const rowsOf = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => line.trimStart().startsWith('|'))
    .join('\n')

/** What GLOSSARY.md under `root` leaves out, a line a package; none when it is whole. */
export function glossaryProblems(root: string): readonly string[] {
  if (!existsSync(join(root, 'GLOSSARY.md'))) return ['GLOSSARY.md is missing']
  const rows = rowsOf(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'))
  const listed = new Set([...rows.matchAll(/`(\w+)`/g)].map((match) => match[1]))
  const doors = globSync('packages/*/src/index.ts', { cwd: root }).toSorted()
  return doors.flatMap((door) => {
    const missing = typesExportedBy(join(root, door)).filter((name) => !listed.has(name))
    if (missing.length === 0) return []
    return `${door} exports types that stand in no row of GLOSSARY.md: ${missing.map((name) => `\`${name}\``).join(', ')}`
  })
}

if (import.meta.main) {
  const problems = glossaryProblems(resolve('.'))
  for (const problem of problems) console.error(problem)
  console.log(problems.length > 0 ? 'glossary: not whole' : 'glossary: whole')
  process.exitCode = problems.length > 0 ? 1 : 0
}
