import { chooseCommittee } from '../../../areas/identity/index.ts'
import {
  type BodyTerm,
  type Committee,
  daysOfTerm,
  listCommittees,
  listCommitteeTerms,
} from '../../../areas/organisation/index.ts'
import { reportPermissions } from '../../../areas/reports/index.ts'
import { addDays, showDay } from '../../../values/day.ts'
import { periodText } from '../../../values/period-text.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { formerCookie } from '../../http/former.ts'
import { type FormerRegister, type PageContext, page } from '../../http/page.ts'
import { Badge, Button, EmptyState, Form, LineList, PageHead, Section, Stack } from '../../parts/index.ts'

/** The committees the visitor has a role in, and the terms of the one they work for. */
export const chooseCommitteePage = page({
  path: '/chon-don-vi',
  shell: 'staff',
  may: 'signed_in',
  load: async (c) =>
    c.read(async (reading) => {
      const own = new Set(c.signedIn.actor.grants.map((grant) => grant.committeeId))
      const all = await listCommittees(reading)
      // A role that holds everywhere may work for any committee.
      const committees = own.has(null) ? all : all.filter((one) => own.has(one.id))
      const formers = (await c.formers()).flatMap(({ former }) => former?.register ?? [])
      return { committees, formers, terms: await listCommitteeTerms(reading, c.signedIn.committeeId) }
    }),
  title: (_, words) => words.shell.place.choose,
  acts: {
    choose: async (c, form) => {
      const chosen = await chooseCommittee(c.house.database, c.signedIn, form.typed.committeeId ?? '')
      if (isRefusal(chosen)) return chosen
      c.setCookie(formerCookie, '', 'delete')
      return { goTo: '/' }
    },
    /** Looks at lists in a former register from now on; records of it open without that. */
    former: async (c, form) => {
      const slug = form.typed.register ?? ''
      const known = (await c.formers()).some(({ former }) => former?.register.slug === slug)
      if (!known) return refuse('platform.not_found', { kind: 'missing' })
      c.setCookie(formerCookie, slug, { maxAge: 12 * 3600 })
      return { goTo: '/van-ban' }
    },
    leave: async (c) => {
      c.setCookie(formerCookie, '', 'delete')
      return { goTo: '/' }
    },
  },
  view: ({ data, c }) => {
    const { place } = c.words.shell
    const figures = c.may(reportPermissions.read_figures)
    const terms = data.terms.map((term) => ({
      id: term.id,
      title: fill(place.termLine, {
        number: term.number,
        from: showDay(term.from),
        to: showDay(term.endedOn ?? term.to),
      }),
      href: figures ? `/chi-so?ky=${termText(term)}` : undefined,
    }))
    return (
      <>
        <PageHead title={place.choose} />
        <Stack loose>
          <Section title={place.committees}>
            <Form act="choose" clientId={c.formId}>
              <ul class="lines">
                {data.committees.map((one: Committee) => (
                  <li key={one.id}>
                    <span class="lines-title">{one.name}</span>
                    {one.id === c.signedIn.committeeId ? (
                      <Badge tone="done">{place.current}</Badge>
                    ) : (
                      <Button name="committeeId" value={one.id} small>
                        {place.work}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Form>
          </Section>
          {data.formers.length > 0 ? <Formers c={c} formers={data.formers} /> : null}
          <Section title={place.terms}>
            {terms.length > 0 ? <LineList items={terms} /> : <EmptyState title={place.none} />}
          </Section>
        </Stack>
      </>
    )
  },
})

/** Registers of units that are no more: opened to be read. */
function Formers({ c, formers }: { c: PageContext; formers: readonly FormerRegister[] }) {
  const { former } = c.words.shell
  const here = c.cookie(formerCookie)
  return (
    <Section title={former.registers}>
      <p class="soft">{former.registersText}</p>
      <ul class="lines">
        {formers.map(({ slug, name, passedOn }) => (
          <li key={slug}>
            <span class="lines-title">{name}</span>
            <span class="soft">{fill(former.until, { on: showDay(addDays(passedOn, -1)) })}</span>
            <Form act={here === slug ? 'leave' : 'former'} clientId={c.formId} id={`former-${slug}`}>
              <input type="hidden" name="register" value={slug} />
              <Button small>{here === slug ? former.leave : former.look}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The days of a term as the address of its figures. */
function termText(term: BodyTerm): string {
  return encodeURIComponent(periodText({ ...daysOfTerm(term), kind: 'term' }))
}
