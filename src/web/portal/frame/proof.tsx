import { type PublishedItem, type PublishedVersion, versionsPublished } from '../../../areas/documents/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Notice } from '../../parts/index.ts'
import { portalPath } from './address.ts'
import { inVietnamese } from './said.ts'

/** One published thing at its address: its words while they are public, and every version there ever was. */
export interface AtAddress {
  readonly committee: Committee
  readonly kind: string
  readonly slug: string
  readonly item: PublishedItem | null
  readonly versions: readonly PublishedVersion[]
}

/** `null` when there never was anything at this address. */
export async function findAtAddress(
  reading: Reading,
  committee: Committee,
  at: { readonly kind: string; readonly slug: string; readonly item: PublishedItem | null },
): Promise<AtAddress | null> {
  const versions = await versionsPublished(reading, committee.id, at.kind, at.slug)
  return versions.length === 0 ? null : { committee, ...at, versions }
}

export function titleOf({ item, versions }: AtAddress): string {
  return item?.title ?? versions[0]?.title ?? ''
}

/** In place of what was taken back: when it went, and why. */
export function Gone({ c, at }: { c: PageContext; at: AtAddress }) {
  const [latest] = at.versions
  if (at.item || !latest?.withdrawnAt) return null
  const { portal } = c.words
  const values = { day: showDay(dayAt(latest.withdrawnAt)), reason: latest.withdrawnReason }
  return (
    <Notice tone="warn" title={portal.withdrawn}>
      {fill(portal.withdrawnNotice, values)}
    </Notice>
  )
}

/** How this is proved: when it was published, its checksum, the file from which anybody can compute it again, and the versions before. */
export function Proof({ c, at }: { c: PageContext; at: AtAddress }) {
  const { proof } = c.words.portal
  const { item, versions } = at
  const original = portalPath(c, [at.committee.slug, 'goc', at.kind, `${at.slug}.json`])
  return (
    <section class="proof" id="kiem-chung" aria-labelledby="kiem-chung-ten">
      <h2 id="kiem-chung-ten">{proof.title}</h2>
      {item ? (
        <>
          <p>
            {fill(proof.publishedAt, { moment: showMoment(item.publishedAt), version: item.version })}{' '}
            <a href={original} hreflang="vi">
              {proof.file}
            </a>
          </p>
          <Hash label={proof.hash} hash={item.contentHash} />
          <details>
            <summary>{proof.how}</summary>
            <p>{proof.originalText}</p>
          </details>
        </>
      ) : null}
      {versions.length > 1 || !item ? (
        <details open={!item}>
          <summary>{fill(proof.earlier, { count: versions.length })}</summary>
          <ol class="proof-versions" reversed>
            {versions.map((version) => (
              <li key={version.version} value={version.version}>
                <span lang={inVietnamese(c)}>{sayVersion(c, version)}</span>
                <Hash label={proof.hash} hash={version.contentHash} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

/** A checksum in groups that an eye can compare; copied or heard it is one word. */
export function Hash({ label, hash }: { label: string; hash: string }) {
  return (
    <p class="hash">
      <span class="soft">{label}</span>{' '}
      <code>
        {(hash.match(/.{1,8}/g) ?? []).map((group, at) => (
          <span key={`${at} ${group}`}>{group}</span>
        ))}
      </code>
    </p>
  )
}

function sayVersion(c: PageContext, { version, publishedAt, withdrawnAt, withdrawnReason }: PublishedVersion): string {
  const { proof } = c.words.portal
  const line = fill(proof.line, { version, day: showDay(dayAt(publishedAt)) })
  if (!withdrawnAt) return line
  return `${line} – ${fill(proof.withdrawnLine, { day: showDay(dayAt(withdrawnAt)), reason: withdrawnReason })}`
}
