type Graph = ReadonlyMap<string, readonly string[]>

/** The loops of a graph, each from a node back to itself; one is found for every set of nodes in a loop, not every way round. */
export function loopsIn(graph: Graph): readonly (readonly string[])[] {
  const loops: (readonly string[])[] = []
  const done = new Set<string>()
  const open: string[] = []
  const visit = (node: string): void => {
    if (open.includes(node)) return void loops.push([...open.slice(open.indexOf(node)), node])
    if (done.has(node)) return
    open.push(node)
    for (const next of graph.get(node) ?? []) visit(next)
    open.pop()
    done.add(node)
  }
  for (const node of graph.keys()) visit(node)
  return loops
}

/** A shortest way from one node to another, both named; `null` when there is none. */
export function pathBetween(graph: Graph, from: string, to: string): readonly string[] | null {
  const seen = new Set([from])
  const paths: string[][] = [[from]]
  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? from) ?? []) {
      if (next === to) return [...path, next]
      if (!seen.has(next)) paths.push([...path, next])
      seen.add(next)
    }
  }
  return null
}
