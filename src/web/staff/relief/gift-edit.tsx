import {
  bodiesThatGave,
  editDonation,
  goodsOf,
  loadDonations,
  partsOf,
  recordDonation,
  reliefPermissions,
} from '../../../areas/relief/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, giftPath, missing, noGift, registerPath } from './address.ts'
import { areaChoices } from './area-choices.ts'
import { GiftFields, type GiftFieldsProps } from './gift-fields.tsx'
import { findRegister, type Register, targetOf, usualDay } from './register-data.ts'
import { donorText } from './saying.tsx'

interface Editing extends Omit<GiftFieldsProps, 'c'> {
  readonly register: Register
}

async function choicesOf(reading: Reading, c: PageContext, register: Register) {
  return {
    register,
    usualDay: usualDay(register, c.today),
    places: register.places,
    areas: await areaChoices(reading, c),
    bodies: await bodiesThatGave(reading),
  }
}

/** Ghi khoản ủng hộ: one form for money and goods. */
export const newGiftPage = page<Editing>({
  path: `${boardPath}/${idPart}/ung-ho-moi`,
  shell: 'staff',
  may: reliefPermissions.record,
  title: (_, words) => words.reliefPages.gift.newTitle,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const register = await findRegister(reading, idIn(c))
      if (!register?.book) return missing
      return { ...(await choicesOf(reading, c, register)), of: {}, items: [], parts: [] }
    }),
  acts: {
    record: async (c, form) => {
      const register = await c.read((reading) => findRegister(reading, idIn(c)))
      if (!register) return missing
      const { again, ...values } = form.values
      // A box left unticked is not sent: no name is to be shown then.
      const input = {
        ...values,
        showsName: values.showsName ?? false,
        ...targetOf(register),
        unnamed: c.words.reliefLabels.unnamed,
      }
      const made = await c.perform(recordDonation, input, form.clientId)
      if (isRefusal(made)) return made
      const next = again ? `${registerPath(register.id)}/ung-ho-moi` : giftPath(made.id)
      return { goTo: next, done: recordDonation.name }
    },
  },
  view: ({ data, c }) => {
    const { gift: words, board } = c.words.reliefPages
    const { register } = data
    const back = registerPath(register.id, 'ung_ho')
    return (
      <>
        <PageHead
          title={words.newTitle}
          summary={register.title}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: register.title, href: back },
            { label: words.newTitle },
          ]}
        />
        <Form act="record" clientId={c.formId} memory={memoryOf(c)} wide>
          <GiftFields c={c} {...data} />
          <SubmitRow
            primary={words.save}
            secondary={[{ label: words.another, name: 'again', value: 'yes' }]}
            cancel={{ href: back }}
          />
        </Form>
      </>
    )
  },
})

/** Sửa khoản ủng hộ, until a voucher brings it into the books. */
export const editGiftPage = page<Editing>({
  path: `${boardPath}/ung-ho/${idPart}/sua`,
  shell: 'staff',
  may: reliefPermissions.record,
  title: (_, words) => words.reliefPages.gift.editTitle,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const [of] = await loadDonations(reading, [idIn(c)])
      const register = of ? await findRegister(reading, of.campaignId ?? of.bookId) : null
      if (!of || !register) return noGift
      const items = (await goodsOf(reading, [of.id])).get(of.id) ?? []
      const parts = (await partsOf(reading, [of.id])).get(of.id) ?? []
      return { ...(await choicesOf(reading, c, register)), of, items, parts }
    }),
  acts: {
    edit: (c, form) =>
      carry(editDonation, (context) => giftPath(idIn(context)))(c, {
        ...form,
        values: { ...form.values, showsName: form.values.showsName ?? false },
      }),
  },
  view: ({ data, c }) => {
    const { gift: words, board } = c.words.reliefPages
    const { register, of } = data
    const back = giftPath(of.id ?? '')
    return (
      <>
        <PageHead
          title={words.editTitle}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: register.title, href: registerPath(register.id, 'ung_ho') },
            { label: donorText(c, { donorName: of.donorName ?? null }), href: back },
            { label: words.editTitle },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={of.editNo} />
          <GiftFields c={c} {...data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
