import { toBase64url } from '@parasol/charter'
import { Button } from '@parasol/ui'
import type { VNode } from 'preact'
import { CasePanel } from './cases/case-panel.tsx'
import { InboxRoom } from './inbox/inbox.tsx'
import { HandedOverHere } from './link/handed-over.tsx'
import { PatternsRoom } from './link/patterns-room.tsx'
import { LinkedWorkProvider } from './link/links-context.tsx'
import { SuggestedLinks } from './link/suggested-links.tsx'
import { MembersRoom } from './members/members-room.tsx'
import { OrganisationRoom } from './organisation/organisation-room.tsx'
import { AboutWarning } from './publish/about-warning.tsx'
import { PublishPanel } from './publish/publish-panel.tsx'
import { SheetsRoom } from './publish/sheets/sheets-room.tsx'
import { WarningsRoom } from './publish/warnings-room.tsx'
import { NotYours } from './shell/not-yours.tsx'
import { OnDuty } from './shell/on-duty.tsx'
import { go, type Place } from './shell/places.ts'
import { t } from './shell/text.ts'
import { may } from './shell/work/may.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import { useWork } from './shell/work/work-context.ts'
import { WriteRoom } from './write/write-room.tsx'

type WorkPlace = Extract<
  Place,
  { readonly room: 'inbox' | 'write' | 'warnings' | 'sheets' | 'members' | 'patterns' | 'organisation' }
>

type WorkRoomProps = {
  readonly place: WorkPlace
  readonly shortcuts: boolean
  readonly onReady: () => void
}

/** The rooms in which staff work, joined: what one shows inside another is handed over here. */
export function WorkRoom(props: WorkRoomProps): VNode {
  return (
    <LinkedWorkProvider>
      <RoomNow {...props} />
    </LinkedWorkProvider>
  )
}

function RoomNow({ place, shortcuts, onReady }: WorkRoomProps): VNode {
  switch (place.room) {
    case 'inbox':
      return (
        <InboxRoom
          report={place.report}
          shortcuts={shortcuts}
          above={
            <>
              <Duty />
              <HandedOverHere />
            </>
          }
          beside={(opened) => <Beside opened={opened} shortcuts={shortcuts} />}
        />
      )
    case 'write':
      return (
        <WriteRoom
          id={place.draft as Parameters<typeof WriteRoom>[0]['id']}
          report={place.report}
          publisher={(written) => <PublishPanel {...written} />}
        />
      )
    case 'warnings':
      return <WarningsRoom recall={place.recall} />
    case 'sheets':
      return <SheetsRoom />
    case 'members':
      return <MembersRoom view={place.view} />
    case 'patterns':
      return <PatternsRoom />
    case 'organisation':
      return <OrganisationRoom view={place.view} onReady={onReady} />
  }
}

function Beside({
  opened,
  shortcuts,
}: {
  readonly opened: OpenedReport
  readonly shortcuts: boolean
}): VNode {
  const { about, form } = opened.report.statement
  return (
    <>
      <CasePanel key={opened.id} opened={opened} shortcuts={shortcuts} />
      {about ? (
        <AboutWarning about={about} words={form.words ?? ''} />
      ) : (
        <>
          <WriteAbout opened={opened} />
          <SuggestedLinks opened={opened} />
        </>
      )}
    </>
  )
}

/** Who is on duty, above the inbox, where a rota is kept. */
function Duty(): VNode | null {
  const work = useWork()
  const kept = work.rota.value?.content.turns ?? []
  return kept.length > 0 ? <OnDuty /> : null
}

/** Begins a warning beside a report, or takes up the one begun. */
function WriteAbout({ opened }: { readonly opened: OpenedReport }): VNode {
  const work = useWork()
  const begun = work.drafts.value?.content.drafts.find(({ report }) => report === opened.id)
  const write = (): void => {
    const draft = begun?.id ?? toBase64url(work.desk.ports.random(16))
    go({ room: 'write', draft, report: opened.id })
  }
  const reads = begun !== undefined && may(work, 'second-reader')
  if (!may(work, 'editor') && !reads) return <NotYours task="editor" />
  return (
    <div class="actions">
      <Button id="write-about" onPress={write}>
        {t(begun ? 'report.continueWarning' : 'report.writeWarning')}
      </Button>
    </div>
  )
}
