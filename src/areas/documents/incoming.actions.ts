import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zDay, zId, zLine, zMaybe, zText } from '../../platform/input.ts'
import { yearOf } from '../../values/day.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { emptyRich } from './body.ts'
import { insertDocument } from './document.store.ts'
import { wholeHead } from './document.ts'
import { insertDocumentFiles } from './document-file.store.ts'
import { zOrigin, zTypeCode, zVisibility } from './draft.actions.ts'
import { storeFiles, zStoredFiles } from './file.actions.ts'
import { takeNumber } from './number.store.ts'
import { incomingSeries } from './number-template.ts'
import { permissions } from './permissions.ts'

/** Enters a document that came in: our arrival number, who sent it under which number, and its scan. */
export const registerIncoming = action({
  name: 'documents.register_incoming',
  permission: permissions.register_incoming,
  input: z.object({
    id: zId.optional(),
    typeCode: zTypeCode,
    abstract: zText(1000),
    sender: zLine(300),
    senderId: zMaybe(zId).optional(),
    senderNumber: zMaybe(zLine(80)).optional(),
    sentOn: zMaybe(zDay).optional(),
    receivedOn: zDay,
    visibility: zVisibility.optional(),
    origin: zOrigin.optional(),
    files: zStoredFiles.optional(),
  }),
  load: async (w, { receivedOn, sentOn }) => {
    if (receivedOn > w.today) return refuse('documents.received_in_future', { field: 'receivedOn' })
    if (sentOn && sentOn > receivedOn) return refuse('documents.sent_after_received', { field: 'sentOn' })
    return null
  },
  run: async (w, input) => {
    const { id = newId(), typeCode, abstract, sender, receivedOn, origin = null } = input
    const year = yearOf(receivedOn)
    const number = await takeNumber(w, incomingSeries, year)
    await insertDocument(w, {
      id,
      direction: 'incoming',
      typeCode,
      abstract,
      head: wholeHead({}),
      body: emptyRich,
      annexes: [],
      form: null,
      origin,
      visibility: input.visibility ?? 'internal',
      sender,
      senderId: input.senderId ?? null,
      senderNumber: input.senderNumber ?? null,
      sentOn: input.sentOn ?? null,
      receivedOn,
      arrival: { series: incomingSeries, year, number, numberText: String(number) },
    })
    await insertDocumentFiles(w, id, await storeFiles(w, input.files ?? []), 'scan')
    const data = { typeCode, abstract, sender, senderNumber: input.senderNumber ?? null, number, receivedOn }
    return done({ output: { id, number }, subject: { kind: 'document', id }, data })
  },
})
