/* What a locked draft needs, fetched when she asks for one. */
export { KeepView } from './keep-view.tsx'
export { OpenDraftView } from './open-draft-view.tsx'
