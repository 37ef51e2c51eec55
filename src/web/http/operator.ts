import type { SetupDoor } from './setup-door.ts'

/** How far the sample of an installation has come. `acts` are those written so far. */
export type SampleState =
  | { readonly kind: 'none' | 'failed' | 'loaded' }
  | { readonly kind: 'loading'; readonly acts: number }

/** What a few pages ask of the program itself, because the application's own database role may not do it. */
export interface Operator {
  readonly door: SetupDoor
  /** Tells whoever started the program the link of the set-up page. */
  announceDoor(): void
  /** Loads the sample, whether anybody waits or not; asked twice it loads once. True when it is whole. */
  loadSample(): Promise<boolean>
  sampleState(): Promise<SampleState>
  /** Takes the sample committees out, with everything of theirs; how many rows that was. */
  wipeSample(): Promise<number>
}
