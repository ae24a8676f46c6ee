import { createScreens } from '../src/index.ts'

export type Screen = 'first' | 'question' | 'story' | 'review' | 'pieces' | 'desk'

export const screens = createScreens<Screen>('first')
export const go = (screen: Screen): void => screens.to(screen)
