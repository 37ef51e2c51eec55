import { demoAccounts } from '../areas/identity/index.ts'
import { exampleSuccessions, exampleUnits, loadUnitHistories } from '../areas/organisation/index.ts'
import type { FixedClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Id } from '../values/id.ts'
import { workOfBacKan } from './bac-kan/work.ts'
import { Diary } from './diary.ts'
import { handOf, installationHand, sampleId } from './hand.ts'
import { adviseSongCau } from './song-cau/advisors.ts'
import { bankSongCau } from './song-cau/bank.ts'
import { reviewBenefitsOfSongCau } from './song-cau/benefit.ts'
import { celebrateSongCau } from './song-cau/celebrate.ts'
import { commendSongCau } from './song-cau/commend.ts'
import { commentSongCau } from './song-cau/comment.ts'
import { converseSongCau } from './song-cau/converse.ts'
import { criticiseSongCau } from './song-cau/criticise.ts'
import { foundSongCau } from './song-cau/found.ts'
import { fundSongCau } from './song-cau/fund.ts'
import { fundCasesOfSongCau } from './song-cau/fund-cases.ts'
import { helpOutOfFundOfSongCau } from './song-cau/fund-round.ts'
import { giveSongCau } from './song-cau/give.ts'
import { warmOutOfFundOfSongCau } from './song-cau/goods-round.ts'
import { fileHouseholdsOfSongCau } from './song-cau/households.ts'
import { markSongCau } from './song-cau/marks.ts'
import { office } from './song-cau/office.ts'
import { proveSongCau } from './song-cau/prove.ts'
import { publishSongCau } from './song-cau/publish.ts'
import { publishMarksOfSongCau } from './song-cau/publish-marks.ts'
import { reachOutSongCau } from './song-cau/reach.ts'
import { recommendSongCau } from './song-cau/recommend.ts'
import { reportSongCau } from './song-cau/report.ts'
import { bacKanWard, endSongCau, foundSuccessor, thaiNguyen } from './song-cau/succeed.ts'
import { superviseSongCau } from './song-cau/supervise.ts'
import { targetSongCau } from './song-cau/targets.ts'

/** The committees that the sample makes. */
export interface LoadedSample {
  readonly committeeIds: readonly Id[]
}

/**
 * Loads the sample term by the actions everybody uses, on a clock that shows the day on which each thing happened.
 * `open` gives the installation's database on that clock.
 */
export async function loadSample(open: (clock: FixedClock) => Database, files: FileStore): Promise<LoadedSample> {
  const installation = installationHand(open)
  const ward = handOf('song-cau', open)
  const [today, province] = [handOf('bac-kan', open), handOf('thai-nguyen', open)]
  const hands = [installation, ward, today, province]
  try {
    const units = { units: exampleUnits, successions: exampleSuccessions }
    await installation.do(office.foundedOn, loadUnitHistories, units)
    await foundSongCau(ward)
    await adviseSongCau(ward)
    const diary = new Diary()
    superviseSongCau(diary, ward)
    recommendSongCau(diary, ward)
    proveSongCau(diary, ward, files)
    celebrateSongCau(diary, ward, files)
    commentSongCau(diary, ward)
    criticiseSongCau(diary, ward)
    converseSongCau(diary, ward)
    publishSongCau(diary, ward)
    targetSongCau(diary, ward)
    markSongCau(diary, ward)
    publishMarksOfSongCau(diary, ward)
    commendSongCau(diary, ward)
    reachOutSongCau(diary, ward, files)
    fundSongCau(diary, ward)
    fileHouseholdsOfSongCau(diary)
    fundCasesOfSongCau(diary, ward)
    reviewBenefitsOfSongCau(diary, ward)
    warmOutOfFundOfSongCau(diary, ward)
    helpOutOfFundOfSongCau(diary, ward)
    giveSongCau(diary, ward)
    bankSongCau(diary, ward, files)
    reportSongCau(diary, ward)
    await diary.act(ward)
    await endSongCau(ward)
    await foundSuccessor(today, bacKanWard)
    await workOfBacKan(today)
    await foundSuccessor(province, thaiNguyen)
    return { committeeIds: [ward, today, province].map((hand) => hand.committeeId) }
  } finally {
    await Promise.all(hands.map((hand) => hand.close()))
  }
}

/** Whether a loading came to its end: its last act opens the account of the last person of the last committee. */
export async function isSampleWhole(database: Database): Promise<boolean> {
  const last = sampleId(`thai-nguyen account ${thaiNguyen.seats.at(-1)?.key}`)
  return (await demoAccounts(database)).some((account) => account.accountId === last)
}
