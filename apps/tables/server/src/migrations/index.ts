import type { Migrations } from '@parasol/service'
import { tables } from './0001-tables.ts'

export const migrations: Migrations = { '0001-tables': tables }
