import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { createLog, type LogFacts } from './log.ts'

const at = new Date('2024-05-02T01:00:00Z')

function listen(level: 'debug' | 'info' | 'warn' | 'error' = 'info') {
  const lines: string[] = []
  const log = createLog({ level, now: () => at, write: (line) => lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> }
}

describe('a log line', () => {
  test('is one JSON object with time, level, event and facts', () => {
    const { log, last, lines } = listen()
    log.info('request.done', {
      requestId: 'r-1',
      method: 'GET',
      route: '/staff/supervision/:id',
      status: 200,
      ms: 12.5,
    })
    expect(last()).toEqual({
      at: '2024-05-02T01:00:00.000Z',
      level: 'info',
      event: 'request.done',
      requestId: 'r-1',
      method: 'GET',
      route: '/staff/supervision/:id',
      status: 200,
      ms: 12.5,
    })
    expect(lines[0]).not.toContain('\n')
  })

  test('below the level is not written', () => {
    const { log, lines } = listen('warn')
    log.debug('a')
    log.info('a')
    expect(lines).toEqual([])
    log.warn('a')
    log.error('a')
    expect(lines).toHaveLength(2)
  })

  test('carries the facts of its request', () => {
    const { log, last } = listen()
    log.with({ requestId: 'r-7' }).with({ action: 'recommendations.issue' }).warn('action.refused', { code: 'x.late' })
    expect(last()).toMatchObject({ requestId: 'r-7', action: 'recommendations.issue', code: 'x.late' })
  })
})

describe('no personal data', () => {
  test('keys that are not known to be safe are left out', () => {
    const { log, lines } = listen()
    const facts = { name: 'Nguyễn Thị Hạnh', phone: '0912345678', input: { note: 'Hạnh' }, status: 200 } as LogFacts
    log.info('request.done', facts)
    log.with(facts).info('request.done')
    for (const line of lines) expect(line).not.toMatch(/Hạnh|0912345678|name|phone|input/)
  })

  test('values of the wrong shape are withheld under safe keys too', () => {
    const { log, last } = listen()
    const hostile = {
      requestId: 'Nguyễn Văn A',
      action: 'x y',
      code: '0912345678',
      route: '/tim?q=Hạnh',
      method: 'get it',
      status: '200 Hạnh' as unknown as number,
      ms: Number.NaN,
    }
    log.info('Chào bà Hạnh', hostile)
    expect(last().event).toBe('withheld')
    for (const key of Object.keys(hostile)) expect(last()[key]).toBe('withheld')
    expect(JSON.stringify(last())).not.toContain('Hạnh')
  })

  test('an error tells its name, code and frames, never its message', () => {
    const { log, last } = listen()
    const error = Object.assign(new TypeError('Hạnh\n    at Hạnh (/home/hanh.ts:1:1)'), { code: 'E_ODD' })
    log.error('request.failed', { requestId: 'r-1' }, error)
    const shown = last().error as { name: string; code: string; stack: string[] }
    expect(shown).toMatchObject({ name: 'TypeError', code: 'E_ODD' })
    expect(shown.stack.length).toBeGreaterThan(0)
    expect(shown.stack[0]).toContain('src/platform/log.test.ts')
    expect(JSON.stringify(last())).not.toMatch(/Hạnh|hanh/)
  })

  test('a database error keeps its parameters to itself', () => {
    const { log, lines, last } = listen()
    const error = Object.assign(
      new pg.DatabaseError('duplicate key value: Key (phone)=(0912345678) already exists.', 64, 'error'),
      {
        code: '23505',
        detail: 'Key (phone)=(0912345678) already exists.',
        where: "SQL function with 'Nguyễn Thị Hạnh'",
        table: 'account',
        constraint: 'account_phone_key',
        query: 'insert into identity.account values ($1)',
        parameters: ['Nguyễn Thị Hạnh', '0912345678'],
      },
    )
    log.error('request.failed', {}, new Error('while saving 0912345678', { cause: error }))
    expect(last().error).toMatchObject({
      cause: { code: '23505', table: 'account', constraint: 'account_phone_key' },
    })
    expect(lines.join()).not.toMatch(/0912345678|Hạnh|detail|parameters|insert into/)
  })

  test('what is thrown without being an error shows its sort only, and a circle of causes ends', () => {
    const { log, lines, last } = listen()
    log.error('job.failed', {}, 'Nguyễn Thị Hạnh')
    expect(last().error).toEqual({ name: 'thrown string', stack: [] })
    const round = new Error('a')
    round.cause = round
    round.name = 'Hạnh'
    log.error('job.failed', {}, round)
    expect(lines.join()).not.toContain('Hạnh')
  })
})
