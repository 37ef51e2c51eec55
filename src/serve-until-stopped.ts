import { once } from 'node:events'
import { listCommittees } from './areas/organisation/index.ts'
import type { Config } from './platform/config.ts'
import type { Log } from './platform/log.ts'
import { systemSight } from './platform/system-caller.ts'
import { isUntouched } from './sample/install.ts'
import { isSampleWhole } from './sample/load.ts'
import { type Serving, setUpLink, startServing } from './serve.ts'
import { tell, tellRefusal } from './told.ts'
import { isRefusal } from './values/refusal.ts'

/** Serves, tells where, and ends cleanly at a signal. Returns the exit code. */
export async function serveUntilStopped(
  config: Config,
  log: Log,
  { sample }: { readonly sample: boolean },
): Promise<number> {
  const serving = await startServing(config, log, (link) => tell('newLink', link))
  if (isRefusal(serving)) {
    tellRefusal(serving)
    return 1
  }
  const stopped = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
  // Whoever stops it while the sample loads is not kept waiting; the next start goes on with it.
  await Promise.race([greet(serving, sample), stopped])
  await stopped
  tell('stopping')
  await serving.stop()
  return 0
}

/** Where it runs, and what to do first. */
async function greet(serving: Serving, sample: boolean): Promise<void> {
  const { house, url } = serving
  const committees = await house.database.read(systemSight([]), listCommittees)
  const isReal = committees.some((committee) => !committee.demo)
  if (sample && isReal) tell('notEmpty')
  const loaded = sample && !isReal && (await loadAtStart(serving))
  tell('ready', url)
  const token = house.operator.door.token()
  if (loaded) tell('sample')
  else if (!isReal && token !== null) tell('setup', setUpLink(url, token))
  tell('stop')
  process.stdout.write('\n')
}

/** The sample at once, or the rest of one whose loading was cut off; one that somebody worked with stays as it is. */
async function loadAtStart({ house }: Serving): Promise<boolean> {
  const { operator, database } = house
  const committees = await database.read(systemSight([]), listCommittees)
  const ids = committees.map(({ id }) => id)
  if (committees.length > 0 && !(await isUntouched(database, ids))) return true
  if (!(await isSampleWhole(database))) tell('loading')
  return operator.loadSample()
}
