import { type Field, type FormAnswers, type Question, QUESTIONS } from '@parasol/protocol'

const questions: readonly Question[] = QUESTIONS
const FIELDS: readonly Field[] = questions.flatMap(({ fields }) => fields)

/** The newer answer counts; further people and vehicles stay as they were told unless the correction tells of them. What the form
 *  asks only beside another answer goes when that answer changes. */
export function withCorrection(form: FormAnswers, correction: FormAnswers): FormAnswers {
  const answers: Readonly<Record<string, unknown>> = { ...form, ...correction }
  const kept = FIELDS.filter(
    ({ id, shownWhen }) => id in answers && (!shownWhen || answers[shownWhen.field] === shownWhen.is),
  )
  const { morePeople, moreVehicles }: FormAnswers = { ...form, ...correction }
  return {
    ...Object.fromEntries(kept.map(({ id }) => [id, answers[id]])),
    ...(morePeople ? { morePeople } : {}),
    ...(moreVehicles ? { moreVehicles } : {}),
  }
}
