export { dialogueNotice, dialoguePlan, questionSlip } from './dialogue-before.ts'
export { dialogueConclusion, dialogueMinutes } from './dialogue-held.ts'
export { promiseTable } from './promise-table.ts'
