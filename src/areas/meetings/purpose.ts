/** What a conference is for. It may serve several; a figure counts it under each, and never adds them up. */
export const purposes = ['social_criticism', 'law_comment', 'dialogue', 'voter_meeting', 'thematic', 'other'] as const
export type Purpose = (typeof purposes)[number]

/**
 * The seven steps of a conference of social criticism (Joint Resolution 403/2017, Article 15): the Front opens and leads;
 * the drafting body presents; the Front names the points; delegates discuss; the drafting body explains; the Front
 * concludes; the Front writes its document and sends it.
 */
export const criticismSteps = [1, 2, 3, 4, 5, 6, 7] as const

/** Whether its agenda is that of the seven steps. */
export function hasSevenSteps(of: readonly Purpose[]): boolean {
  return of.includes('social_criticism')
}
