/** Every environment variable the program reads. */
export const settingNames = [
  'PORT',
  'HOST',
  'TZ',
  'LOG_LEVEL',
  'DATABASE_URL',
  'DATABASE_READ_URL',
  'DAU_AN_DATA',
  'DAU_AN_URL',
  'DAU_AN_PUBLIC_RATE',
  'DAU_AN_FILES',
  'DAU_AN_S3_ENDPOINT',
  'DAU_AN_S3_REGION',
  'DAU_AN_S3_KEY',
  'DAU_AN_S3_SECRET',
  'DAU_AN_SECRET',
  'DAU_AN_FORMER_SECRETS',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
] as const

export type SettingName = (typeof settingNames)[number]

/** Names under our own prefix that we do not know: a slip of the pen there would silently leave a default in force. */
export function unknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const known: readonly string[] = settingNames
  return Object.keys(env).filter((name) => name.startsWith('DAU_AN_') && !known.includes(name))
}

/** The known name that a mistyped one most likely meant. */
export function nearestName(name: string): SettingName {
  const [first, ...rest] = settingNames
  return rest.reduce<SettingName>((best, next) => (distance(name, next) < distance(name, best) ? next : best), first)
}

/** Levenshtein distance, two rows at a time. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
