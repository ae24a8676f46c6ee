import type { Figures } from './measure.ts'

const share = (value: number): string => value.toFixed(3).replace(/^0/, '')
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)

/** The figures as a Markdown table, the most found first. */
export function table(figures: readonly Figures[]): string {
  const rows = figures
    .toSorted((a, b) => b.recall1 - a.recall1)
    .map(({ peer, setUp, answered, recall1, recall10, p50, p95, buildMs, heapBytes }) =>
      [
        peer,
        setUp,
        share(recall1),
        share(recall10),
        milliseconds(p50),
        milliseconds(p95),
        (buildMs / 1000).toFixed(1),
        megabytes(heapBytes),
        String(answered),
      ].join(' | '),
    )
  return [
    '| | set-up | first | in ten | p50 ms | p95 ms | build s | heap MB | asked |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
