import { AlignmentType, type IStylesOptions, LevelFormat } from 'docx'
import { page } from '../layout.ts'
import { halfPoints, points, twips } from './units.ts'

const font = 'Times New Roman'
const black = '000000'
/** Single spacing is 240. */
const line = Math.round(240 * page.lineSpacing)

function heading(level: number) {
  return {
    run: { font, color: black, size: halfPoints(page.size.body), bold: level <= 3, italics: level >= 3 },
    paragraph: {
      alignment: AlignmentType.BOTH,
      keepNext: true,
      indent: { firstLine: twips(page.firstLine) },
      spacing: { before: 0, after: points(page.after), line, lineRule: 'auto' as const },
    },
  }
}

/** The styles of the document; headings are real ones, so that Word's navigation and screen readers find their way. */
export function stylesFor(language: 'vi' | 'en'): IStylesOptions {
  const value = language === 'en' ? 'en-GB' : 'vi-VN'
  return {
    default: {
      document: {
        run: { font, size: halfPoints(page.size.body), language: { value, eastAsia: value } },
        paragraph: { spacing: { before: 0, after: points(page.after), line, lineRule: 'auto' as const } },
      },
      title: {
        run: { font, color: black, size: halfPoints(page.size.body), bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, keepNext: true },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
  }
}

const indent = { left: twips(page.firstLine + 6), hanging: twips(6) }
/** Room for two digits: a number wider than its place would push its words to the next stop. */
const numbered = { left: twips(page.firstLine + 8), hanging: twips(8) }

/** A numbering for bullets and one for each number a list starts at. */
export function numberingFor(starts: readonly number[]) {
  const bullets = {
    reference: 'dash',
    levels: [0, 1, 2, 3, 4].map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: '-',
      style: { paragraph: { indent: { ...indent, left: indent.left + level * twips(6) } }, run: { font } },
    })),
  }
  const numbers = starts.map((start, i) => ({
    reference: numberReference(i),
    levels: [
      { level: 0, start, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { ...numbered } } } },
    ],
  }))
  return { config: [bullets, ...numbers] }
}

export const numberReference = (list: number): string => `list-${list}`
