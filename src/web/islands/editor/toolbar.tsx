import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import type { EditorLabels } from '../../../words/vi/editor.ts'
import { Sign, type SignName } from './signs.tsx'

interface BarProps {
  readonly editor: Editor
  readonly labels: EditorLabels
}

interface PressProps {
  readonly label: string
  readonly sign: SignName | null
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly press: () => void
}

function Press({ label, sign, pressed, disabled, press }: PressProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      // The cursor stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {sign === null ? label : <Sign of={sign} />}
    </button>
  )
}

/** What a word processor's users look for first, in their order. */
export function Toolbar({ editor, labels }: BarProps) {
  const run = () => editor.chain().focus()
  return (
    <div class="editor-tools" role="toolbar" aria-label={labels.toolbar}>
      <StyleChoice editor={editor} labels={labels} />
      <Press label={labels.bold} sign="bold" pressed={editor.isActive('bold')} press={() => run().toggleBold().run()} />
      <Press
        label={labels.italic}
        sign="italic"
        pressed={editor.isActive('italic')}
        press={() => run().toggleItalic().run()}
      />
      <Press
        label={labels.underline}
        sign="underline"
        pressed={editor.isActive('underline')}
        press={() => run().toggleUnderline().run()}
      />
      <Press
        label={labels.bullets}
        sign="bullets"
        pressed={editor.isActive('bulletList')}
        press={() => run().toggleBulletList().run()}
      />
      <Press
        label={labels.numbers}
        sign="numbers"
        pressed={editor.isActive('orderedList')}
        press={() => run().toggleOrderedList().run()}
      />
      <Aligns editor={editor} labels={labels} />
      <Press label={labels.undo} sign="undo" disabled={!editor.can().undo()} press={() => run().undo().run()} />
      <Press label={labels.redo} sign="redo" disabled={!editor.can().redo()} press={() => run().redo().run()} />
      <button type="button" title={labels.insertHint} onClick={() => openInsert(editor)}>
        <Sign of="insert" /> {labels.insert}
      </button>
      {editor.isActive('table') ? <TableTools editor={editor} labels={labels} /> : null}
    </div>
  )
}

/** Types the sign that opens the menu, on its own where a word would swallow it. */
function openInsert(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset)
  editor
    .chain()
    .focus()
    .insertContent(before === '' || /\s$/.test(before) ? '/' : ' /')
    .run()
}

function StyleChoice({ editor, labels }: BarProps) {
  const levels = [1, 2, 3, 4] as const
  const level = levels.find((one) => editor.isActive('heading', { level: one })) ?? 0
  const choose = (value: string) => {
    const wanted = levels.find((one) => String(one) === value)
    const chain = editor.chain().focus()
    if (wanted === undefined) chain.setParagraph().run()
    else chain.setHeading({ level: wanted }).run()
  }
  return (
    <select aria-label={labels.style} value={String(level)} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="0">{labels.styles.paragraph}</option>
      {levels.map((one) => (
        <option key={one} value={String(one)}>
          {labels.styles[`h${one}`]}
        </option>
      ))}
    </select>
  )
}

const aligns = ['left', 'center', 'right', 'justify'] as const

function Aligns({ editor, labels }: BarProps) {
  const set = (align: (typeof aligns)[number]) => {
    const type = editor.isActive('heading') ? 'heading' : 'paragraph'
    const value = editor.isActive({ align }) ? null : align
    editor.chain().focus().updateAttributes(type, { align: value }).run()
  }
  return (
    <>
      {aligns.map((align) => (
        <Press
          key={align}
          label={labels[align]}
          sign={align}
          pressed={editor.isActive({ align })}
          press={() => set(align)}
        />
      ))}
    </>
  )
}

function TableTools({ editor, labels }: BarProps) {
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  const tools = [
    { label: labels.rowBelow, command: addRowAfter },
    { label: labels.columnRight, command: addColumnAfter },
    { label: labels.removeRow, command: deleteRow },
    { label: labels.removeColumn, command: deleteColumn },
    { label: labels.removeTable, command: deleteTable },
  ]
  return (
    <fieldset class="editor-table-tools" aria-label={labels.tableTools}>
      {tools.map(({ label, command }) => (
        <Press key={label} label={label} sign={null} press={run(command)} />
      ))}
    </fieldset>
  )
}
