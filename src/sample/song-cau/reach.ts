import type { FileStore } from '../../platform/files/index.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import { registerChannels } from './channels.ts'
import { helpAtHome } from './help.ts'
import { keepKeyPersons } from './key-persons.ts'
import { startModels } from './models.ts'
import { hearSongCau } from './opinions.ts'
import { agreeSongCau } from './programmes.ts'
import { formTeams } from './teams.ts'
import { tellSongCau } from './tell.ts'

/** Outreach of the term: programmes of the years, channels, what was told, who carries it, what people think, models. */
export function reachOutSongCau(diary: Diary, hand: Hand, files: FileStore): void {
  agreeSongCau(diary, hand)
  registerChannels(diary, hand)
  keepKeyPersons(diary, hand)
  tellSongCau(diary, hand, files)
  hearSongCau(diary, hand)
  startModels(diary, hand, files)
  formTeams(diary, hand)
  helpAtHome(diary, hand)
}
