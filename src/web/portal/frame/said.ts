import type { PageContext } from '../../http/page.ts'

/** What was published was written in Vietnamese: on an English page it says so, for those who listen. */
export function inVietnamese(c: Pick<PageContext, 'language'>): 'vi' | undefined {
  return c.language === 'vi' ? undefined : 'vi'
}
