/** Everything a person reads goes to standard output; standard error is for the lines of servers and builds. */
export const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
