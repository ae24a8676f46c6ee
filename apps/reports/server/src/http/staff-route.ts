import { defineRoute, type Route, type RouteDefinition, type RouteInput } from '@parasol/service'
import type { Shared, SignedIn } from './shared.ts'

type Always = 'not-signed-in' | 'malformed'

type StaffRoute<Body, Params, Answer, Code extends string> = Pick<
  RouteDefinition<Body, Params, Answer, Code>,
  'method' | 'path' | 'summary' | 'params' | 'body' | 'answer' | 'status' | 'bearer' | 'failures'
> & {
  readonly handler: (
    input: RouteInput<NoInfer<Body>, NoInfer<Params>> & { readonly staff: SignedIn },
  ) => ReturnType<
    RouteDefinition<NoInfer<Body>, NoInfer<Params>, NoInfer<Answer>, NoInfer<Code> | Always>['handler']
  >
}

/** A route for whoever is signed in; what else they must be is the handler's to say. */
export const staffRoute = <const Code extends string, Answer, Body = null, Params = null>(
  { signedIn }: Pick<Shared, 'signedIn'>,
  { handler, ...route }: StaffRoute<Body, Params, Answer, Code>,
): Route<Code | Always> =>
  defineRoute<Code | Always, Answer, Body, Params>({
    ...route,
    failures: [...route.failures, 'not-signed-in', 'malformed'],
    handler: async (input) => {
      const found = await signedIn(input.token)
      return found.ok ? handler({ ...input, staff: found.value }) : found
    },
  })
