import { z } from 'zod'
import { action, done } from '../../platform/action.ts'
import { zId, zLine } from '../../platform/input.ts'
import { newId } from '../../values/id.ts'
import { refuse } from '../../values/refusal.ts'
import { insertFilter, removeFilter, savedFilters } from './filter.store.ts'
import { permissions } from './permissions.ts'

const mostFilters = 30

/** Keeps a filter of the register under a name, for this account alone. */
export const saveFilter = action({
  name: 'recommendations.save_filter',
  permission: permissions.keep_filters,
  input: z.object({ name: zLine(80), query: zLine(1000) }),
  load: async (w) => {
    const kept = await savedFilters(w)
    return kept.length < mostFilters
      ? null
      : refuse('recommendations.too_many_filters', { kind: 'limit', params: { max: mostFilters } })
  },
  run: async (w, { name, query }) => {
    const id = newId()
    await insertFilter(w, { id, name, query })
    return done({ output: { id }, subject: { kind: 'saved_filter', id }, data: { name } })
  },
})

export const removeSavedFilter = action({
  name: 'recommendations.remove_filter',
  permission: permissions.keep_filters,
  input: z.object({ id: zId }),
  load: async () => null,
  run: async (w, { id }) => {
    const name = await removeFilter(w, id)
    if (name === null) return refuse('recommendations.not_found', { kind: 'missing' })
    return done({ output: { id }, subject: { kind: 'saved_filter', id }, data: { name } })
  },
})
