import { connect, createServer, type Server } from 'node:net'

export type ClientProxy = { readonly close: () => Promise<void> }

/**
 * Takes connections at an address of its own and goes on to the server from that very address, so that the server sees
 * an address which stands nowhere else.
 * @param address in 127.0.0.0/8, which browsers trust as they trust localhost
 */
export async function openClientProxy(address: string, port: number): Promise<ClientProxy> {
  const server: Server = createServer((client) => {
    const onward = connect({ host: '127.0.0.1', port, localAddress: address })
    client.pipe(onward).pipe(client)
    for (const [one, other] of [
      [client, onward],
      [onward, client],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return { close: () => new Promise((resolve) => server.close(() => resolve())) }
}
