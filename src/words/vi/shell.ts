import type { Phrase } from '../shape.ts'

export const shell = {
  refusals: {} as Record<string, Phrase>,
  journal: {} as Record<string, Phrase>,
  notices: {} as Record<string, Phrase>,
}
