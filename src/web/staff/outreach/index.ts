import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { boardPage } from './board.tsx'
import { channelPage } from './channel.tsx'
import { editChannelPage, newChannelPage } from './channel-edit.tsx'
import { channelsPage } from './channels.tsx'
import { helpPage } from './help.tsx'
import { newHelpPage } from './help-new.tsx'
import { helpsPage } from './helps.tsx'
import { importPages, importSamples } from './import.tsx'
import { importResultPage } from './import-result.tsx'
import { itemPage } from './item.tsx'
import { editItemPage, newItemPage } from './item-edit.tsx'
import { publishNewsPage } from './item-publish.tsx'
import { itemsPage } from './items.tsx'
import { modelPage } from './model.tsx'
import { editModelPage, newModelPage } from './model-edit.tsx'
import { publishModelPage } from './model-publish.tsx'
import { modelsPage } from './models.tsx'
import { opinionPage } from './opinion.tsx'
import { newOpinionPage } from './opinion-new.tsx'
import { opinionReportPage } from './opinion-report.tsx'
import { opinionsPage } from './opinions.tsx'
import { newOutingPage } from './outing-new.tsx'
import { ownOutreachPage } from './own.tsx'
import { ownItemPage } from './own-item.tsx'
import { personPage } from './person.tsx'
import { editPersonPage, newPersonPage } from './person-edit.tsx'
import { personsPage } from './persons.tsx'
import { planPage } from './plan.tsx'
import { editPlanPage, newPlanPage } from './plan-edit.tsx'
import { plansPage } from './plans.tsx'
import { programmePage } from './programme.tsx'
import { editProgrammePage, newProgrammePage } from './programme-edit.tsx'
import { programmesPage } from './programmes.tsx'
import { registerPrints } from './register-prints.ts'
import { channelsSheet, itemsSheet, opinionsSheet, personsSheet } from './sheets.ts'
import { teamPage } from './team.tsx'
import { teamsPage } from './teams.tsx'

/** Outreach: what is told, through which channels, by whom; what people think; models and the help they give. */
export const pages: readonly AnyPage[] = [
  boardPage,
  ...[itemsPage, newItemPage, itemPage, editItemPage, publishNewsPage, newOutingPage],
  ...[channelsPage, newChannelPage, channelPage, editChannelPage],
  ...[programmesPage, newProgrammePage, programmePage, editProgrammePage],
  ...[plansPage, newPlanPage, planPage, editPlanPage],
  ...[opinionsPage, newOpinionPage, opinionReportPage, opinionPage],
  ...[modelsPage, newModelPage, modelPage, editModelPage, publishModelPage],
  ...[helpsPage, newHelpPage, helpPage, teamsPage, teamPage],
  ...[personsPage, newPersonPage, personPage, editPersonPage],
  ...[...importPages, importResultPage],
  ...[ownOutreachPage, ownItemPage],
]

export const resources: readonly ResourceDefinition[] = [
  ...[itemsSheet, channelsSheet, personsSheet, opinionsSheet],
  ...registerPrints,
  ...importSamples,
]
