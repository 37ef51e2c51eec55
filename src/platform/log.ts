import { shownError } from './log-error.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** All that a log line may tell. Whatever else is handed over is left out: records hold people, logs hold none. */
export interface LogFacts {
  readonly requestId?: string
  readonly action?: string
  /** A refusal key or an error code, never a text. */
  readonly code?: string
  readonly method?: string
  /** The pattern, '/staff/supervision/:id'; never the address, whose parts may name someone. */
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly count?: number
  readonly bytes?: number
  readonly attempt?: number
  readonly port?: number
  readonly job?: string
  readonly migration?: string
  readonly version?: string
}

export interface Log {
  debug(event: string, facts?: LogFacts): void
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts, error?: unknown): void
  error(event: string, facts?: LogFacts, error?: unknown): void
  /** A log whose every line carries these facts, such as the id of one request. */
  with(facts: LogFacts): Log
}

interface LogOptions {
  readonly level?: LogLevel
  readonly now?: () => Date
  /** Takes one finished line; standard error unless told otherwise. */
  readonly write?: (line: string) => void
}

const ranks: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 }

const name = /^(?:[A-Za-z][\w.:/-]{0,79}|[0-9A-Z]{5})$/
const anyNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)

/** The known-safe keys, each with the shape its value must have. */
const allowed: Record<keyof LogFacts, (value: unknown) => boolean> = {
  requestId: matching(/^[\w-]{1,64}$/),
  action: matching(/^[a-zA-Z][\w.]{0,79}$/),
  code: matching(name),
  method: matching(/^[A-Z]{1,10}$/),
  route: matching(/^\/[\w/:*.?{}()[\]|,\\+-]{0,199}$/),
  status: anyNumber,
  ms: anyNumber,
  count: anyNumber,
  bytes: anyNumber,
  attempt: anyNumber,
  port: anyNumber,
  job: matching(name),
  migration: matching(/^\d{4}-[\w-]{1,60}(?:\.sql)?$/),
  version: matching(/^[\w.+-]{1,40}$/),
}

/** One JSON object a line. An event is a fixed dotted name, 'request.done'; anything else is shown as 'withheld'. */
export function createLog(options: LogOptions = {}): Log {
  const { level = 'info', now = () => new Date(), write = (line) => process.stderr.write(`${line}\n`) } = options
  const tell =
    (base: LogFacts) =>
    (of: LogLevel) =>
    (event: string, facts: LogFacts = {}, error?: unknown) => {
      if (ranks[of] < ranks[level]) return
      const line = { at: now().toISOString(), level: of, event: /^[a-z][\w.]{0,79}$/.test(event) ? event : 'withheld' }
      const failure = error === undefined ? {} : { error: shownError(error) }
      write(JSON.stringify({ ...line, ...shownFacts(base), ...shownFacts(facts), ...failure }))
    }
  const logWith = (base: LogFacts): Log => ({
    debug: tell(base)('debug'),
    info: tell(base)('info'),
    warn: tell(base)('warn'),
    error: tell(base)('error'),
    with: (facts) => logWith({ ...base, ...facts }),
  })
  return logWith({})
}

function shownFacts(facts: LogFacts): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  for (const [key, fits] of Object.entries(allowed)) {
    const value = facts[key as keyof LogFacts]
    if (value !== undefined) shown[key] = fits(value) ? value : 'withheld'
  }
  return shown
}

/** For programs that print their own words, and for tests that do not read the log. */
export const silentLog: Log = createLog({ write: () => undefined })
