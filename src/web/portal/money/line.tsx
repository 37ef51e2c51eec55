import {
  confirmationOf,
  findPublicScope,
  isBeside,
  rowsByNo,
  type Scope,
  type ShownRow,
  type Trace,
  tracesOf,
} from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Notice, PageHead, QrCode, Stack } from '../../parts/index.ts'
import { absolute, portalPath } from '../frame/address.ts'
import { Hash } from '../frame/proof.tsx'
import { inCommittee, notPublished } from '../frame/reading.ts'
import { inVietnamese } from '../frame/said.ts'
import { moneyRoot, scopePart, scopePath } from './address.ts'
import { Hidden, nameOf, WhatOf } from './lines.tsx'
import { moneyCrumbs } from './scope.tsx'

interface Data {
  readonly committee: Committee
  readonly scope: Scope
  readonly no: number
  readonly line: ShownRow | null
  readonly trace: Trace | null
  readonly code: string | null
}

/** One line at an address of its own; of a gift it is the confirmation too, to be printed. */
export const linePage = page<Data>({
  path: `${moneyRoot}/${scopePart}/dong/:so{[0-9]{1,12}}`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee): Promise<Data | typeof notPublished> => {
      const scope = await findPublicScope(reading, committee.id, { slug: c.param('muc') })
      if (!scope) return notPublished
      const no = Number(c.param('so'))
      const line = (await rowsByNo(reading, scope, [no])).get(no) ?? null
      const [trace = null] = line ? [] : await tracesOf(reading, scope, { no, limit: 1 })
      if (!line && !trace) return notPublished
      const code = line && line.section === 'received' ? confirmationOf(reading.secrets, scope, line) : null
      return { committee, scope, no, line, trace, code }
    }),
  title: ({ scope, no }, words) => fill(words.moneyPages.lineOf, { no: showCount(no), title: scope.title }),
  description: ({ scope }) => scope.title,
  gone: ({ line }) => line === null,
  view: ({ data, c }: ViewProps<Data>) => {
    const { committee, scope, no, line, trace, code } = data
    const { moneyPages: words } = c.words
    const crumbs = [...moneyCrumbs(c, committee), { href: scopePath(c, committee, scope), label: scope.title }]
    return (
      <article class="ledger-line">
        <PageHead
          title={code ? words.confirm : fill(words.line, { no: showCount(no) })}
          kicker={committee.name}
          summary={scope.title}
          crumbs={crumbs}
        />
        <Stack loose>
          {trace?.withdrawnAt ? (
            <Notice tone="warn" title={fill(words.no, { no: showCount(no) })}>
              {fill(words.gone, { day: showDay(dayAt(trace.withdrawnAt)), reason: trace.withdrawnReason })}
            </Notice>
          ) : null}
          {line ? <LineFacts c={c} line={line} /> : null}
          {code ? <Confirmation c={c} committee={committee} code={code} /> : null}
          {line ? <Hash label={words.lineHash} hash={line.hash} /> : null}
        </Stack>
      </article>
    )
  },
})

/** Everything that a line tells. */
export function LineFacts({ c, line }: { c: PageContext; line: ShownRow }) {
  const { moneyPages: words, disclosure } = c.words
  const facts: readonly (readonly [string, string | null])[] = [
    [words.when, showDay(line.happenedOn)],
    [words.section, words.sections[line.section] ?? null],
    [words.channel, line.channel && (disclosure.channels[line.channel] ?? null)],
    [words.area, line.area],
    [disclosure.hideable.account ?? '', line.account],
    [words.reason, line.reason],
    [words.purpose, isBeside(line.section) ? null : line.purpose],
    [words.policy, line.policy],
    [words.decision, line.decision],
    [words.publishedAt, showMoment(line.publishedAt)],
  ]
  return (
    <div>
      <p class="ledger-line-who" lang={inVietnamese(c)}>
        {nameOf(c, line)}
      </p>
      <p class="ledger-line-what">
        <WhatOf c={c} line={line} />
      </p>
      <dl class="ledger-facts">
        {facts.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={inVietnamese(c)}>{text}</dd>
            </div>
          ) : null,
        )}
        {line.memo ? (
          <div>
            <dt>{words.memo}</dt>
            <dd>
              <span lang={inVietnamese(c)}>{line.memo}</span>
              <span class="soft">{words.memoNote}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      <Hidden c={c} line={line} />
    </div>
  )
}

function Confirmation({ c, committee, code }: { c: PageContext; committee: Committee; code: string }) {
  const { moneyPages: words } = c.words
  const path = portalPath({ language: 'vi' }, [committee.slug, 'xac-nhan'], { ma: code })
  return (
    <section class="ledger-confirmation">
      <QrCode value={absolute(c, path)} label={words.qr} code={code} />
      <div>
        <p>{words.confirmText}</p>
        <p>
          {words.confirmCode}: <strong>{code}</strong>
        </p>
        <p>
          {words.confirmCheck}{' '}
          <a href={path}>{absolute(c, portalPath({ language: 'vi' }, [committee.slug, 'xac-nhan']))}</a>
        </p>
      </div>
    </section>
  )
}
