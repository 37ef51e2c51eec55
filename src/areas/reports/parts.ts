import type { Block, RichDoc } from '../../values/rich.ts'
import { nodesOf } from '../../values/rich.ts'

const live = ['figure', 'figureTable', 'recordList', 'chart'] as const

/**
 * The parts of a report, each begun by a heading of the second level, and how many of them tell a figure. In the report
 * on the marks of a term each part is one mark.
 */
export function partsOf(body: RichDoc): { readonly parts: number; readonly told: number } {
  const sections: Block[][] = []
  for (const block of body.content) {
    if (block.type === 'heading' && block.attrs.level === 2) sections.push([block])
    else if (block.type === 'heading' && block.attrs.level === 1) sections.push([])
    else sections.at(-1)?.push(block)
  }
  const parts = sections.filter(([first]) => first?.type === 'heading' && first.attrs.level === 2)
  const told = parts.filter((content) => live.some((type) => nodesOf({ type: 'doc', content }, type).length > 0))
  return { parts: parts.length, told: told.length }
}
