import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { documentForPrint, filesByIds, type PaperFacts } from '../areas/documents/index.ts'
import { findCommittee } from '../areas/organisation/index.ts'
import { latestOf, type ReportFacts } from '../areas/reports/index.ts'
import type { Reading } from '../platform/context.ts'
import { zId } from '../platform/input.ts'
import { systemSight } from '../platform/system-caller.ts'
import { paperFileName, printedPaper } from '../print/forms/documents/printed.ts'
import type { Files } from '../print/model.ts'
import { isId } from '../values/id.ts'
import { refuse } from '../values/refusal.ts'
import { photosIn } from '../values/rich.ts'
import { command } from './command.ts'
import type { Desk } from './desk.ts'
import { mayNotWrite } from './read-file.ts'
import { onReport } from './report.ts'
import { explain } from './report-figures.ts'
import { zCommitteeName, zFlag, zPath } from './values.ts'

/** Loaded when they are needed: they are most of what this command weighs. */
const renderers = {
  docx: async () => (await import('../print/docx/docx.ts')).renderDocx,
  pdf: async () => (await import('../print/pdf/pdf.ts')).renderPdf,
}

export const reportExport = command({
  name: 'report export',
  needs: 'shared',
  places: ['report'],
  flags: ['explain'],
  input: {
    report: zId,
    format: z.enum(['docx', 'pdf']),
    out: zPath.optional(),
    unit: zCommitteeName.optional(),
    explain: zFlag,
  },
  run: (desk, { report, format, out, unit, explain: wantsFigures }) =>
    onReport(desk, unit, report, async (facts) => {
      const paper = await paperOf(desk, facts)
      if (!paper) return refuse('cli.unknown_report', { kind: 'missing', field: 'report' })
      const path = resolve(out ?? `${paperFileName(paper.facts)}.${format}`)
      const refused = await mayNotWrite(path, 'out')
      if (refused) return refused
      const render = await renderers[format]()
      const bytes = await render(printedPaper(paper.facts, paper.author), paper.files)
      await writeFile(path, bytes, { flag: 'wx' })
      const figures = wantsFigures ? await explain(desk, facts) : []
      const lines = figures.map(({ id, numerator, denominator, ids }) =>
        [id, denominator === null ? numerator : `${numerator}/${denominator}`, ...ids].join('  '),
      )
      return { lines: [path, ...lines], json: { path, bytes: bytes.length, ...(wantsFigures && { figures }) } }
    }),
})

interface Paper {
  readonly facts: PaperFacts
  readonly author: string
  readonly files: Files
}

/** The words of the latest version, frozen once it was issued, with its photos. */
async function paperOf({ place }: Desk, facts: ReportFacts): Promise<Paper | null> {
  const { committeeId } = facts.report
  const look = <T>(looking: (reading: Reading) => Promise<T>) =>
    place.database.read(systemSight([committeeId]), looking)
  const found = await look(async (reading) => ({
    paper: await documentForPrint(reading, latestOf(facts).documentId),
    committee: await findCommittee(reading, committeeId),
  }))
  if (!found.paper) return null
  const bodies = [found.paper.body, ...found.paper.annexes.map((annex) => annex.body)]
  const ids = bodies.flatMap(photosIn).map((photo) => photo.fileId)
  const known = await look((reading) => filesByIds(reading, [...new Set(ids)].filter(isId)))
  const files: Files = async (id) => {
    const file = known.get(id)
    const content = file ? await place.files.open(file.sha256) : null
    if (!file || !content) return null
    return { bytes: new Uint8Array(await new Response(content).arrayBuffer()), mime: file.mime }
  }
  return { facts: found.paper, author: found.committee?.name ?? '', files }
}
