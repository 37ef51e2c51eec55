import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { addEvidencePage } from './add-evidence.tsx'
import { bodyResource } from './body-resource.ts'
import { documentPage } from './document.tsx'
import { documentDocx, documentPdf } from './downloads.ts'
import { editHeadPage } from './edit-head.tsx'
import { evidencePage } from './evidence.tsx'
import { fileResource } from './file.ts'
import { incomingPage } from './incoming.tsx'
import { issuePage } from './issue.tsx'
import { newDocumentPage } from './new-document.tsx'
import { publishPage } from './publish.tsx'
import { registerPage } from './register.tsx'
import { registerSheet } from './register-sheet.ts'
import { seriesPage } from './series.tsx'
import { withdrawPage } from './withdraw.tsx'
import { writePage } from './write.tsx'

/** The register of documents, one document and its steps, and evidence of any record. */
export const pages: readonly AnyPage[] = [
  registerPage,
  newDocumentPage,
  incomingPage,
  seriesPage,
  documentPage,
  editHeadPage,
  writePage,
  issuePage,
  withdrawPage,
  publishPage,
  addEvidencePage,
  evidencePage,
]

export const resources: readonly ResourceDefinition[] = [
  bodyResource,
  registerSheet,
  documentDocx,
  documentPdf,
  fileResource,
]
