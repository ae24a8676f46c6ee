import type { ComponentChild, VNode } from 'preact'

export type Column = { readonly name: string; readonly label: string; readonly numeric?: boolean }

export type TableRow = {
  readonly id: string
  /** By the columns' names; the first column is the row's header. */
  readonly cells: Readonly<Record<string, ComponentChild>>
}

export type TableProps = {
  readonly caption: string
  readonly columns: readonly [Column, ...Column[]]
  readonly rows: readonly TableRow[]
}

/** A table of figures or facts. On narrow screens each row becomes a block, its cells labelled;
 *  the roles are spelled out since browsers drop them with `display`. */
export function Table({ caption, columns, rows }: TableProps): VNode {
  const [first, ...rest] = columns
  const look = (column: Column): string => (column.numeric ? 'cell cell-number' : 'cell')
  return (
    <table class="table" role="table">
      <caption class="table-caption">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.name} class={look(column)} scope="col" role="columnheader">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <tr key={id} role="row">
            <th class={look(first)} scope="row" role="rowheader" data-label={first.label}>
              {cells[first.name]}
            </th>
            {rest.map((column) => (
              <td key={column.name} class={look(column)} role="cell" data-label={column.label}>
                {cells[column.name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
