// The frame of every screen.
/** Skip link, bar with the exit, main, footer. One for the whole app. */
export { Shell, type ShellProps } from './shell.tsx'
/** The rooms of an app as a row of buttons, for the Shell's `nav`. */
export { Nav, type NavItem } from './nav.tsx'
/** One screen in the Shell: back link, h1, lead, content with even gaps. */
export { Page, type PageProps } from './page.tsx'
/** The acts at the end of a screen, side by side where there is room. */
export { Actions } from './page.tsx'
/** The back link alone, where a Page does not show it. */
export { BackLink } from './page.tsx'
/** The small red umbrella, for decoration. */
export { Mark } from './mark.tsx'

// Acting.
/** Named for its act. Drops the second tap of a double tap, and every press while the promise of
 *  the one before is pending. */
export { Button, type ButtonProps, type Press } from './button.tsx'
/** A button that reads as a link. */
export { LinkButton } from './button.tsx'
/** A form that stays on the page, is not checked by the browser, and sends once at a time. */
export { Form } from './form.tsx'
/** Copies a text and says whether it worked. */
export { CopyButton } from './copy-button.tsx'
/** Says what was just done and offers to take it back; the caller decides when it goes. */
export { Undo } from './undo.tsx'

// Asking. Every field is bound to a signal; nothing typed reaches a dictionary unless asked.
/** One line of text; `kind: 'passphrase'` hides it and offers to show it. */
export { TextField, type TextFieldProps } from './text-field.tsx'
/** Several lines of text. */
export { TextArea, type TextAreaProps } from './text-field.tsx'
/** One of several, as big rows; null while nothing is chosen. */
export { RadioGroup, type Choice, type ChoicesProps } from './choices.tsx'
/** Any number of several, as big rows; the value keeps the order of the choices. */
export { CheckboxGroup } from './choices.tsx'
/** One box with its own label. */
export { Checkbox } from './choices.tsx'
/** "There is a problem": takes the focus, links to the fields. Pass the same words to the fields. */
export { ErrorSummary, type FieldError } from './error-summary.tsx'
/** What every field takes. */
export type { FieldProps } from './field.tsx'

// Telling.
/** A framed message; `live` reads it out when it appears. */
export { Notice, type NoticeProps } from './notice.tsx'
/** More, closed until opened. */
export { Details } from './notice.tsx'
/** One or two words on the state of something. */
export { Tag } from './notice.tsx'
/** What a list says when it is empty, and what to do then. */
export { EmptyState } from './notice.tsx'
/** A key to press. */
export { KeyHint } from './notice.tsx'
/** Answers with "Change"; null, undefined or '' shows "Not provided". */
export { SummaryList, type SummaryRow } from './summary-list.tsx'
/** A table; blocks on narrow screens. */
export { Table, type Column, type TableProps, type TableRow } from './table.tsx'
/** Work of unknown length, said politely. */
export { Busy } from './busy.tsx'
/** Work of known length, `done` from 0 to 1. */
export { Progress } from './busy.tsx'
/** A modal, open as long as it is in the view; the focus returns where it was. */
export { Dialog, type DialogProps } from './dialog.tsx'
/** Words to keep, numbered. */
export { WordGrid } from './word-grid.tsx'
/** Digits in groups of four. */
export { DigitGroups } from './word-grid.tsx'
/** A QR code as SVG; what draws it loads when the first is shown. */
export { QrCode } from './qr-code.tsx'
/** A picture from JPEG bytes, drawn on a canvas: no address, nothing fetched. Stays blank when they cannot be read. */
export { Picture } from './picture.tsx'

// Moving and leaving.
/** The screens of an app on a stack in memory; the address never changes, and the browser's Back
 *  goes to the screen before. Make one in each app. */
export { createScreens, type Screens } from './screens.ts'
/** Call in the component that draws the current screen: after a change it scrolls to the top and
 *  puts the focus on the h1. */
export { useScreenFocus } from './screens.ts'
/** Puts the focus on the h1, for changes inside one screen. */
export { focusHeading } from './screens.ts'
/** Starts listening for the exit keys. Call once, before anything is drawn. */
export { startExit } from './exit.ts'
/** Leaves at once: blank page, then the hooks, then /away.html. Does not return to the app. */
export { exitNow } from './exit.ts'
/** Adds what must happen on exit, at once and without waiting, e.g. dropping keys; gives back how
 *  to take it off. A hook that throws stops nothing. */
export { onExit } from './exit.ts'

// Languages.
/** What `virtual:languages` hands out. */
export type { Language, MessageKey, Messages, Translate } from './languages.ts'
/** Names the languages that the app has. Call before `loadLanguage`. */
export { offerLanguages } from './languages.ts'
/** Loads and shows a language, in memory only; 'failed' when it is not offered or cannot be
 *  fetched, and then the one before stays. */
export { loadLanguage } from './languages.ts'
/** The offered locale that fits best what the browser asks for (`navigator.languages`). */
export { preferredLocale } from './languages.ts'
/** The language on screen; null before the first is loaded. Drawing again follows it. */
export { currentLanguage } from './languages.ts'
/** A `t` whose keys are those of a language file: `textFor<typeof en>()`. Without a loaded language
 *  it gives back the key. */
export { textFor } from './languages.ts'
/** The current language by its own name; opens the list. */
export { LanguageSwitch } from './language-switch.tsx'

// The page itself.
/** Brings the app to life, taking over the prerendered screen when its language fits. */
export { mount } from './mount.ts'
/** Shows the theme chosen on this device, else 'auto': it follows the device by day and is dark at night. Call once, before
 *  anything is drawn. `hour` gives 0 to 23. */
export { startTheme } from './theme.ts'
/** Shows a theme and keeps it on this device; 'auto' leaves nothing kept. */
export { chooseTheme, type Theme } from './theme.ts'
/** The theme chosen, 'auto' when none was. */
export { themeNow } from './theme.ts'
/** Covers the page while it is hidden, and on phones while it lacks the focus, so that the list of open apps shows nothing
 *  as far as a page can see to it. Call once, before anything is drawn. */
export { startCover } from './cover.ts'
/** Registers /sw.js and listens for newer versions. Does nothing where that is not possible. */
export { keepOffline } from './offline.ts'
/** Whether a newer version is stored and waits for the next start. */
export { newerWaits } from './offline.ts'
/** At a start: lets a newer version that waits take over, and starts anew in it. Settles at once when none waits, or when
 *  another window of the app is open, which must not be interrupted. Await it before anything is drawn. */
export { startNewest } from './offline.ts'
/** The address of a worker script as the policy `app-url` lets it pass. Throws a TypeError for
 *  anything but /sw.js and /assets/*.js of this origin. */
export { trustedScriptUrl } from './trusted-script.ts'
/** Single-key shortcuts that can be switched off; not while typing, not in dialogs. */
export { useShortcuts, type Shortcuts } from './shortcuts.ts'
