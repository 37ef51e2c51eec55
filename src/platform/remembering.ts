import { type CompiledQuery, Kysely, type KyselyProps, type QueryExecutor, type QueryResult } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Reading } from './context.ts'

const mostKept = 300
/** For pages: what they show twice is short, and a list that is written out part by part is not kept. */
export const shortLists = 300

type Answer = Promise<QueryResult<unknown>>

/**
 * A look in which the same question asked again is answered from its first answer: figures that count the same records
 * ask the database once. Only questions are remembered; whatever else is sent, a change of what is in sight among it,
 * makes it forget. For as long as nothing is written meanwhile, and for readers that leave the rows as they got them.
 */
export function remembering(reading: Reading, longest = Number.POSITIVE_INFINITY): Reading {
  const executor = reading.db.getExecutor()
  const answers = new Map<string, Answer>()
  const keep = (key: string, answer: Answer) => {
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest)
    const drop = () => answers.delete(key)
    answer.then(({ rows }) => rows.length > longest && drop(), drop)
  }
  const executeQuery = (query: CompiledQuery): Answer => {
    if (!isQuestion(query.sql)) {
      answers.clear()
      return executor.executeQuery(query)
    }
    const key = `${query.sql}\n${JSON.stringify(query.parameters)}`
    const known = answers.get(key)
    if (known) return known
    const answer = executor.executeQuery(query)
    keep(key, answer)
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

/** What begins as a question may still write or lock: then it is sent each time it is asked. */
const isQuestion = (sql: string): boolean =>
  /^\s*(select|with)\b/i.test(sql) && !/\b(insert|update|delete|merge|for share|set_config)\b/i.test(sql)
