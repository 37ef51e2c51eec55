import { listDonations, recordDonations, reliefPermissions } from '../../../areas/relief/index.ts'
import type { Id } from '../../../values/id.ts'
import { dong, showDong, sumDong } from '../../../values/money.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DataTable, DayInput, Form, MoneyInput, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, missing, registerPath } from './address.ts'
import { type AreaChoice, areaChoices } from './area-choices.ts'
import { findRegister, type Register, targetOf, usualDay } from './register-data.ts'

interface AreasData {
  readonly register: Register
  readonly areas: readonly AreaChoice[]
  /** What was written down of each area so far. */
  readonly before: ReadonlyMap<Id, number>
}

function loadAreasPage(c: PageContext): Promise<AreasData | Refusal> {
  return c.read(async (reading): Promise<AreasData | Refusal> => {
    const register = await findRegister(reading, idIn(c))
    if (!register?.book) return missing
    const { rows } = await listDonations(reading, { bookId: register.book.id, donorKind: 'collective', limit: 2000 })
    const ofAreas = Map.groupBy(
      rows.filter((one) => one.donorAreaId !== null),
      (one) => one.donorAreaId as Id,
    )
    const before = new Map([...ofAreas].map(([id, gifts]) => [id, sumDong(gifts.map((one) => one.amount))]))
    return { register, before, areas: await areaChoices(reading, c) }
  })
}

/** The rows that were filled in, as gifts of the collectives of the areas. */
function filled(c: PageContext, form: SentForm, areas: readonly AreaChoice[]) {
  const { donor } = c.words.reliefPages.areas
  return areas.flatMap((area, at) => {
    const amount = form.typed[`rows.${at}.amount`] ?? ''
    if (amount.trim() === '') return []
    const who = { donorKind: 'collective', donorName: fill(donor, { area: area.name }), donorAreaId: area.id }
    const collector = form.typed[`rows.${at}.collector`] ?? ''
    return [
      {
        at,
        row: {
          ...who,
          showsName: true,
          collectedAreaId: area.id,
          collector,
          channel: 'cash',
          amount,
          receivedOn: form.typed.receivedOn,
        },
      },
    ]
  })
}

/** Ghi số vận động của các tổ: all areas on one page, one gift for each line that is filled in. */
export const areasPage = page<AreasData>({
  path: `${boardPath}/${idPart}/theo-to`,
  shell: 'staff',
  may: reliefPermissions.record,
  title: (_, words) => words.reliefPages.areas.title,
  load: loadAreasPage,
  acts: {
    record: async (c, form) => {
      const data = await loadAreasPage(c)
      if (isRefusal(data)) return data
      const rows = filled(c, form, data.areas)
      if (rows.length === 0) return refuse('relief.amount_needed', { field: 'rows.0.amount' })
      const input = {
        ...targetOf(data.register),
        unnamed: c.words.reliefLabels.unnamed,
        rows: rows.map((one) => one.row),
      }
      const made = await c.perform(recordDonations, input, form.clientId)
      if (isRefusal(made)) return onPage(made, rows)
      return { goTo: registerPath(data.register.id, 'ung_ho'), done: recordDonations.name }
    },
  },
  view: AreasView,
})

function AreasView({ data: { register, areas, before }, c }: ViewProps<AreasData>) {
  const { areas: words, board } = c.words.reliefPages
  const back = registerPath(register.id, 'ung_ho')
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: register.title, href: back },
          { label: words.title },
        ]}
      />
      <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
        <DayInput
          name="receivedOn"
          label={words.receivedOn}
          value={usualDay(register, c.today)}
          max={c.today}
          required
        />
        <DataTable
          caption={words.title}
          captionHidden
          rows={areas.map((area, at) => ({ ...area, at }))}
          rowKey={(one) => one.id}
          columns={[
            { key: 'area', head: words.area, cell: (one) => one.name },
            {
              key: 'amount',
              head: words.amount,
              cell: (one) => <MoneyInput name={`rows.${one.at}.amount`} label={`${words.amount}, ${one.name}`} />,
            },
            {
              key: 'collector',
              head: words.collector,
              cell: (one) => (
                <TextInput
                  name={`rows.${one.at}.collector`}
                  label={`${words.collector}, ${one.name}`}
                  maxLength={200}
                />
              ),
            },
            {
              key: 'before',
              head: words.before,
              numeric: true,
              cell: (one) => {
                const sum = before.get(one.id) ?? 0
                return sum > 0 ? showDong(dong(sum)) : ''
              },
            },
          ]}
        />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}

/** A refusal of the act told by the line of the page: only the filled ones were sent. */
function onPage(refusal: Refusal, rows: readonly { readonly at: number }[]): Refusal {
  const [, at, field = ''] = /^rows\.(\d+)\.?(.*)$/.exec(refusal.field ?? '') ?? []
  if (at === undefined) {
    const only = rows.length === 1 ? rows[0] : undefined
    const isShared = refusal.field === 'receivedOn' || !only
    return isShared ? refusal : { ...refusal, field: `rows.${only.at}.${refusal.field ?? 'amount'}` }
  }
  return { ...refusal, field: field === 'receivedOn' ? 'receivedOn' : `rows.${rows[Number(at)]?.at ?? 0}.${field}` }
}
