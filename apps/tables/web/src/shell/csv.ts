/** Rows as RFC 4180 wants them. What a spreadsheet would take for a formula gets an apostrophe before it: at the beginning of a cell, and after
 *  what separates cells where people write decimals with a comma. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map(cellOf).join(',')).join('\r\n')

function cellOf(value: string | number): string {
  const text = String(value)
  const plain = typeof value === 'string' ? text.replaceAll(/(^|[;\t\r\n])(?=\s*[=+\-@])/g, "$1'") : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
