import type { Day, InvitationId, PublicKey } from '@parasol/charter'
import type { Register } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import {
  addInvitations,
  admit,
  circleSecretOf,
  expiredInvitations,
  firstRegister,
  membersOnPage,
  newestCircle,
  pagesOf,
  renewed,
} from './register.ts'

const circle = (version: number) => ({
  version,
  secret: `secret-${version}` as Register['circle'][number]['secret'],
})
const invitation = (name: string, expires = '2026-06-30') => ({
  invitation: name as InvitationId,
  sign: `sign-${name}` as PublicKey,
  expires: expires as Day,
  note: name,
})
const claim = (name: string) => ({
  invitation: name as InvitationId,
  receive: `key-${name}` as PublicKey,
  day: '2026-05-01' as Day,
})

describe('the register', () => {
  it('gives every invitation a place that no other ever had', () => {
    let register = addInvitations(firstRegister(circle(1)), [invitation('a'), invitation('b')])
    register = addInvitations(admit(register, claim('a')), [invitation('c')])
    expect(register.invitations.map(({ slot }) => slot)).toEqual([1, 2])
    expect(register.members).toEqual([{ slot: 0, receive: 'key-a', since: '2026-05-01', note: 'a' }])
  })
  it('lets nobody in twice', () => {
    const register = admit(addInvitations(firstRegister(circle(1)), [invitation('a')]), claim('a'))
    expect(admit(register, claim('a'))).toBe(register)
  })
  it('renews every page that ever had a member, even one left empty', () => {
    const invited = Array.from({ length: 65 }, (_, at) => invitation(String(at)))
    const register = invited.reduce(
      (each, { invitation: id }) => admit(each, claim(id)),
      addInvitations(firstRegister(circle(1)), invited),
    )
    const without = renewed(register, circle(2), [64])
    expect(pagesOf(without)).toEqual([0, 1])
    expect(membersOnPage(without, 0)).toHaveLength(64)
    expect(membersOnPage(without, 1)).toEqual([])
  })
  it('keeps older circle keys and knows the newest', () => {
    const register = renewed(renewed(firstRegister(circle(1)), circle(2), []), circle(2), [])
    expect(register.circle.map(({ version }) => version)).toEqual([1, 2])
    expect(newestCircle(register)).toEqual(circle(2))
    expect(circleSecretOf(register, 1)).toEqual(circle(1))
    expect(circleSecretOf(register, 3)).toBeNull()
  })
  it('counts an invitation as open on its last day', () => {
    const register = addInvitations(firstRegister(circle(1)), [
      invitation('a', '2026-05-01'),
      invitation('b'),
    ])
    expect(expiredInvitations(register, '2026-05-01' as Day)).toEqual([])
    expect(expiredInvitations(register, '2026-05-02' as Day)).toEqual(['a'])
  })
})
