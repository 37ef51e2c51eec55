/** The three ways of social criticism (Law on the Vietnam Fatherland Front 75/2015/QH13, Article 34). */
export const criticismForms = ['conference', 'written_circulation', 'direct_dialogue'] as const
export type CriticismForm = (typeof criticismForms)[number]

/** Social criticism is of drafts of bodies of the same level; what is said of others' is a comment. */
export const legalKinds = ['social_criticism', 'comment'] as const
export type LegalKind = (typeof legalKinds)[number]
