import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zMaybe, zText } from '../../platform/input.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { lockLines } from './account-line.store.ts'
import { type Decision, saveDecisions } from './allocation.store.ts'
import { ignoredKinds, kindsOfSide, type Line } from './decided.ts'
import { permissions } from './permissions.ts'

const decisions = ['ignore', 'hold', 'reopen', 'retype'] as const

const zDecision = z.object({
  ids: z.array(zId).min(1, { message: 'statements.choose_lines' }).max(2000),
  decision: z.enum(decisions),
  /** Why a line is ignored. */
  ignoredAs: z.enum(ignoredKinds).optional(),
  /** What a line was, where the words of its memo misled. */
  kind: z.enum(['credit', 'interest', 'fee', 'transfer', 'return', 'own_move']).optional(),
  note: zMaybe(zText(500)).optional(),
})
type Asked = z.output<typeof zDecision>

/** What a line becomes, or why it cannot. */
function decided(line: Line, { decision, ignoredAs, kind, note = null }: Asked): Decision | Refusal {
  const refused = cannotDecide(line, decision)
  if (refused) return refused
  const same = { id: line.id, kind: line.kind, allocated: line.allocated, note, ignoredAs: null }
  if (decision === 'hold') return { ...same, state: 'on_hold' }
  if (decision === 'ignore') return { ...same, state: 'ignored', ignoredAs: ignoredAs ?? null }
  if (decision === 'reopen') return { ...same, state: 'pending' }
  return { ...same, state: 'pending', kind: kind ?? line.kind }
}

function cannotDecide(line: Line, decision: Asked['decision']): Refusal | null {
  const params = { day: line.day, amount: line.amount, state: line.state }
  if (line.allocated > 0) return refuse('statements.line_linked', { kind: 'conflict', params })
  const isOpen = line.state === 'pending' || line.state === 'on_hold'
  if (decision === 'reopen' ? line.state === 'pending' : !isOpen)
    return refuse('statements.line_decided', { kind: 'conflict', params })
  return null
}

/** Decides many lines at once: leave out with a kind, hold, take up again, or say what they were. All or none. */
export const decideLines = action({
  name: 'statements.decide_lines',
  permission: permissions.decide,
  input: zDecision,
  load: async (w, asked) => {
    const ids = [...new Set(asked.ids)]
    if (asked.decision === 'ignore' && !asked.ignoredAs) return refuse('platform.required', { field: 'ignoredAs' })
    const needsNote = asked.ignoredAs === 'other' && asked.decision === 'ignore'
    if (needsNote && !asked.note) return refuse('statements.say_why', { field: 'note' })
    const lines = await lockLines(w, ids)
    if (lines.length < ids.length) return refuse('statements.no_line', { kind: 'missing' })
    const odd = asked.kind && lines.find((line) => asked.kind && !kindsOfSide(line).includes(asked.kind))
    if (odd) return refuse('statements.kind_of_other_side', { params: { day: odd.day, amount: odd.amount } })
    return lines
  },
  run: async (w, asked, lines) => {
    const made: Decision[] = []
    for (const line of lines) {
      const one = decided(line, asked)
      if ('key' in one) return one
      made.push(one)
    }
    await saveDecisions(w, made)
    const [first] = lines
    const amount = lines.reduce((sum, line) => sum + line.amount, 0)
    const { decision, ignoredAs = null, kind = null } = asked
    return done({
      output: { ids: lines.map(({ id }) => id) },
      subject: { kind: 'bank_account', id: first?.accountId ?? '' },
      data: { decision, ignoredAs, kind, count: lines.length, amount },
    })
  },
})
