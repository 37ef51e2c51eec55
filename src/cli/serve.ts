import { command } from './command.ts'
import { zFlag } from './values.ts'

export const serve = command({
  name: 'serve',
  needs: 'none',
  input: { sample: zFlag },
  flags: ['sample'],
  run: async ({ tools, config }, { sample }) => {
    const code = await tools.serve(config, { sample })
    process.exit(code)
  },
})
