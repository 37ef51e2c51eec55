/** The first of many, for a line that a person reads. */
export function few(many: readonly (string | number)[]): string {
  return many.length > 8 ? `${many.slice(0, 8).join(', ')} …` : many.join(', ')
}
