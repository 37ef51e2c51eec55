// `npx depcruise src` shows by hand what `tests/house` checks; the rules themselves are typed, in tests/house/arrows.ts.
import { cruiseOptions, importRules, readJsxToo } from './tests/house/arrows.ts'

readJsxToo()

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its configuration from the default export.
export default { forbidden: importRules, options: cruiseOptions }
