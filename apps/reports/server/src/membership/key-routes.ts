import { putPageRoute, readInboxKeysRoute, readPageRoute } from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import type { Shared } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import { readInboxWraps, readPage, storePage } from './key-store.ts'
import { onlyStaff } from './rules.ts'

export function keyRoutes(room: Shared) {
  const { db, network } = room

  const readOwnPage = defineRoute({
    ...readPageRoute,
    summary: "One page of wraps of an organisation's circle key; who asks wants one of sixty-four.",
    handler: async ({ params }) => {
      const page = await readPage(db, network, params)
      return page ? ok(page) : fail('not-found')
    },
  })

  const putPage = staffRoute(room, {
    ...putPageRoute,
    summary: 'Replaces one page under the circle key in force.',
    handler: async ({ staff, params, body }) => {
      const allowed = onlyStaff(staff, params.organisation)
      if (!allowed.ok) return allowed
      const organisation = allowed.value
      const version = staff.charter.organisations.get(organisation)?.circle.version
      if (body.version !== version) return fail('stale-circles')
      await storePage(db, network, { organisation, ...body })
      return ok({ done: true })
    },
  })

  const readInboxKeys = staffRoute(room, {
    ...readInboxKeysRoute,
    summary:
      "The inbox keys that are wrapped to the caller's own key, and to the organisation's recovery key.",
    handler: async ({ staff, params: { organisation } }) => {
      const { staffOf, coordinatorOf } = staff.roles
      const belongs = staffOf.includes(organisation) || coordinatorOf.includes(organisation)
      const wraps = await readInboxWraps(db, network, { organisation, key: staff.key })
      // An inbox that was handed on has wraps for those who follow, and for nobody else.
      if (wraps.length === 0 && !belongs) return fail('not-allowed')
      const key = belongs ? staff.charter.organisations.get(organisation)?.recovery?.key : undefined
      return ok({ wraps, recovery: key ? await readInboxWraps(db, network, { organisation, key }) : [] })
    },
  })

  return [readOwnPage, putPage, readInboxKeys]
}
