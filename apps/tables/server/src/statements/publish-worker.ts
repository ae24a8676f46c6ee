import { randomInt } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { publishStatements, type RoundToPublish } from '@parasol/agreement'

/* Counts one round beside the thread that answers calls: at thousands of people it takes seconds. */
const CHANCES = 2 ** 32
const round = workerData as Omit<RoundToPublish, 'chance'>
parentPort?.postMessage(publishStatements({ ...round, chance: () => randomInt(CHANCES) / CHANCES }))
