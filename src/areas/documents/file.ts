import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'

/** A stored file as the register knows it; its content lies in the file store under its hash. */
export interface FileFacts {
  readonly id: Id
  readonly sha256: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  /** The day the camera says; a proposal. */
  readonly takenOn: Day | null
  readonly previews: { readonly small: string; readonly large: string } | null
}

export type EvidenceKind = 'photo' | 'scan' | 'audio' | 'link' | 'note'
export const evidenceKinds = ['photo', 'scan', 'audio', 'link', 'note'] as const satisfies readonly EvidenceKind[]

/** What a file is taken for when nobody says: a picture is a photo, a recording is sound, all else a scan. */
export function kindOfFile(mime: string): 'photo' | 'scan' | 'audio' {
  if (mime.startsWith('image/')) return 'photo'
  return mime.startsWith('audio/') ? 'audio' : 'scan'
}
