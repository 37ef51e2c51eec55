import { classes } from './classes.ts'

/** How much is expected in a field. */
export type Width = 'short' | 'medium' | 'full'

export function control(width: Width = 'full'): string | undefined {
  return classes('control', width !== 'full' && `control-${width}`)
}
