import {
  type Campaign,
  callers,
  causes,
  draftCampaign,
  editCampaign,
  findCampaign,
  openFund,
  reliefPermissions,
} from '../../../areas/relief/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, missing, newCampaignPath, newFundPath, registerPath } from './address.ts'

function CampaignFields({ c, of }: { readonly c: PageContext; readonly of: Partial<Campaign> }) {
  const { fields: words } = c.words.reliefPages
  const labels = c.words.reliefLabels
  const call = of.respondsToCall
  return (
    <>
      <TextInput name="title" label={words.title} value={of.title} maxLength={300} required autofocus />
      <Select name="cause" label={words.cause} options={optionsOf(labels.causes, causes)} value={of.cause} required />
      <TextArea
        name="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        value={of.purpose}
        rows={3}
        maxLength={2000}
        required
      />
      <Fieldset title={words.call} hint={words.callHint}>
        <Select
          name="callBy"
          label={words.callBy}
          blank={words.notYet}
          options={optionsOf(labels.callers, callers)}
          value={call?.by}
        />
        <FieldRow>
          <TextInput name="callLabel" label={words.callLabel} value={call?.label} maxLength={300} />
          <DayInput name="calledOn" label={words.calledOn} value={call?.on} max={c.today} />
        </FieldRow>
      </Fieldset>
      <Fieldset title={words.period} hint={words.periodHint}>
        <FieldRow>
          <DayInput name="receivesFrom" label={words.receivesFrom} value={of.receivesFrom ?? c.today} required />
          <DayInput name="receivesTo" label={words.receivesTo} value={of.receivesTo} required />
        </FieldRow>
      </Fieldset>
    </>
  )
}

/** Cuộc vận động mới. */
export const newCampaignPage = page<null>({
  path: newCampaignPath,
  shell: 'staff',
  may: reliefPermissions.plan,
  title: (_, words) => words.reliefPages.fields.newTitle,
  load: async () => null,
  acts: {
    draft: async (c, form) => {
      const made = await c.perform(draftCampaign, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: registerPath(made.id), done: draftCampaign.name }
    },
  },
  view: ({ c }) => {
    const { fields: words, board } = c.words.reliefPages
    return (
      <>
        <PageHead
          title={words.newTitle}
          crumbs={[{ label: board.title, href: boardPath }, { label: words.newTitle }]}
        />
        <Form act="draft" clientId={c.formId} memory={memoryOf(c)}>
          <CampaignFields c={c} of={{}} />
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa cuộc vận động, until it is opened. */
export const editCampaignPage = page<Campaign>({
  path: `${boardPath}/${idPart}/sua`,
  shell: 'staff',
  may: reliefPermissions.plan,
  title: (_, words) => words.reliefPages.fields.editTitle,
  load: (c) => c.read(async (reading) => (await findCampaign(reading, idIn(c)))?.campaign ?? missing),
  acts: { edit: carry(editCampaign, (c) => registerPath(idIn(c))) },
  view: ({ data, c }) => {
    const { fields: words, board } = c.words.reliefPages
    const back = registerPath(data.id)
    return (
      <>
        <PageHead
          title={words.editTitle}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: data.title, href: back },
            { label: words.editTitle },
          ]}
        />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="editNo" value={data.editNo} />
          <CampaignFields c={c} of={data} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

/** Where the money and goods of new books will lie. */
export function PlaceFields({ c }: { readonly c: PageContext }) {
  const { opening: words } = c.words.reliefPages
  return (
    <Fieldset title={words.places} hint={words.placesHint}>
      <TextInput name="bank" label={words.bank} maxLength={200} required />
      <FieldRow>
        <TextInput name="bankName" label={words.bankName} value={words.bankValue} maxLength={200} required />
        <TextInput name="accountNumber" label={words.accountNumber} maxLength={40} required />
      </FieldRow>
      <FieldRow>
        <TextInput name="cashName" label={words.cashName} value={words.cashValue} maxLength={200} required />
        <TextInput name="storeName" label={words.storeName} value={words.storeValue} maxLength={200} required />
      </FieldRow>
      <TextInput name="handName" label={words.handName} value={words.handValue} maxLength={200} />
    </Fieldset>
  )
}

/** Mở sổ Quỹ “Vì người nghèo”. */
export const newFundPage = page<null>({
  path: newFundPath,
  shell: 'staff',
  may: reliefPermissions.account,
  title: (_, words) => words.reliefPages.opening.title,
  load: async () => null,
  acts: {
    open: async (c, form) => {
      const made = await c.perform(openFund, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: registerPath(made.id), done: openFund.name }
    },
  },
  view: ({ c }) => {
    const { opening: words, board } = c.words.reliefPages
    return (
      <>
        <PageHead title={words.title} crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]} />
        <Form act="open" clientId={c.formId} memory={memoryOf(c)}>
          <TextInput name="title" label={words.name} hint={words.nameHint} maxLength={300} required autofocus />
          <DayInput name="openedOn" label={words.openedOn} value={c.today} max={c.today} required />
          <PlaceFields c={c} />
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})
