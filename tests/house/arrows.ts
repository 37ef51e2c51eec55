import { Compiler } from '@swc/core'
import type { ICruiseOptions } from 'dependency-cruiser'
import { areaNames, areasBelow } from '../../src/areas/areas.ts'

/** One import that is not allowed, in the words of dependency-cruiser. */
interface Rule {
  name: string
  comment: string
  severity: 'error'
  from: { path?: string | string[]; pathNot?: string | string[] }
  to: { path?: string | string[]; pathNot?: string | string[]; circular?: boolean; couldNotResolve?: boolean }
}

type Place = string | string[]

function forbid(name: string, comment: string, from: Place, to: Place, butTo: Place = []): Rule {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: to, ...(butTo.length > 0 ? { pathNot: butTo } : {}) },
  }
}

const foundation = [
  forbid('values-import-nothing', 'Values are pure: they import values only.', '^src/values/', '.', '^src/values/'),
  forbid('words-import-values', 'Language files import values only.', '^src/words/', '.', '^src/(words|values)/'),
  forbid(
    'platform-knows-no-area',
    'The platform stands under the areas: of ours it imports values only.',
    '^src/platform/',
    '^(src|tests|bin)/',
    '^src/(platform|values)/',
  ),
]

const areas = [
  ...areaNames.map((name) =>
    forbid(
      'areas-go-down',
      `The map in src/areas/areas.ts says what ${name} may use.`,
      `^src/areas/${name}/`,
      '^src/areas/[^/]+/',
      `^src/areas/(${[name, ...areasBelow(name)].join('|')})/`,
    ),
  ),
  forbid(
    'areas-by-the-door',
    'An area is used through its index.ts, never its insides.',
    '^src/areas/([^/]+)/',
    '^src/areas/[^/]+/',
    ['^src/areas/$1/', '^src/areas/[^/]+/index\\.ts$'],
  ),
  forbid(
    'surfaces-by-the-door',
    'Surfaces use an area through its index.ts, never its insides.',
    '^src/(?!areas/)',
    '^src/areas/[^/]+/',
    '^src/areas/[^/]+/index\\.ts$',
  ),
  forbid(
    'areas-know-no-surface',
    'An area says what is so; how it is worded, printed or shown is above it.',
    '^src/areas/',
    '^(src|tests|bin)/',
    '^src/(areas|platform|values)/',
  ),
  forbid('stores-stay-inside', 'Surfaces never see a store.', '^src/(?!areas/|platform/)', '\\.store\\.ts$'),
]

const packages = [
  {
    ...forbid(
      'sql-in-stores',
      'SQL is written in *.store.ts and in the platform, nowhere else.',
      '^src/',
      '(^|node_modules/)(@types/)?(kysely|pg|pg-copy-streams)(/|$)',
    ),
    from: { path: '^src/', pathNot: ['\\.store\\.ts$', '^src/platform/', '\\.test\\.tsx?$'] },
  },
  forbid(
    'http-in-web',
    'Only the web layer and what builds it know HTTP.',
    '^src/(?!web/|[^/]+$)',
    '(^|node_modules/)(hono|@hono/[^/]+)(/|$)',
  ),
]

const surfaces = [
  forbid('nobody-imports-web', 'Web is on top.', '^src/(?!web/|[^/]+$)', '^src/web/'),
  forbid('nobody-imports-cli', 'The command line is on top.', '^src/(?!cli/|[^/]+$)', '^src/cli/'),
  forbid('nobody-imports-jobs', 'Jobs are on top.', '^src/(?!jobs/|[^/]+$)', '^src/jobs/'),
  forbid('nobody-imports-main', 'What builds all is imported by nothing below.', '^src/[^/]+/', '^src/[^/]+$'),
  forbid(
    'print-serves-surfaces',
    'Print is used by web, cli, jobs, set-up, the sample and main.',
    '^src/(?!print/|web/|cli/|jobs/|sample/|set-up/|[^/]+$)',
    '^src/print/',
  ),
  forbid('parts-know-no-area', 'Parts of pages carry no word of the domain.', '^src/web/parts/', '^src/areas/'),
  forbid('source-knows-no-test', 'The product does not import its tests.', '^src/', ['^tests/', '\\.test\\.tsx?$']),
]

const graph: Rule[] = [
  { name: 'no-cycle', comment: 'No circle.', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere would hide from every rule above.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

export const importRules: readonly Rule[] = [...foundation, ...areas, ...packages, ...surfaces, ...graph]

/** The options both the tests and `.dependency-cruiser.mjs` run with. */
export const cruiseOptions: ICruiseOptions = {
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'] },
}

/**
 * dependency-cruiser parses every file as TypeScript without JSX and stops at the first tag of a `.tsx`.
 * It calls the parser through this class, so here JSX is switched on by the file's name.
 */
export function readJsxToo(): void {
  const parse = Compiler.prototype.parseFileSync
  Compiler.prototype.parseFileSync = function withJsx(this: Compiler, path: string, options?: object) {
    return parse.call(this, path, { syntax: 'typescript', ...options, tsx: path.endsWith('.tsx') })
  } as typeof parse
}
