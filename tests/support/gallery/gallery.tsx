import type { ComponentChildren } from 'preact'
import {
  Badge,
  Beside,
  Button,
  Card,
  Checkboxes,
  type Column,
  DataTable,
  DayInput,
  type Definition,
  DefinitionList,
  DocumentPaper,
  EmptyState,
  FieldRow,
  Fieldset,
  FigureLink,
  FileInput,
  type FileItem,
  FileList,
  FilterBar,
  Form,
  type FormMemory,
  type JournalLine,
  JournalList,
  type KeyValue,
  KeyValueTable,
  type LineItem,
  LineList,
  LinkButton,
  Menu,
  MenuLink,
  MoneyInput,
  type NavItem,
  Notice,
  NumberInput,
  type Option,
  PageHead,
  type PageHeadProps,
  Pager,
  type Photo,
  PhotoGrid,
  Progress,
  QrCode,
  Radios,
  RepeatRows,
  type SavedFilter,
  Seal,
  Section,
  Select,
  SidePanel,
  Stack,
  Stat,
  StatGrid,
  type StatProps,
  type Step,
  SubmitRow,
  type SubmitRowProps,
  Tabs,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
} from '../../../src/web/parts/index.ts'

/** One row of the sample table, ready to be shown. */
export type GalleryRow = Readonly<Record<string, ComponentChildren>> & { readonly id: string }

/** All texts of the gallery: it shows the parts, it says nothing of its own. */
export interface GallerySample {
  head: PageHeadProps
  notices: readonly { tone: 'info' | 'success' | 'warn' | 'error'; title: string; text: string }[]
  stats: readonly StatProps[]
  prose: readonly ComponentChildren[]
  tabs: readonly NavItem[]
  saved: readonly SavedFilter[]
  statuses: readonly Option[]
  columns: readonly Column<GalleryRow>[]
  rows: readonly GalleryRow[]
  badges: readonly { tone: Tone; text: string }[]
  facts: readonly Definition[]
  steps: readonly Step[]
  account: readonly KeyValue[]
  files: readonly FileItem[]
  photos: readonly Photo[]
  journal: readonly JournalLine[]
  lines: readonly LineItem[]
  forms: readonly Option[]
  submit: SubmitRowProps
  memory: FormMemory
  /** Headings, labels and other single texts, by place. */
  text: Readonly<Record<GalleryText, string>>
}

type GalleryText =
  | 'list' | 'search' | 'status' | 'record' | 'facts' | 'way' | 'money' | 'evidence' | 'journal' | 'today' | 'form'
  | 'titleLabel' | 'titleHint' | 'dayLabel' | 'countLabel' | 'countUnit' | 'moneyLabel' | 'inWords' | 'noteLabel'
  | 'formsLabel' | 'pathLabel' | 'fileLabel' | 'fileHint' | 'teamLabel' | 'personLabel' | 'roleLabel' | 'team'
  | 'emptyTitle' | 'emptyText' | 'emptyAction' | 'work' | 'workText' | 'workAgain' | 'panel' | 'definition'
  | 'issued' | 'issuedDetail' | 'posted' | 'document' | 'qr' | 'menu' | 'page' | 'fetch' // biome-ignore format: a list of words

/** Every part on one page, as a record of the office would use them. */
export function Gallery({ sample }: { sample: GallerySample }) {
  const { text } = sample
  return (
    <>
      <PageHead {...sample.head} actions={<Actions sample={sample} />} />
      <Stack loose>
        <Stack>
          {sample.notices.map(({ tone, title, text: said }) => (
            <Notice key={tone} tone={tone} title={title}>
              <p>{said}</p>
            </Notice>
          ))}
        </Stack>
        <StatGrid>
          {sample.stats.map((stat) => (
            <Stat key={stat.label} {...stat} />
          ))}
        </StatGrid>
        <Tabs label={text.record} items={sample.tabs} />
        <Listing sample={sample} />
        <Beside aside={<Asides sample={sample} />}>
          <Reading sample={sample} />
        </Beside>
        <Section title={text.form}>
          <SampleForm sample={sample} memory={null} />
        </Section>
        <Section title={text.form}>
          <SampleForm sample={sample} memory={sample.memory} />
        </Section>
      </Stack>
    </>
  )
}

function Actions({ sample: { text } }: { sample: GallerySample }) {
  return (
    <>
      <LinkButton href="#fetch" icon="download">
        {text.fetch}
      </LinkButton>
      <Menu label={text.menu}>
        <MenuLink href="#print" icon="print">
          {text.document}
        </MenuLink>
        <MenuLink href="#history" icon="history">
          {text.journal}
        </MenuLink>
      </Menu>
    </>
  )
}

