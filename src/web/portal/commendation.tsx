import type { PublishedCommendation, PublishedRecipient } from '../../areas/commendation/index.ts'
import { showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { DataTable, DefinitionList, Section, Stack } from '../parts/index.ts'
import { commendationShelf, sayCounts } from './commendation-shelf.tsx'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

/** Who was honoured by which decision, named as the decision names them. */
export const commendationPages = [
  listPage(commendationShelf),
  itemPage<PublishedCommendation>(commendationShelf, {
    Head: ({ c, content }) => <span>{c.words.portalRecords.commendation.levels[content.level]}</span>,
    summary: (content, c) => sayCounts(c.words, content),
    Matter,
  }),
]

function Matter({ c, item, content }: Shown<PublishedCommendation>) {
  const { commendation: words } = c.words.portalRecords
  const said = (text: string | null) => (text === null ? null : <span lang={inVietnamese(c)}>{text}</span>)
  const unnamed = content.unnamed.collective + content.unnamed.individual + content.unnamed.family
  return (
    <Stack loose>
      <DefinitionList
        ruled
        items={[
          {
            term: words.decision,
            value: fill(words.decisionOf, { number: content.numberText, day: showDay(content.decidedOn) }),
          },
          { term: words.authority, value: words.authorities[content.authority] },
          { term: words.abstract, value: content.abstract === item.title ? null : said(content.abstract) },
        ]}
      />
      {content.recipients.length > 0 ? (
        <Section title={words.recipients}>
          <DataTable
            caption={words.recipients}
            captionHidden
            rows={content.recipients.map((one, at) => ({ one, at }))}
            rowKey={({ at }) => String(at)}
            columns={[
              { key: 'name', head: words.name, width: 'wide', cell: ({ one }) => said(one.name) },
              { key: 'note', head: words.note, cell: ({ one }) => said(one.note) },
              { key: 'form', head: words.form, cell: ({ one }) => formOf(one, words.forms) },
            ]}
          />
        </Section>
      ) : null}
      {unnamed > 0 ? <p class="soft">{fill(words.unnamed, { count: unnamed })}</p> : null}
    </Stack>
  )
}

function formOf({ form, titleName }: PublishedRecipient, forms: Readonly<Record<string, string>>): string {
  return titleName ?? forms[form] ?? form
}
