import { z } from 'zod'
import { installSample, isUntouched } from '../sample/install.ts'
import { isSampleWhole } from '../sample/load.ts'
import { sampleCommittees, wipeSample } from '../sample/wipe.ts'
import { refuse } from '../values/refusal.ts'
import { fill } from '../words/shape.ts'
import { ask, canAsk } from './ask.ts'
import { command } from './command.ts'
import type { Desk } from './desk.ts'
import { zFlag } from './values.ts'

/** What the loading and wiping of the sample work on. */
function samplePlace({ place }: Desk) {
  return { ...place, connections: place.installation, owner: place.installation.owner }
}

export const sampleLoad = command({
  name: 'sample load',
  needs: 'shared',
  places: ['sample'],
  input: { sample: z.enum(['song-cau']).default('song-cau') },
  run: async (desk) => {
    const { database } = desk.place
    const isUsed = !(await isUntouched(database, await sampleCommittees(database)))
    if (isUsed && !(await isSampleWhole(database))) return refuse('cli.sample_in_use', { kind: 'conflict' })
    desk.note(desk.words.cli.loading)
    await installSample(samplePlace(desk))
    return { lines: [desk.words.cli.loaded], json: { committeeIds: await sampleCommittees(database) } }
  },
})

export const sampleWipe = command({
  name: 'sample wipe',
  needs: 'shared',
  input: { yes: zFlag },
  flags: ['yes'],
  run: async (desk, { yes }) => {
    const { cli } = desk.words
    const answer = yes || (canAsk() && (await ask(cli.wipeQuestion)).toLowerCase() === cli.yes)
    if (!answer) return refuse('cli.say_yes', { field: 'yes' })
    const rows = await wipeSample(samplePlace(desk))
    return { lines: [fill(cli.wiped, { rows })], json: { rows } }
  },
})
