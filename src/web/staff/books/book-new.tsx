import { bookPermissions, ledgers, openBook } from '../../../areas/books/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, Form, PageHead, Radios, SubmitRow, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, bookPath } from './address.ts'

/** Mở bộ sổ. */
export const newBookPage = page<null>({
  path: `${boardPath}/moi`,
  shell: 'staff',
  may: bookPermissions.open_book,
  title: (_, words) => words.bookPages.opening.title,
  load: async () => null,
  acts: {
    open: async (c, form) => {
      const made = await c.perform(openBook, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: bookPath(made.id, 'noi_giu'), done: openBook.name }
    },
  },
  view: ({ c }) => {
    const { opening: words, board } = c.words.bookPages
    return (
      <>
        <PageHead
          title={words.title}
          summary={words.summary}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
        />
        <Form act="open" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput name="title" label={words.name} hint={words.nameHint} maxLength={300} required autofocus />
          <Radios
            name="ledger"
            label={words.ledger}
            options={optionsOf(c.words.books.ledgers, ledgers)}
            value="contribution"
            required
          />
          <DayInput name="openedOn" label={words.openedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})
