import type { Refusal } from '../../../values/refusal.ts'

/** A refusal about `into.name`, told to the field that the form calls `name`. */
export function toForm(refusal: Refusal, prefix = 'into.'): Refusal {
  const { field, also, ...rest } = refusal
  return {
    ...rest,
    ...(field !== undefined && { field: field.startsWith(prefix) ? field.slice(prefix.length) : field }),
    ...(also && { also: also.map((one) => toForm(one, prefix)) }),
  }
}
