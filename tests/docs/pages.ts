import { glossaryPage } from './glossary-page.ts'
import { permissionsPage } from './permissions-page.ts'

/** The pages that are made from the code, by their path. */
export async function pagesOfCode(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/permissions.md', await permissionsPage()],
    ['docs/glossary.md', glossaryPage()],
  ])
}
