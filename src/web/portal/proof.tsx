import { type PublishedItem, type PublishedVersion, versionsPublished } from '../../areas/documents/index.ts'
import type { Committee } from '../../areas/organisation/index.ts'
import type { Reading } from '../../platform/context.ts'
import { dayAt, showDay } from '../../values/day.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { DefinitionList, Notice, Section } from '../parts/index.ts'
import { portalPath } from './address.ts'

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

/** Day, version and checksum, and the file from which anybody can compute it again. */
export function Proof({ c, at }: { c: PageContext; at: AtAddress }) {
  const { proof } = c.words.portal
  const { item, versions } = at
  const original = portalPath(c, [at.committee.slug, 'goc', at.kind, `${at.slug}.json`])
  const published = item && {
    day: showDay(dayAt(item.publishedAt)),
    version: item.version,
  }
  return (
    <Section title={proof.title} id="kiem-chung">
      {item && published ? (
        <>
          <DefinitionList
            items={[
              { term: proof.published, value: fill(proof.publishedOn, published) },
              { term: proof.hash, value: <code class="hash">{item.contentHash}</code> },
              { term: proof.original, value: <a href={original}>{proof.file}</a> },
            ]}
          />
          <p class="soft">{proof.originalText}</p>
        </>
      ) : null}
      {versions.length > 1 || !item ? (
        <>
          <h3>{proof.earlier}</h3>
          <ul class="lines">
            {versions.map((version) => (
              <li key={version.version}>
                <span>{sayVersion(c, version)}</span>
                <code class="hash">{version.contentHash}</code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function sayVersion(c: PageContext, { version, publishedAt, withdrawnAt, withdrawnReason }: PublishedVersion): string {
  const { proof } = c.words.portal
  const line = fill(proof.line, { version, day: showDay(dayAt(publishedAt)) })
  if (!withdrawnAt) return line
  return `${line} – ${fill(proof.withdrawnLine, { day: showDay(dayAt(withdrawnAt)), reason: withdrawnReason })}`
}
