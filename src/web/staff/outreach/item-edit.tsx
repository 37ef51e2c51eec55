import {
  currentText,
  draftItem,
  editItem,
  findItem,
  type ItemFacts,
  mayEditItem,
  outreachPermissions,
} from '../../../areas/outreach/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, itemPath, itemsPath, missing } from './address.ts'
import { type Choices, loadChoices } from './choosing.ts'
import { ItemFields } from './item-fields.tsx'

/** Soạn tin bài. */
export const newItemPage = page<Choices>({
  path: `${itemsPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.draft,
  title: (_, words) => words.outreachPages.fields.newTitle,
  load: (c) => c.read((reading) => loadChoices(reading, c.signedIn.committeeId)),
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftItem, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: itemPath(made.id), done: draftItem.name }
    },
  },
  view: ({ data, c }) => {
    const { fields: words, board, items } = c.words.outreachPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: items.title, href: itemsPath },
      { label: words.newTitle },
    ]
    return (
      <>
        <PageHead title={words.newTitle} summary={words.newSummary} crumbs={crumbs} />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)} wide>
          <ItemFields c={c} choices={data} of={null} text="" />
          <SubmitRow primary={c.words.records.save} cancel={{ href: itemsPath }} />
        </Form>
      </>
    )
  },
})

interface Editing {
  readonly facts: ItemFacts
  readonly choices: Choices
}

/** Sửa tin bài, until somebody approves it. */
export const editItemPage = page<Editing>({
  path: `${itemsPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.draft,
  title: (_, words) => words.outreachPages.fields.editTitle,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const facts = await findItem(reading, idIn(c))
      if (!facts) return missing
      return mayEditItem(facts) ?? { facts, choices: await loadChoices(reading, facts.item.committeeId) }
    }),
  acts: { edit: carry(editItem, (c) => itemPath(idIn(c))) },
  view: ({ data: { facts, choices }, c }) => {
    const { fields: words, board } = c.words.outreachPages
    const back = itemPath(facts.item.id)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: facts.item.title, href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={facts.item.editNo} />
          <ItemFields c={c} choices={choices} of={facts.item} text={currentText(facts.wordings)} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
