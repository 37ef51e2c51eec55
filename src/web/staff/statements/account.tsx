import { listBooks, type Place, placesOf } from '../../../areas/books/index.ts'
import {
  addBankAccount,
  type BankAccount,
  banks,
  editBankAccount,
  listAccounts,
  listImports,
  type StatementImport,
  statementPermissions,
} from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Card,
  DayInput,
  DefinitionList,
  Form,
  LinkButton,
  PageHead,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { accountAt, accountMissing, accountPath, boardPath, linesPath } from './address.ts'
import { FileTable } from './file-table.tsx'
import { accountName } from './saying.tsx'

interface OpenPlace extends Place {
  readonly book: string
}

/** Accounts as the open sets of books know them. */
async function openPlaces(reading: Reading): Promise<readonly OpenPlace[]> {
  const books = (await listBooks(reading)).filter(({ closedOn }) => closedOn === null)
  const titles = new Map(books.map(({ id, title }) => [id, title]))
  const places = await placesOf(reading, [...titles.keys()])
  return places
    .filter(({ kind, closedOn }) => kind === 'bank' && closedOn === null)
    .map((place) => ({ ...place, book: titles.get(place.bookId) ?? '' }))
}

function PlaceSelect({ c, places, value }: { c: PageContext; places: readonly OpenPlace[]; value?: string | null }) {
  const { account: words } = c.words.statementPages
  if (places.length === 0) return null
  return (
    <Select
      name="placeId"
      label={words.place}
      hint={words.placeHint}
      blank={words.noPlace}
      value={value}
      options={places.map(({ id, name, book }) => ({ value: id, label: `${book} · ${name}` }))}
    />
  )
}

/** Thêm tài khoản. */
export const newAccountPage = page<readonly OpenPlace[]>({
  path: `${accountPath}/moi`,
  shell: 'staff',
  may: statementPermissions.keep,
  title: (_, words) => words.statementPages.addAccount,
  load: (c) => c.read(openPlaces),
  acts: {
    add: async (c, form) => {
      const made = await c.perform(addBankAccount, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: accountAt(made.id), done: addBankAccount.name }
    },
  },
  view: ({ data: places, c }) => {
    const { account: words, ...texts } = c.words.statementPages
    return (
      <>
        <PageHead
          title={texts.addAccount}
          crumbs={[{ label: texts.title, href: boardPath }, { label: texts.addAccount }]}
        />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)}>
          <Select name="bank" label={words.bank} options={optionsOf(c.words.statements.banks, banks)} required />
          <TextInput name="number" label={words.number} hint={words.numberHint} maxLength={40} required />
          <TextInput name="holder" label={words.holder} hint={words.holderHint} maxLength={200} required />
          <PlaceSelect c={c} places={places} />
          <DayInput name="openedOn" label={words.openedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})

interface AccountData {
  readonly account: BankAccount
  readonly places: readonly OpenPlace[]
  readonly files: readonly StatementImport[]
}

/** Một tài khoản: what it is, and its files. */
export const accountPage = page<AccountData>({
  path: `${accountPath}/${idPart}`,
  shell: 'staff',
  may: statementPermissions.read,
  title: ({ account }, words) => `${words.statements.banks[account.bank] ?? ''} …${account.number.slice(-4)}`,
  load: (c) =>
    c.read(async (reading) => {
      const [account] = await listAccounts(reading, [idIn(c)])
      if (!account) return accountMissing
      const { rows: files } = await listImports(reading, { accountId: account.id, limit: 50 })
      return { account, places: await openPlaces(reading), files }
    }),
  acts: {
    edit: async (c, form) => {
      const saved = await c.perform(editBankAccount, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(saved) ? saved : { goTo: accountAt(saved.id), done: editBankAccount.name }
    },
  },
  view: AccountView,
})

function AccountView({ data: { account, places, files }, c }: ViewProps<AccountData>) {
  const { account: words, ...texts } = c.words.statementPages
  const place = places.find(({ id }) => id === account.placeId)
  return (
    <>
      <PageHead
        title={accountName(c, account)}
        crumbs={[{ label: texts.title, href: boardPath }, { label: accountName(c, account) }]}
        actions={<LinkButton href={withQuery(linesPath, { tk: account.id })}>{texts.lines}</LinkButton>}
      />
      <Stack loose>
        <DefinitionList
          items={[
            { term: words.number, value: account.number },
            { term: words.holder, value: account.holder },
            { term: words.openedOn, value: showDay(account.openedOn) },
            { term: words.closedOn, value: account.closedOn ? showDay(account.closedOn) : '' },
            { term: words.place, value: place ? `${place.book} · ${place.name}` : words.noPlace },
          ]}
        />
        <Section title={texts.files}>
          <FileTable c={c} files={files} accounts={[account]} />
        </Section>
        {c.may(statementPermissions.keep) ? (
          <Card title={words.edit}>
            <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
              <TextInput name="holder" label={words.holder} value={account.holder} maxLength={200} required />
              <PlaceSelect c={c} places={places} value={account.placeId} />
              <DayInput name="closedOn" label={words.closedOn} value={account.closedOn} max={c.today} />
              <SubmitRow primary={words.save} />
            </Form>
          </Card>
        ) : null}
      </Stack>
    </>
  )
}
