import { z } from 'zod'
import type { Refusal } from '../values/refusal.ts'
import type { Desk } from './desk.ts'

/** What a command prints: for people, or as JSON. */
export interface Answer {
  readonly lines: readonly string[]
  readonly json: unknown
  /** 0 unless something was found that should not be. */
  readonly code?: 0 | 1
}

/** `none`: no database. `shared`: starts it, or joins the one that runs. `alone`: nothing else may run on it. */
export type Needs = 'none' | 'shared' | 'alone'

export interface Command<Input = unknown> {
  /** As it is typed: `sample load`. */
  readonly name: string
  /** Values that stand alone, in their order; the keys of the input they fill. */
  readonly places: readonly string[]
  /** Options without a value. */
  readonly flags: readonly string[]
  readonly needs: Needs
  /** Keys are the options as typed (`as-at`) and the places; what the schema refuses is a mistake of usage. */
  readonly input: z.ZodObject
  readonly run: (desk: Desk, input: Input) => Promise<Answer | Refusal>
}

interface Definition<Shape extends z.ZodRawShape> {
  readonly name: string
  readonly needs: Needs
  readonly input: Shape
  readonly places?: readonly string[]
  readonly flags?: readonly string[]
  readonly run: (desk: Desk, input: z.output<z.ZodObject<Shape>>) => Promise<Answer | Refusal>
}

export function command<Shape extends z.ZodRawShape>(given: Definition<Shape>): Command {
  const { places = [], flags = [], input, ...rest } = given
  return { places, flags, input: z.object(input), ...rest } as Command
}

/** The options of a command, required ones first. */
export function optionsOf({ input, places }: Command): readonly string[] {
  const names = Object.keys(input.shape).filter((name) => !places.includes(name))
  return names.toSorted((a, b) => Number(isRequired(input, b)) - Number(isRequired(input, a)))
}

export function isRequired(input: z.ZodObject, name: string): boolean {
  const part = input.shape[name] as z.ZodType | undefined
  return part !== undefined && !part.safeParse(undefined).success
}
