import { documentPermissions } from '../../../areas/documents/index.ts'
import { findAgency } from '../../../areas/organisation/index.ts'
import {
  escalateRecommendation,
  prepareLetters,
  type RegisterLine,
  recommendationPermissions,
  searchRegister,
  titleOf,
} from '../../../areas/recommendations/index.ts'
import { escalationLetter } from '../../../print/forms/recommendations/letters.ts'
import { higherFrontName } from '../../../print/forms/recommendations/wording.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DayInput, Form, PageHead, Stack, SubmitRow, TextArea, TextInput } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { officeOn } from '../record/office.ts'
import { idIn, idPart, recommendationMissing, recommendationPath, registerPath } from './address.ts'
import { unitAbove } from './office.ts'
import { DueMark } from './standing-mark.tsx'

interface Escalating {
  readonly line: RegisterLine
  readonly higherFront: string
  readonly superior: string
}

async function load(c: PageContext): Promise<Escalating | Refusal> {
  const id = idIn(c)
  if (!id) return recommendationMissing
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const [line] = (await searchRegister(reading, { asAt: c.today, ids: [id] })).lines
    if (!line) return recommendationMissing
    const agency = await findAgency(reading, committeeId, line.addresseeId)
    const above = agency?.superiorId ? await findAgency(reading, committeeId, agency.superiorId) : null
    const unit = await unitAbove(reading, committeeId, c.today)
    const superior = above?.name ?? agency?.superiorName ?? ''
    return { line, higherFront: unit === null ? '' : higherFrontName(unit), superior }
  })
}

/** Đề nghị cấp trên: the letter is written with all that happened so far. */
export const escalatePage = page<Escalating>({
  path: `${registerPath}/${idPart}/cap-tren`,
  shell: 'staff',
  may: recommendationPermissions.escalate,
  title: (_, words) => words.recommendationPages.escalate.title,
  load,
  acts: {
    prepare: async (c, form) => {
      const data = await load(c)
      if (isRefusal(data)) return data
      const { higherFront = '', superior = '' } = form.typed
      if (higherFront.trim() === '') return refuse('platform.required', { field: 'higherFront' })
      const office = await c.read((reading) => officeOn(reading, c.signedIn.committeeId, c.today))
      const facts = { higherFront: higherFront.trim(), superior: superior.trim() || null }
      const letters = [{ ids: [data.line.id], draft: escalationLetter(office, data.line, facts) }]
      const made = await c.perform(prepareLetters, { letters }, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: documentPath(made.documentIds[0] ?? ''), done: 'recommendations.prepare_letters' }
    },
    record: async (c, form) => {
      const id = idIn(c)
      const sent = await c.perform(escalateRecommendation, { ...form.values, id }, form.clientId)
      return isRefusal(sent) ? sent : { goTo: recommendationPath(sent.id), done: 'recommendations.escalate' }
    },
  },
  view: EscalateView,
})

function EscalateView({ data, c }: ViewProps<Escalating>) {
  const { escalate, register } = c.words.recommendationPages
  const memory = memoryOf(c)
  const { line } = data
  return (
    <>
      <PageHead
        title={escalate.title}
        kicker={line.addresseeName}
        summary={escalate.summary}
        meta={<DueMark c={c} standing={line} />}
        crumbs={[
          { label: register.title, href: registerPath },
          { label: titleOf(line), href: recommendationPath(line.id) },
          { label: escalate.title },
        ]}
      />
      <Stack loose>
        {c.may(documentPermissions.draft) ? (
          <Card title={escalate.letter}>
            <Stack>
              <p>{escalate.letterText}</p>
              <Form act="prepare" clientId={c.formId} memory={memory}>
                <TextInput
                  name="higherFront"
                  label={escalate.higherFront}
                  value={data.higherFront}
                  maxLength={300}
                  required
                />
                <TextInput name="superior" label={escalate.superior} value={data.superior} maxLength={200} />
                <SubmitRow primary={escalate.prepare} cancel={{ href: recommendationPath(line.id) }} />
              </Form>
            </Stack>
          </Card>
        ) : null}
        <Card title={escalate.paper}>
          <Form act="record" clientId={c.formId} memory={memory}>
            <TextInput
              name="addressedTo"
              label={escalate.higherFront}
              value={data.higherFront}
              maxLength={300}
              required
            />
            <DayInput name="on" label={escalate.on} value={c.today} max={c.today} required />
            <TextArea name="note" label={c.words.recommendationPages.acts.note} rows={2} maxLength={1000} />
            <SubmitRow primary={escalate.record} />
          </Form>
        </Card>
      </Stack>
    </>
  )
}
