import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { classes } from './classes.ts'
import { type FormMemory, FormScopeContext, fieldId } from './form-memory.ts'
import { usePartWords } from './words.ts'

export interface FormProps {
  /** Which act of the page it asks for. */
  act: string
  /** Made when the page was drawn; sending the form twice does it once. */
  clientId: string
  /** What was refused; ignored when it was another form of the page. */
  memory?: FormMemory | null | undefined
  /** Address to post to; the page itself unless told. */
  action?: string | undefined
  /** True when it carries files. */
  upload?: boolean | undefined
  /** Needed when a page has several forms with the same fields. */
  id?: string | undefined
  wide?: boolean | undefined
  /** Waits on the device when there is no network, called by what stands in this field, or by this text. */
  keptAs?: string | undefined
  label?: string | undefined
  children?: ComponentChildren
}

/** A form that posts one act. Works without script; after a refusal it shows what was typed and what is wrong. */
export function Form({
  act,
  clientId,
  memory,
  action,
  upload,
  id = act.replaceAll('.', '-'),
  wide,
  keptAs,
  label,
  children,
}: FormProps) {
  const own = memory?.act === act ? memory : null
  return (
    <form
      class={classes('form', wide && 'form-wide')}
      method="post"
      action={action}
      id={id}
      aria-label={label}
      data-kept-as={keptAs}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="client_id" value={clientId} />
      <input type="hidden" name="act" value={act} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex −1 takes it out of reach; only the Enter key uses it. */}
      <button class="form-default" type="submit" tabindex={-1} aria-hidden="true" />
      <FormScopeContext.Provider value={{ id, memory: own }}>
        <ErrorSummary />
        {children}
      </FormScopeContext.Provider>
    </form>
  )
}

/** All that is wrong, first and focused, each line leading to its field. */
function ErrorSummary() {
  const words = usePartWords()
  const { id, memory } = useContext(FormScopeContext)
  if (!memory || memory.errors.length === 0) return null
  const title = `${id}-errors`
  return (
    <section class="error-summary" aria-labelledby={title} tabindex={-1} autofocus>
      <h2 id={title}>{words.formErrors(memory.errors.length)}</h2>
      <ul class="error-summary-items">
        {memory.errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field === undefined ? text : <a href={`#${fieldId(id, field)}`}>{text}</a>}</li>
        ))}
      </ul>
    </section>
  )
}

/** A form of one button that looks like a button: sign out, mark as read. */
export function ButtonForm(
  props: Pick<FormProps, 'act' | 'clientId' | 'action' | 'id' | 'children'> & {
    fields?: Readonly<Record<string, string>>
    class?: string
  },
) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="client_id" value={props.clientId} />
      <input type="hidden" name="act" value={props.act} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={props.class ?? 'button'} type="submit" id={props.id}>
        {props.children}
      </button>
    </form>
  )
}
