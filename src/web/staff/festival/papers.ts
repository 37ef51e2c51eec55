import * as area from '../../../areas/festival/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import type { Office } from '../../../print/forms/documents/paper-draft.ts'
import { type EventPaperFacts, programmePaper, registrationPaper } from '../../../print/forms/festival/event-papers.ts'
import { scheduleSheet } from '../../../print/forms/festival/schedule.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { boardPath, eventsPath, missing, yearIn, yearPart } from './address.ts'
import { loadEvent } from './event-data.ts'
import { loadYearData } from './year-data.ts'
import { eventRows } from './year-facts.ts'

const renderers = {
  pdf: (document: PrintedDocument) => renderPdf(document, noFiles),
  docx: (document: PrintedDocument) => renderDocx(document, noFiles),
} as const

type Extension = keyof typeof renderers

const schedule = (extension: Extension) =>
  resource({
    path: `${boardPath}/${yearPart}/lich.${extension}`,
    may: area.festivalPermissions.read,
    get: async (c) => {
      const year = yearIn(c)
      const made = await c.read(async (reading) => {
        const data = await loadYearData(c, reading, year)
        const office = await officeOn(reading, c.signedIn.committeeId, c.today)
        return scheduleSheet(office, year, eventRows(c, data), c.house.clock.now())
      })
      return download(await renderers[extension](made), `lich-ngay-hoi-${year}`, extension)
    },
  })

type EventForm = (office: Office, facts: EventPaperFacts) => PrintedDocument

const ofEvent = (name: string, write: EventForm, extension: Extension) =>
  resource({
    path: `${eventsPath}/${idPart}/${name}.${extension}`,
    may: area.festivalPermissions.register,
    get: async (c: PageContext) => {
      const made = await c.read(async (reading) => {
        const data = await loadEvent(c, reading, idIn(c))
        if (isRefusal(data)) return data
        if (data.event.event.plannedOn === null) return missing
        const host = data.ward.nameOf(data.event.event.hostAreaId, area.festivalDay(data.year))
        const office = await officeOn(reading, c.signedIn.committeeId, c.today)
        return write(office, { event: data.event, names: data.names, host, madeAt: c.house.clock.now() })
      })
      return isRefusal(made) ? made : download(await renderers[extension](made), `${name}-ngay-hoi`, extension)
    },
  })

/** Papers of one festival and the schedule of a year, to sign and to edit. */
export const paperFiles = (['pdf', 'docx'] as const).flatMap((extension) => [
  schedule(extension),
  ofEvent('dang-ky', registrationPaper, extension),
  ofEvent('chuong-trinh', programmePaper, extension),
])
