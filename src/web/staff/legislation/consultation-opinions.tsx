import { draftPermissions } from '../../../areas/drafts/index.ts'
import { showCount, showPercent } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, LinkButton, Stack, Stat, StatGrid, Toolbar } from '../../parts/index.ts'
import { draftPath, entryPath, importPath, tablePath, talliesPath } from '../drafts/address.ts'
import { DraftPlaces } from '../drafts/draft-places.tsx'
import { consultationPath } from './address.ts'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

/** What was said, clause by clause; the workspace of the draft is where it is written down. */
export function ConsultationOpinions({ c, data }: Props) {
  const { opinions: words } = c.words.legislationPages
  const { id } = data.draft
  const mayRecord = data.draft.supersession === null && c.may(draftPermissions.record)
  return (
    <Stack>
      <Toolbar>
        {mayRecord ? (
          <>
            <LinkButton href={entryPath(id)} icon="add" kind="primary">
              {words.record}
            </LinkButton>
            <LinkButton href={talliesPath(id)} icon="add">
              {words.tallies}
            </LinkButton>
            <LinkButton href={importPath(id)} icon="upload">
              {words.import}
            </LinkButton>
          </>
        ) : null}
        <LinkButton href={tablePath(id)} icon="book">
          {words.table}
        </LinkButton>
        <LinkButton href={`${draftPath(id)}/tong-hop.pdf`} icon="print" download>
          {words.sheet}
        </LinkButton>
        <LinkButton href={`${draftPath(id)}/tong-hop.docx`} icon="download" download>
          {words.sheetDocx}
        </LinkButton>
      </Toolbar>
      <p class="soft">{words.once}</p>
      <DraftPlaces c={c} data={data} />
    </Stack>
  )
}

/** How many opinions and people so far; each sum opens to where it comes from. */
export function GivenCard({ c, data }: Props) {
  const { opinions: words } = c.words.legislationPages
  const { given, draft, consultation } = data
  const mayRead = c.may(draftPermissions.read_opinions)
  return (
    <Card title={words.title}>
      <StatGrid>
        <Stat
          label={words.total}
          value={showCount(given.total)}
          href={mayRead && given.total > 0 ? consultationPath(consultation.id, 'y_kien') : undefined}
        />
        <Stat
          label={words.texts}
          value={showCount(given.texts)}
          href={mayRead && given.texts > 0 ? tablePath(draft.id) : undefined}
        />
        <Stat label={words.persons} value={showCount(given.persons)} />
        <Stat label={words.agreed} value={showPercent(given.agreed, given.total) ?? '–'} />
      </StatGrid>
    </Card>
  )
}
