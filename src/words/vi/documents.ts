import type { Phrase } from '../shape.ts'

export const documents = {
  refusals: {} as Record<string, Phrase>,
  journal: {} as Record<string, Phrase>,
  notices: {} as Record<string, Phrase>,
}
