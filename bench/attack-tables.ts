// Can anybody at a table, its host, or anybody outside rebuild how somebody voted? Runs tables of 8, 27 and 60 invented people through a real
// tables server over a real PostgreSQL, takes everything that a participant, a host and the public are ever sent, and counts:
//   live        answers that changed for others because somebody voted (a vote would show in the difference)
//   recovered   votes and ballots of others for which no other table would look the same to somebody who knows her own
// Prints one JSON object; ends with 1 unless every count is 0.
//
//   npm run --silent attack:tables
import { startPostgresForTests, postgresesForTests } from '@parasol/service/for-tests'
import { attackDecision } from './attack-tables/attack-decision.ts'
import { attackRound } from './attack-tables/attack-round.ts'
import { seatPeople } from './attack-tables/seat-people.ts'
import { startTableService } from '../apps/tables/server/src/table-service-for-tests.ts'

const SIZES = [8, 27, 60]
const [chosen] = postgresesForTests()
if (!chosen) throw new Error('no PostgreSQL')
const postgres = await startPostgresForTests(chosen.binaries)
const service = await startTableService(await postgres.freshDatabase())

const tables: object[] = []
let recovered = 0
try {
  for (const size of SIZES) {
    const seated = await seatPeople(service, size)
    const round = await attackRound(service, seated)
    const decision = await attackDecision(seated)
    recovered += round.live + round.recovered + decision.live + decision.recovered
    tables.push({ people: size, voices: round.voices, statements: round, decisions: decision })
  }
} finally {
  await service.close()
  await postgres.stop()
}
console.log(JSON.stringify({ tables, recovered }))
process.exitCode = recovered === 0 ? 0 : 1
