import { render } from 'preact-render-to-string'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, test } from 'vitest'
import { PortalShell, StaffShell } from '../../src/web/parts/index.ts'
import { wordsIn } from '../../src/words/words.ts'
import { expectAccessible, expectFitsWidth } from '../support/accessible.ts'
import { freshPage } from '../support/browser.ts'
import { Gallery } from '../support/gallery/gallery.tsx'
import { gallerySample, gallerySections, publicThemes } from '../support/gallery/sample.tsx'

const words = wordsIn('vi').shell.parts
const files = new Map<string, string | Uint8Array>()
const site = 'http://gallery.test'

/** The two style sheets as they are served, with their fonts, kept in memory. */
beforeAll(async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['src/web/style/index.css', 'src/web/style/portal.css'],
        output: { assetFileNames: 'assets/[name][extname]' },
      },
    },
  })
  for (const file of (built as Rolldown.RolldownOutput).output) {
    if (file.type === 'asset') files.set(`/${file.fileName}`, file.source)
  }
})

const head = { lang: 'vi', title: 'Các phần của trang', words } as const

const staff = (
  <StaffShell
    {...head}
    styles={['/assets/index.css']}
    brand={{ name: 'Dấu Ấn', href: '#' }}
    search={{ action: '#', label: 'Tìm' }}
    nav={gallerySections}
    account={{ name: 'Bà Hạnh', children: <p>Chủ tịch</p> }}
    banner="Dữ liệu mẫu"
    footer="Dấu Ấn"
  >
    <Gallery sample={gallerySample} />
  </StaffShell>
)

const portal = (
  <PortalShell
    {...head}
    styles={['/assets/portal.css']}
    name="Ủy ban Mặt trận Tổ quốc Việt Nam phường Sông Cầu"
    note="Trang công khai"
    href="#"
    index="Mục lục"
    themes={publicThemes}
    search={{ action: '#', label: 'Tìm trong mọi nội dung', hint: 'Tìm', submit: 'Tìm' }}
    language={{ href: '#', label: 'English' }}
    banner="Dữ liệu mẫu"
    footer={<p>Dấu Ấn</p>}
  >
    <Gallery sample={gallerySample} />
  </PortalShell>
)

describe.each([
  ['the office', staff],
  ['the public', portal],
])('every part in the style of %s', (_, shell) => {
  test.each([
    [360, false],
    [360, true],
    [1280, false],
    [1280, true],
  ])('at %i px, dark %s: nothing sticks out, nothing shuts anyone out', async (width, dark) => {
    const page = await freshPage({ width, dark, baseUrl: site })
    await page.route(`${site}/**`, (route) => {
      const path = new URL(route.request().url()).pathname
      const body = path === '/' ? `<!doctype html>${render(shell)}` : files.get(path)
      if (body === undefined) return route.fulfill({ status: 404 })
      const contentType = path === '/' ? 'text/html; charset=utf-8' : path.endsWith('.css') ? 'text/css' : 'font/woff2'
      return route.fulfill({ body: Buffer.from(body), contentType })
    })
    await page.goto(`${site}/`)
    await expectFitsWidth(page)
    await expectAccessible(page)
  })
})
