import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseHome } from './choose-home.ts'

const ordinary = { root: false, cwd: '/somewhere', env: {} }

describe('chooseHome', () => {
  it('takes what was asked, then PARASOL_HOME, then the place for this account', () => {
    const env = { PARASOL_HOME: '/srv/parasol', XDG_DATA_HOME: '/data' }
    expect(chooseHome('here', { ...ordinary, env })).toBe('/somewhere/here')
    expect(chooseHome(null, { ...ordinary, env })).toBe('/srv/parasol')
    expect(chooseHome(null, { ...ordinary, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/parasol')
    expect(chooseHome(null, { ...ordinary, env: { XDG_DATA_HOME: 'relative', PARASOL_HOME: '' } })).toBe(
      join(homedir(), '.local/share/parasol'),
    )
    expect(chooseHome(null, { ...ordinary, root: true })).toBe('/var/lib/parasol')
  })
})
