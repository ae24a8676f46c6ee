// Polis's arithmetic over one conversation: reads it as JSON from standard input, prints the result as JSON.
//
//   npm run --silent agreement:math < conversation.json
import { opinionMap } from '@parasol/agreement'
import * as v from 'valibot'

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const indexes = v.array(index)
const position = v.tuple([v.number(), v.number()])

const inputShape = v.strictObject({
  participants: index,
  statements: index,
  votes: v.array(v.tuple([index, index, v.picklist([-1, 0, 1])])),
  moderatedOut: v.optional(indexes, []),
  meta: v.optional(indexes, []),
  inConversation: v.exactOptional(indexes),
  baseClusters: v.exactOptional(v.array(v.strictObject({ members: indexes, center: position }))),
  groups: v.exactOptional(v.array(indexes)),
})

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const input = v.safeParse(inputShape, JSON.parse(Buffer.concat(chunks).toString()))
if (!input.success) {
  console.error(`This is no conversation: ${v.summarize(input.issues)}`)
  process.exit(2)
}
const { participants: people, statements, votes, moderatedOut, meta, ...given } = input.output
const map = opinionMap({ people, statements, votes, moderatedOut, meta }, given)
console.log(
  JSON.stringify({
    inConversation: map.inConversation,
    center: [...map.center],
    components: [[...map.first], [...map.second]],
    projections: map.people,
    statementProjections: map.statements,
    k: map.groups.length,
    groups: map.groups,
    groupVotes: map.groupVotes.map((group) =>
      group.map(({ agree, disagree, seen }) => [agree, disagree, seen]),
    ),
    groupConsensus: map.groupConsensus,
    repness: map.representative,
    consensus: map.consensus,
    priorities: map.priorities,
  }),
)
