/** What a reader comes for, in the order of the index; the areas of the work are our order, not theirs. */
export const themes = ['watch', 'drafts', 'life', 'relief', 'accounts', 'committee'] as const
export type Theme = (typeof themes)[number]

/** Where the page of a theme stands: `chu-de/giam-sat`. */
export const themeSections: Readonly<Record<Theme, string>> = {
  watch: 'giam-sat-kien-nghi',
  drafts: 'gop-y-du-thao',
  life: 'hoat-dong-phong-trao',
  relief: 'ung-ho-an-sinh',
  accounts: 'so-lieu-bao-cao',
  committee: 'uy-ban',
}

export function readTheme(section: string): Theme | null {
  return themes.find((theme) => themeSections[theme] === section) ?? null
}
