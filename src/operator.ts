import type { Log } from './platform/log.ts'
import { actsWritten, installSample, type SamplePlace } from './sample/install.ts'
import { isSampleWhole } from './sample/load.ts'
import { wipeSample } from './sample/wipe.ts'
import type { Operator, SampleState } from './web/http/operator.ts'
import { createSetupDoor } from './web/http/setup-door.ts'

/** What the pages may ask of the program itself. `tell` hands the set-up secret to whoever started the program. */
export function createOperator(place: SamplePlace, log: Log, tell: (token: string) => void): Operator {
  const door = createSetupDoor()
  let loading: Promise<boolean> | null = null
  let failed = false
  const load = async (): Promise<boolean> => {
    try {
      await installSample(place)
      failed = false
    } catch (error) {
      failed = true
      log.error('sample.failed', {}, error)
    }
    loading = null
    return !failed
  }
  return {
    door,
    announceDoor: () => tell(door.token() ?? door.renew()),
    loadSample: () => {
      loading ??= load()
      return loading
    },
    sampleState: async (): Promise<SampleState> => {
      if (loading) return { kind: 'loading', acts: await actsWritten(place.database) }
      if (failed) return { kind: 'failed' }
      return { kind: (await isSampleWhole(place.database)) ? 'loaded' : 'none' }
    },
    wipeSample: () => wipeSample(place),
  }
}
