import { fileURLToPath } from 'node:url'

/** What a log may show of an error: its name, codes and frames. Never its message: that may quote a person's data. */
export interface ShownError {
  readonly name: string
  readonly code?: string
  /** Of a database error: names from the schema, not values. */
  readonly table?: string
  readonly constraint?: string
  readonly stack: readonly string[]
  readonly cause?: ShownError
}

// Words and SQLSTATEs; a run of digits alone is more likely someone's number.
const identifier = /^(?:[A-Za-z_][\w.$:-]{0,79}|[0-9A-Z]{1,5})$/
const deepest = 3
const frames = 12

/** Reduces anything thrown to what may be shown. */
export function shownError(thrown: unknown, depth = 1): ShownError {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}`, stack: [] }
  const { code, table, constraint } = thrown as { code?: unknown; table?: unknown; constraint?: unknown }
  return {
    name: identifierOr(thrown.name, 'Error'),
    ...(code !== undefined && { code: identifierOr(code, 'withheld') }),
    ...(table !== undefined && { table: identifierOr(table, 'withheld') }),
    ...(constraint !== undefined && { constraint: identifierOr(constraint, 'withheld') }),
    stack: framesOf(thrown),
    ...(thrown.cause !== undefined && depth < deepest && { cause: shownError(thrown.cause, depth + 1) }),
  }
}

function identifierOr(value: unknown, otherwise: string): string {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && identifier.test(text) ? text : otherwise
}

const home = fileURLToPath(new URL('../../', import.meta.url))
// A function's name and a place in a source file; V8 writes nothing else after "at".
const frame =
  /^ {4}at (?:async )?(?:[\w$.<>#]+ (?:\[as [\w$.]+\] )?)?\(?((?:node:|file:\/\/|\/|[A-Za-z]:\\)[^()\s]*:\d+:\d+)\)?$/

function framesOf(error: Error): string[] {
  // The stack begins with the message, and a message of many lines can look like frames: all of it is cut off first.
  const stack = String(error.stack ?? '')
  const message = String(error.message)
  const start = message === '' ? 0 : stack.indexOf(message)
  const rest = start === -1 ? '' : stack.slice(start + message.length)
  return rest
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, frames)
    .map((line) => line.trim().slice(3).replace('file://', '').replace(home, ''))
}
