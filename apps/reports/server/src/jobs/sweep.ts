import type { Job } from '@parasol/service'

/** What may go because its time is over; handed in by the rooms that keep it. */
export type Sweep = () => Promise<void>

/** Four times an hour, once for all servers. */
export const sweepJob = (sweeps: readonly Sweep[]): Job => ({
  name: 'sweep-expired',
  cron: '*/15 * * * *',
  run: async () => {
    for (const sweep of sweeps) await sweep()
  },
})
