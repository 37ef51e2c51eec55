import type { ComponentChildren } from 'preact'
import { Brand } from './brand.tsx'
import { classes } from './classes.ts'
import { Html, type HtmlProps } from './html.tsx'
import { SkipLink } from './navigation.tsx'

export interface BareShellProps extends HtmlProps {
  brand: { name: string; href: string; place?: string | undefined }
  /** Room for a set-up step with a table. */
  wide?: boolean | undefined
  footer?: ComponentChildren
}

/** One sheet on a quiet page: sign in, set up, an error. */
export function BareShell(props: BareShellProps) {
  return (
    <Html {...props} body={classes('bare', props.wide && 'bare-wide') ?? ''}>
      <SkipLink />
      <main class="bare-sheet" id="main" tabindex={-1}>
        <Brand {...props.brand} />
        {props.children}
      </main>
      <footer class="bare-foot">{props.footer}</footer>
    </Html>
  )
}

/** The area head's surface: type from 18 px, one task a screen. */
export function FieldShell(
  props: HtmlProps & { brand: { name: string; href: string }; banner?: ComponentChildren; aside?: ComponentChildren },
) {
  return (
    <Html {...props} body="field">
      <SkipLink />
      {props.banner ? (
        <aside class="banner" aria-label={props.brand.name}>
          {props.banner}
        </aside>
      ) : null}
      <header class="field-top">
        <Brand {...props.brand} />
        {props.aside}
      </header>
      <main class="field-main" id="main" tabindex={-1}>
        {props.children}
      </main>
    </Html>
  )
}

/** Nothing around the content: a page made to be printed. */
export function PrintShell(props: HtmlProps) {
  return (
    <Html {...props} body="sheet">
      <main id="main">{props.children}</main>
    </Html>
  )
}
