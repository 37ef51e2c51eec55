import { type CompiledQuery, Kysely, type KyselyProps, type QueryExecutor, type QueryResult } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Reading } from './context.ts'

type Answer = Promise<QueryResult<unknown>>

/**
 * A look in which the same question asked again is answered from its first answer: figures that count the same records
 * ask the database once. Only questions are remembered; whatever else is sent, a change of what is in sight among it,
 * makes it forget. For as long as nothing is written meanwhile, and for readers that leave the rows as they got them.
 */
export function remembering(reading: Reading): Reading {
  const executor = reading.db.getExecutor()
  const answers = new Map<string, Answer>()
  const executeQuery = (query: CompiledQuery): Answer => {
    if (!isQuestion(query.sql)) {
      answers.clear()
      return executor.executeQuery(query)
    }
    const key = `${query.sql}\n${JSON.stringify(query.parameters)}`
    const known = answers.get(key)
    if (known) return known
    const answer = executor.executeQuery(query)
    answers.set(key, answer)
    return answer
  }
  const remembered = new Proxy(executor, {
    get: (target, name) => {
      if (name === 'executeQuery') return executeQuery
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as QueryExecutor
  // All that a builder of questions needs is what sends them; connections and their ends stay with the transaction.
  const props = { config: {}, driver: {}, dialect: {}, executor: remembered } as unknown as KyselyProps
  return { ...reading, db: new Kysely<Tables>(props) }
}

const isQuestion = (sql: string): boolean => /^\s*(select|with)\b/i.test(sql) && !/\bfor (update|share)\b/i.test(sql)
