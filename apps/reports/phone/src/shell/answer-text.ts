import { type Field, NO_ANSWERS } from '@parasol/protocol'
import { charterNow } from './roster.ts'
import { dayInWords, label } from './text.ts'

function optionText(field: string, option: string): string {
  if ((NO_ANSWERS as readonly string[]).includes(option)) return label(`option.none.${option}`)
  if (field === 'area' && option !== 'elsewhere')
    return charterNow()?.state.areas.find(({ id }) => id === option)?.name ?? option
  return label(`option.${field}.${option}`)
}

/** An answer as a person reads it again; null when the field is blank. */
export function answerText(field: Field, answer: string | readonly string[] | undefined): string | null {
  if (answer === undefined) return null
  if (typeof answer !== 'string') return answer.map((option) => optionText(field.id, option)).join('; ')
  if (field.kind === 'day') return dayInWords(answer)
  return field.kind === 'text' ? answer : optionText(field.id, answer)
}
