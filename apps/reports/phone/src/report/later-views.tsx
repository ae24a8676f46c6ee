/* Everything a report needs after its first answer, fetched while that is being read. */
export { AnswersView } from './answers-view.tsx'
export { BreakNotice, BreakView } from './break-views.tsx'
export { ConsentView } from './consent-view.tsx'
export { ForAnotherView } from './for-another-view.tsx'
export { PhotosView } from './photos-view.tsx'
export { PoliceView } from './police-view.tsx'
export { WhoView } from './who-view.tsx'