function Listing({ sample }: { sample: GallerySample }) {
  const { text } = sample
  return (
    <Section title={text.list}>
      <FilterBar action="#list" saved={sample.saved} clearHref="#list">
        <TextInput name="q" label={text.search} />
        <Select name="status" label={text.status} options={sample.statuses} blank="–" />
      </FilterBar>
      <DataTable
        caption={text.list}
        captionHidden
        columns={sample.columns}
        rows={sample.rows}
        rowKey={(row) => row.id}
        href={(row) => `#${row.id}`}
        pick={{ name: 'ids[]', value: (row) => row.id, label: (row) => `${text.record} ${row.id}` }}
      />
      <Pager newer="#newer" older="#older" summary={text.page} />
    </Section>
  )
}

function Reading({ sample }: { sample: GallerySample }) {
  const { text } = sample
  return (
    <>
      <Card title={text.facts} aside={<Seal small word={text.posted} />}>
        <DefinitionList items={sample.facts} />
      </Card>
      <Section title={text.today}>
        <LineList items={sample.lines} />
      </Section>
      <div class="prose">
        {sample.prose.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <DocumentPaper label={text.document}>
        <p>{text.definition}</p>
        <p>
          <FigureLink href="#figure" value="18" unit={text.countUnit} />
        </p>
      </DocumentPaper>
      <Section title={text.evidence}>
        <FileList files={sample.files} />
      </Section>
      <PhotoGrid photos={sample.photos} />
      <EmptyState
        title={text.emptyTitle}
        action={
          <LinkButton href="#new" icon="add">
            {text.emptyAction}
          </LinkButton>
        }
      >
        {text.emptyText}
      </EmptyState>
    </>
  )
}

function Asides({ sample }: { sample: GallerySample }) {
  const { text } = sample
  return (
    <>
      <Seal word={text.issued} detail={text.issuedDetail} />
      <SidePanel title={text.panel} closeHref="#main">
        <p>{text.definition}</p>
        <KeyValueTable caption={text.money} rows={sample.account} />
      </SidePanel>
      <Card title={text.way}>
        <Timeline steps={sample.steps} />
      </Card>
      <p class="cluster">
        {sample.badges.map(({ tone, text: said }) => (
          <Badge key={tone} tone={tone}>
            {said}
          </Badge>
        ))}
      </p>
      <Progress
        label={text.work}
        done={7}
        of={21}
        text={text.workText}
        again={{ href: '#again', label: text.workAgain }}
      />
      <Section title={text.journal}>
        <JournalList lines={sample.journal} />
      </Section>
      <QrCode value="https://example.vn/m/7KX4-P2QD" label={text.qr} code="7KX4-P2QD" />
    </>
  )
}

function SampleForm({ sample, memory }: { sample: GallerySample; memory: FormMemory | null }) {
  const { text } = sample
  const id = memory ? 'refused' : 'fresh'
  return (
    <Form act="session.record" clientId="01890000-0000-7000-8000-000000000000" id={id} memory={memory} upload>
      <TextInput name="title" label={text.titleLabel} hint={text.titleHint} required />
      <FieldRow>
        <DayInput name="heldOn" label={text.dayLabel} value="2024-04-15" required />
        <NumberInput name="attendees" label={text.countLabel} unit={text.countUnit} value={93} />
        <MoneyInput name="amount" label={text.moneyLabel} value="63.230.000" inWords={text.inWords} />
      </FieldRow>
      <Select name="status" label={text.status} options={sample.statuses} value={sample.statuses[1]?.value} />
      <Radios name="form" label={text.formsLabel} options={sample.forms} value={sample.forms[0]?.value} />
      <Checkboxes name="paths[]" label={text.pathLabel} options={sample.forms} value={[]} inline />
      <Fieldset title={text.team} hint={text.teamLabel}>
        <RepeatRows name="team" count={2}>
          {(index) => (
            <>
              <TextInput name={`team.${index}.person`} label={text.personLabel} />
              <TextInput name={`team.${index}.role`} label={text.roleLabel} />
            </>
          )}
        </RepeatRows>
      </Fieldset>
      <TextArea name="note" label={text.noteLabel} />
      <FileInput name="photo" label={text.fileLabel} hint={text.fileHint} accept="image/*,.pdf" multiple camera />
      <Button name="next" value="more" small>
        {text.menu}
      </Button>
      <SubmitRow {...sample.submit} />
    </Form>
  )
}
