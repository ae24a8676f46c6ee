import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'

export type JsonSchema = Readonly<Record<string, unknown>>

export type Reading = {
  readonly schema: JsonSchema
  readonly read: ((value: unknown) => v.SafeParseResult<v.GenericSchema>) | null
}

// A brand lives in types only, so a shape with brands is still said whole by JSON Schema.
const WHOLE: ConversionConfig = { errorMode: 'throw', ignoreActions: ['brand'] }
const WIRE: ConversionConfig = { errorMode: 'ignore', typeMode: 'input' }

/** JSON Schema for Ajv, and `read` for what it cannot say (transforms, own checks); null where it says it all. */
export function readingOf(shape: v.GenericSchema): Reading {
  return {
    schema: plain(toJsonSchema(shape, { ...WIRE, target: 'draft-07' })),
    read: saysItAll(shape) ? null : (value) => v.safeParse(shape, value),
  }
}

export const documentedSchema = (shape: v.GenericSchema): JsonSchema =>
  plain(toJsonSchema(shape, { ...WIRE, target: 'draft-2020-12' }))

function saysItAll(shape: v.GenericSchema): boolean {
  try {
    toJsonSchema(shape, WHOLE)
    return true
  } catch {
    return false
  }
}

function plain(converted: object): JsonSchema {
  return Object.fromEntries(Object.entries(converted).filter(([name]) => name !== '$schema'))
}
