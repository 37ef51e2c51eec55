import { areaName, dayIn, findPerson, loadAreas } from '../../../areas/organisation/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, Card, DefinitionList, LinkButton, PageHead } from '../../parts/index.ts'
import { personPath as directoryPath } from '../organisation/paths.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { actOn } from './acting.ts'
import { boardPath, missing, personPath, personsPath } from './address.ts'
import { Recognitions, Visits } from './person-cards.tsx'
import type { KeyPersonData } from './person-data.ts'
import { PersonForms } from './person-forms.tsx'
import { JournalSection, StateBadge } from './saying.tsx'

const here = (c: PageContext) => personPath(idIn(c))

async function load(c: PageContext, extra: Readonly<Record<string, unknown>>): Promise<KeyPersonData | Refusal> {
  return c.read(async (reading) => {
    const facts = await area.findKeyPerson(reading, idIn(c))
    if (!facts) return missing
    const { id, committeeId, personId } = facts.person
    const who = await findPerson(reading, committeeId, personId)
    const { areas } = who?.areaId ? await loadAreas(reading, committeeId) : { areas: [] }
    const place = areas.find((one) => one.id === who?.areaId)
    return {
      ...facts,
      who,
      place: place ? areaName(place, dayIn(place, c.today)) : null,
      visits: await area.visitsTo(reading, [id]),
      secrets: extra.open === true ? await area.openKeyPersonSecrets(reading, id) : null,
      journal: await journalOf(reading, id),
    }
  })
}

/** One key person: the part, the decisions, the visits; religion and notes behind a look that is written down. */
export const personPage = page<KeyPersonData>({
  path: `${personsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read_key_persons,
  title: (data) => data.who?.fullName ?? '',
  load,
  acts: {
    look: async (c, form) => {
      const noted = await c.perform(area.lookAtKeyPerson, { id: idIn(c) }, form.clientId)
      return isRefusal(noted) ? noted : { again: true, with: { open: true } }
    },
    recognise: carry(area.recogniseKeyPerson, here),
    end_recognition: carry(area.endRecognition, here),
    visit: carry(area.recordVisit, here),
    drop_visit: actOn(area.correctVisit, here),
    release: carry(area.releaseKeyPerson, here),
    remove: carry(area.removeKeyPerson, () => personsPath),
  },
  view: PersonView,
})

function PersonView({ data, c }: ViewProps<KeyPersonData>) {
  const { persons: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { person, who } = data
  const name = who?.fullName ?? ''
  const state = area.keyPersonState(data, c.today)
  const manages = c.may(area.outreachPermissions.manage_key_persons) && state !== 'removed'
  return (
    <>
      <PageHead
        title={name}
        kicker={[labels.personKinds[person.kind], data.place].filter(Boolean).join(' · ')}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title, href: personsPath }, { label: name }]}
        meta={<StateBadge labels={labels.personStates} state={state} />}
        actions={
          manages ? (
            <LinkButton href={`${personPath(person.id)}/sua`} icon="edit">
              {c.words.records.edit}
            </LinkButton>
          ) : null
        }
      />
      <Beside
        aside={
          <>
            <Sealed c={c} data={data} />
            <Recognitions c={c} data={data} manages={manages} />
          </>
        }
      >
        <Card title={c.words.records.facts}>
          <DefinitionList
            items={[
              { term: words.field, value: person.field },
              { term: words.contribution, value: person.contribution },
              { term: words.listedOn, value: showDay(person.listedOn) },
              {
                term: words.leftOn,
                value:
                  person.leftOn &&
                  fill('{day} · {reason}', { day: showDay(person.leftOn), reason: person.leftReason ?? '' }),
              },
              { term: words.inDirectory, value: who && <a href={directoryPath(who.id)}>{who.fullName}</a> },
            ]}
          />
        </Card>
        <Visits c={c} data={data} manages={manages} />
        {manages ? <PersonForms c={c} data={data} /> : null}
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

function Sealed({ c, data: { person, secrets } }: { readonly c: PageContext; readonly data: KeyPersonData }) {
  const { persons: words } = c.words.outreachPeople
  if (!c.may(area.outreachPermissions.open_sealed) || (!person.hasTitle && !person.hasNote)) return null
  return (
    <Card title={words.sealed}>
      {secrets ? (
        <DefinitionList
          items={[
            { term: words.religiousTitle, value: secrets.religiousTitle },
            { term: words.sealedNote, value: secrets.note },
          ]}
        />
      ) : (
        <>
          <p class="soft">{words.sealedText}</p>
          <ButtonForm act="look" clientId={c.formId} class="button">
            {words.look}
          </ButtonForm>
        </>
      )}
    </Card>
  )
}
