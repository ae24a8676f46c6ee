import { STATUS_MEANINGS } from './outcomes.ts'

export const helpLines = (): readonly string[] => [
  'Parasol: reports of bad dates, sealed from the phone that writes to the phone that checks.',
  '',
  '  npm start                                start Parasol',
  '  npm start -- --demo                      start with an invented network, to look around',
  '  npm run parasol -- init network.json     make this Parasol serve the network that you founded',
  '  npm run parasol -- backup FILE           save everything into one sealed file',
  '  npm run parasol -- restore FILE          put such a file into an empty folder',
  '  npm run parasol -- backup-tables FILE    the same for the tables, which are saved by themselves;',
  '                     restore-tables FILE   one key opens both',
  '',
  '  --home FOLDER   where everything is kept (else PARASOL_HOME; root: /var/lib/parasol;',
  '                  other accounts: parasol in XDG_DATA_HOME or ~/.local/share)',
  '  --port N        for the pages of the phone; desk and tables take the next ones (7300 to 7302)',
  '',
  '  DATABASE_URL    a PostgreSQL (15 or newer) of your own instead of the built-in one;',
  '                  TABLES_DATABASE_URL for the tables, never the same database',
  '',
  'How a command ends:',
  ...STATUS_MEANINGS.map(([status, meaning]) => `  ${String(status).padStart(2)}  ${meaning}`),
]
