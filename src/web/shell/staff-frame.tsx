import { type BodyTerm, type Committee, findCommittee, listCommitteeTerms } from '../../areas/organisation/index.ts'
import { type Pause, pauseOf } from '../../platform/pause.ts'
import { showDay, yearOf } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import { sayNotice } from '../../words/words.ts'
import type { PageContext } from '../http/page.ts'
import type { Shell } from '../http/shells.ts'
import { showMoment } from '../moment.ts'
import { Button, Form, Menu, MenuButton, MenuLink, MenuNote, Notice, Stack, StaffShell } from '../parts/index.ts'
import { mayWipeSample, wipePath } from '../setup/access.ts'
import { htmlFrame } from './frame.ts'
import { navigation } from './navigation.ts'
import { formerPath } from './visitor.ts'

interface StaffFacts {
  readonly committee: Committee | null
  readonly term: BodyTerm | null
  readonly pause: Pause | null
}

/** The register around every staff page: whose it is, where one can go, what has just been done. */
export const staffFrame: Shell = {
  load: async (asked): Promise<StaffFacts> => {
    // Around a page of a former register stands one's own.
    const c = asked.former?.own ?? asked
    return c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const committee = await findCommittee(reading, committeeId)
      const terms = await listCommitteeTerms(reading, committeeId)
      const pause = await pauseOf(reading, committeeId)
      return { committee, pause, term: terms.find((term) => term.from <= reading.today) ?? terms[0] ?? null }
    })
  },
  view: ({ c, title, scripts, frame, children }) => {
    const facts = frame as StaffFacts
    const { shell } = c.words
    return (
      <StaffShell
        {...htmlFrame(c, title, [c.house.assets.url('islands/shell.ts'), ...scripts])}
        brand={{ name: shell.product, href: '/' }}
        place={<Place c={c} facts={facts} />}
        search={{ action: '/tim', label: shell.search, value: c.url.pathname === '/tim' ? c.query('q') : undefined }}
        nav={navigation(c.former?.own ?? c)}
        account={{ name: c.signedIn.actor.name, children: <AccountMenu c={c} /> }}
        banner={facts.committee?.demo ? <DemoBanner c={c} /> : undefined}
        notices={
          <>
            <Former c={c} />
            {facts.pause ? <Paused c={c} pause={facts.pause} /> : null}
            <Done c={c} />
          </>
        }
        footer={shell.footer}
      >
        {children}
      </StaffShell>
    )
  },
}

function Place({ c, facts }: { c: PageContext; facts: StaffFacts }) {
  const { place } = c.words.shell
  const { term, committee } = facts
  const years = term ? `${yearOf(term.from)}–${yearOf(term.to)}` : ''
  const label = term ? fill(place.term, { number: term.number, years }) : place.none
  return (
    <Menu kind="bare" align="start" label={committee?.name ?? place.choose}>
      <MenuNote>{label}</MenuNote>
      <MenuLink href="/chon-don-vi">{place.choose}</MenuLink>
    </Menu>
  )
}

function AccountMenu({ c }: { c: PageContext }) {
  const { account } = c.words.shell
  const back = { ve: c.url.pathname + c.url.search }
  return (
    <>
      <MenuLink href="/tai-khoan" icon="person">
        {account.mine}
      </MenuLink>
      <MenuButton act="language" action="/giao-dien" clientId={c.formId} fields={back}>
        {account.language}
      </MenuButton>
      <MenuButton act="theme" action="/giao-dien" clientId={c.formId} fields={back}>
        {account.theme}
      </MenuButton>
      <MenuButton act="sign_out" action="/dang-xuat" clientId={c.formId} icon="leave">
        {account.signOut}
      </MenuButton>
    </>
  )
}

/** One line, also on a phone: nobody may miss what the strip says, and it stands over every page. */
function DemoBanner({ c }: { c: PageContext }) {
  const { demo } = c.words.shell
  return (
    <>
      <span class="banner-long">{demo.banner}</span>
      <span class="banner-short">{demo.short}</span>
      {mayWipeSample(c) ? (
        <a href={wipePath}>
          <span class="banner-long">{demo.wipe}</span>
          <span class="banner-short">{demo.shortWipe}</span>
        </a>
      ) : null}
    </>
  )
}

/** Over every page of a former register: whose it is, and that nothing is written there. */
function Former({ c }: { c: PageContext }) {
  if (!c.former) return null
  const { former: words } = c.words.shell
  const { register, browsing } = c.former
  const facts = { name: register.name, on: showDay(register.passedOn) }
  return (
    <Notice tone="warn" title={fill(words.title, facts)}>
      <Stack>
        <p>{fill(words.text, facts)}</p>
        <Form act={browsing ? 'leave' : 'former'} action={formerPath} clientId={c.formId}>
          <input type="hidden" name="register" value={register.slug} />
          <Button small>{browsing ? words.leave : words.browse}</Button>
        </Form>
      </Stack>
    </Notice>
  )
}

/** The register can be read and not written: until when. */
function Paused({ c, pause }: { c: PageContext; pause: Pause }) {
  const { paused } = c.words.shell
  const at = pause.until && showMoment(pause.until, c.house.config.timeZone)
  return <Notice tone="warn">{at === null ? paused.closed : fill(paused.until, { at })}</Notice>
}

/** What the last act did: only names of actions that have a text are shown, nothing from the address itself. */
function Done({ c }: { c: PageContext }) {
  const text = sayNotice(c.words, c.query('xong'))
  // A refused form was sent to the address that still tells of the act before it.
  return text === null || c.refused ? null : <Notice tone="success">{text}</Notice>
}
