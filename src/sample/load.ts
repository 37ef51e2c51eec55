import { exampleSuccessions, exampleUnits, loadUnitHistories } from '../areas/organisation/index.ts'
import type { FixedClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Id } from '../values/id.ts'
import { handOf, installationHand } from './hand.ts'
import { foundSongCau } from './song-cau/found.ts'
import { office } from './song-cau/office.ts'

/** The committees that the sample makes. */
export interface LoadedSample {
  readonly committeeIds: readonly Id[]
}

/**
 * Loads the sample term by the actions everybody uses, on a clock that shows the day on which each thing happened.
 * `open` gives the installation's database on that clock.
 */
export async function loadSample(open: (clock: FixedClock) => Database): Promise<LoadedSample> {
  const installation = installationHand(open)
  const ward = handOf('song-cau', open)
  try {
    const units = { units: exampleUnits, successions: exampleSuccessions }
    await installation.do(office.foundedOn, loadUnitHistories, units)
    await foundSongCau(ward)
    return { committeeIds: [ward.committeeId] }
  } finally {
    await Promise.all([installation.close(), ward.close()])
  }
}
