import { holderOf } from '../platform/embedded/lock.ts'
import { attachEmbedded, connectionTo } from '../platform/embedded.ts'
import { refuse } from '../values/refusal.ts'
import { command } from './command.ts'

/** For psql and other tools of the owner. A database that nobody started has no address. */
export const dbUrl = command({
  name: 'db url',
  needs: 'none',
  input: {},
  run: async ({ config }) => {
    if (config.databaseUrl !== null) return { lines: [config.databaseUrl], json: { url: config.databaseUrl } }
    const running = holderOf(config.dataFolder) && (await attachEmbedded({ dataFolder: config.dataFolder }))
    if (!running) return refuse('cli.not_running', { kind: 'missing' })
    const { host, port, user, password, database } = connectionTo(running, { user: 'postgres' })
    const who = [user, typeof password === 'string' ? password : null].filter((part) => part !== null).map(encode)
    const isSocket = host?.startsWith('/') ?? false
    const where = isSocket ? `/${database}?host=${encode(host)}&port=${port}` : `${host}:${port}/${database}`
    const url = `postgres://${who.join(':')}@${where}`
    return { lines: [url], json: { url } }
  },
})

const encode = (text: string | undefined): string => encodeURIComponent(text ?? '')
