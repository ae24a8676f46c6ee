import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

type Node = { readonly type: string; readonly [field: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const literal = (value: unknown): string | null =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null

/** Names a file of code, apart from what a bundler reads behind `?`. */
export const sourceFile = /\.[cm]?[jt]sx?(?:\?|$)/

const isImportMeta = (value: unknown): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value['object']) &&
  value['object'].type === 'MetaProperty'

/** What a node of the syntax tree imports: a module, `null` when only running it would tell, nothing otherwise. */
function importsOf(node: Node): readonly (string | null)[] {
  const [first, second]: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : []
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node['source'] ? [literal(node['source'])] : []
    case 'ImportExpression':
    case 'TSImportType':
      return [literal(node['source'])]
    case 'NewExpression':
      return isImportMeta(second) && sourceFile.test(literal(first) ?? '') ? [literal(first)] : []
    case 'CallExpression':
      return isImportMeta(node['callee']) ? [null] : []
    default:
      return []
  }
}

function walk(value: unknown, found: Set<string | null>): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found)
  if (!isNode(value)) return
  for (const specifier of importsOf(value)) found.add(specifier)
  for (const field of Object.values(value)) walk(field, found)
}

/** Every module a TypeScript file names: static, dynamic, type-only, re-exported, and code named beside `import.meta.url`.
 *  @returns the names as written; `null` stands for imports whose target only running the file would tell */
export function importsIn(file: string): readonly (string | null)[] {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'))
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const found = new Set<string | null>()
  walk(program, found)
  return [...found]
}
