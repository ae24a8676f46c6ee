import { tidyLine } from '@parasol/charter'
import type { RoleSetting } from '@parasol/tables-protocol'
import { Button, Checkbox, LinkButton, TextField } from '@parasol/ui'
import { type Signal, signal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'

/** A role while it is edited; a new one has no id yet. */
type FormRole = {
  readonly id: string | null
  readonly name: Signal<string>
  readonly mustHear: Signal<boolean>
  readonly official: Signal<boolean>
}

const MOST = 12

export const formRoles = (roles: readonly RoleSetting[]): readonly FormRole[] =>
  roles.map(({ id, name, mustHear, official }) => ({
    id,
    name: signal(name),
    mustHear: signal(mustHear),
    official: signal(official),
  }))

/** The roles that have a name. A new one gets an id that no other has. */
export function rolesOf(roles: readonly FormRole[]): readonly RoleSetting[] {
  const taken = new Set(roles.flatMap(({ id }) => id ?? []))
  return roles.flatMap(({ id, name, mustHear, official }) => {
    const called = tidyLine(name.peek()).slice(0, 80).trim()
    if (called === '') return []
    const own = id ?? freeId(taken)
    taken.add(own)
    return [{ id: own, name: called, mustHear: mustHear.peek(), official: official.peek() }]
  })
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`role-${number}`)) return `role-${number}`
}

export function RoleFields({
  roles,
  errorAt,
}: {
  readonly roles: Signal<readonly FormRole[]>
  readonly errorAt: (name: string) => string | undefined
}): VNode {
  const add = (): void => {
    roles.value = [
      ...roles.peek(),
      { id: null, name: signal(''), mustHear: signal(false), official: signal(false) },
    ]
  }
  return (
    <fieldset class="field">
      <legend class="label">{t('settings.roles')}</legend>
      <p class="hint">{t('settings.rolesHint')}</p>
      {roles.value.map((role, at) => (
        <div class="stack card" key={role.id ?? `new-${at}`}>
          <TextField
            name={`role-${at}`}
            label={t('settings.role', { number: at + 1 })}
            value={role.name}
            maxLength={80}
            width="medium"
            error={errorAt(`role-${at}`)}
          />
          <Checkbox name={`must-${at}`} label={t('settings.mustHear')} value={role.mustHear} />
          <Checkbox name={`official-${at}`} label={t('settings.official')} value={role.official} />
          <LinkButton onPress={() => void (roles.value = roles.peek().filter((each) => each !== role))}>
            {t('settings.dropRole')}
            <span class="hidden-text">{`: ${role.name.value}`}</span>
          </LinkButton>
        </div>
      ))}
      {roles.value.length < MOST && (
        <Button look="secondary" onPress={add}>
          {t('settings.addRole')}
        </Button>
      )}
    </fieldset>
  )
}
