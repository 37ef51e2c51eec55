import type { Action } from '../platform/action.ts'
import type { Day } from '../values/day.ts'
import type { Hand, Someone } from './hand.ts'

/** Things to be done, each with its day, told in the order of the story and done in the order of the days. */
export class Diary {
  private readonly pages: {
    readonly on: Day
    readonly turn: number
    readonly run: (hand: Hand) => Promise<unknown>
  }[] = []

  /** Notes an act for a day. `input` may be made on the spot, when it needs what an earlier act gave. */
  note<I, F, O>(
    on: Day,
    what: Action<I, F, O>,
    input: unknown | ((hand: Hand) => Promise<unknown>),
    by?: Someone,
  ): void {
    const run = async (hand: Hand): Promise<unknown> =>
      hand.do(on, what, typeof input === 'function' ? await input(hand) : input, by)
    this.pages.push({ on, turn: this.pages.length, run })
  }

  /** Does all of it, day by day. */
  async act(hand: Hand): Promise<void> {
    const inOrder = this.pages.toSorted((a, b) => (a.on === b.on ? a.turn - b.turn : a.on < b.on ? -1 : 1))
    for (const page of inOrder) await page.run(hand)
  }
}
