import { Form, type FormProps } from './form.tsx'
import { usePartWords } from './words.ts'

export interface ConfirmFormProps extends FormProps {
  title: string
  /** What will happen, in one or two sentences. */
  question: string
  confirm: string
  cancelHref: string
  danger?: boolean | undefined
}

/** A step of its own that asks before doing; `children` are further fields, such as the reason. */
export function ConfirmForm({ title, question, confirm, cancelHref, danger, children, ...form }: ConfirmFormProps) {
  const words = usePartWords()
  return (
    <section class="card">
      <header class="card-head">
        <h2>{title}</h2>
      </header>
      <Form {...form}>
        <p>{question}</p>
        {children}
        <div class="submit-row">
          <button class={danger ? 'button button-primary button-danger' : 'button button-primary'} type="submit">
            {confirm}
          </button>
          <a class="button button-quiet" href={cancelHref}>
            {words.cancel}
          </a>
        </div>
      </Form>
    </section>
  )
}
