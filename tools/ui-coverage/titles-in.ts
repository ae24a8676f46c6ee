import { parseSync } from 'vite'

const TESTS = new Set(['describe', 'it', 'test'])
/** A test behind one of these may never run, so its title proves nothing. */
const NOT_ALWAYS_RUN = new Set(['skip', 'todo', 'fixme', 'fails', 'fail', 'runIf', 'skipIf'])

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** The names in `test.describe.each(…)(…)`, outermost object first. */
function namesOf(callee: unknown): readonly string[] {
  if (!isNode(callee)) return []
  if (callee.type === 'Identifier') return [String(callee['name'])]
  if (callee.type === 'CallExpression') return namesOf(callee['callee'])
  if (callee.type === 'TaggedTemplateExpression') return namesOf(callee['tag'])
  if (callee.type !== 'MemberExpression') return []
  return [...namesOf(callee['object']), ...namesOf(callee['property'])]
}

/** A title as it is written; what is put into a template stays as `${…}`. */
function titleOf(argument: unknown, source: string): string | null {
  if (!isNode(argument)) return null
  if (argument.type === 'Literal' && typeof argument['value'] === 'string') return argument['value']
  if (argument.type !== 'TemplateLiteral') return null
  return source.slice(Number(argument['start']) + 1, Number(argument['end']) - 1)
}

/** The titles of the tests, groups and steps of a test file that always run, in the order written. */
export function titlesIn(file: string, source: string): readonly string[] {
  const titles: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isNode(value)) return
    if (value.type === 'CallExpression') {
      const names = namesOf(value['callee'])
      if (TESTS.has(names[0] ?? '')) {
        if (names.some((name) => NOT_ALWAYS_RUN.has(name))) return
        const title = titleOf((value['arguments'] as readonly unknown[])[0], source)
        if (title !== null) titles.push(title)
      }
    }
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(parseSync(file, source).program)
  return titles
}
