// How alike the names of each pair of a file are. Prints one JSON object: the scores, one a line of the file.
//
//   npm run --silent bench:names -- --pairs FILE
//
// Each line of the file is an object with `name1` and `name2`.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareNames } from '@parasol/matching'

type Pair = { readonly name1: string; readonly name2: string }

const { pairs: file } = parseArgs({ options: { pairs: { type: 'string' } } }).values
if (file === undefined) throw new Error('Say which file: --pairs FILE')
const pairs = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Pair)
console.log(JSON.stringify({ scores: pairs.map(({ name1, name2 }) => compareNames(name1, name2).score) }))
