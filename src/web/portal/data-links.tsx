import type { PageContext } from '../http/page.ts'
import { LinkButton, Toolbar } from '../parts/index.ts'

/** The same as data. */
export function DataLinks({ c, csv, json }: { c: PageContext; csv: string; json: string }) {
  const { data } = c.words.portal
  return (
    <Toolbar>
      <LinkButton href={csv} icon="download" download small>
        {data.csv}
      </LinkButton>
      <LinkButton href={json} icon="download" download small>
        {data.json}
      </LinkButton>
    </Toolbar>
  )
}
