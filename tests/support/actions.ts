import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnyAction } from '../../src/platform/action.ts'

/** Every action that an area's door shows, with the area it belongs to, in a steady order. */
export interface FoundAction {
  readonly area: string
  /** The name it is exported by: `issueRecommendation`. */
  readonly exportedAs: string
  readonly action: AnyAction
}

/** Opens every door on disk under `folder`; two names for one action, as `{ a, a as b }`, are one action. */
export async function allActions(
  folder = join(import.meta.dirname, '../../src/areas'),
): Promise<readonly FoundAction[]> {
  const found = new Map<AnyAction, FoundAction>()
  for (const area of readdirSync(folder).sort()) {
    const door = join(folder, area, 'index.ts')
    if (!existsSync(door)) continue
    const opened = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as Record<string, unknown>
    for (const [exportedAs, action] of Object.entries(opened)) {
      if (isAction(action) && !found.has(action)) found.set(action, { area, exportedAs, action })
    }
  }
  return [...found.values()].sort((a, b) => (a.action.name < b.action.name ? -1 : 1))
}

/** An action is known by its parts: name, permission, input, run. */
function isAction(value: unknown): value is AnyAction {
  if (typeof value !== 'object' || value === null) return false
  const { name, input, run } = value as Partial<AnyAction>
  return typeof name === 'string' && typeof input === 'object' && typeof run === 'function' && 'permission' in value
}
