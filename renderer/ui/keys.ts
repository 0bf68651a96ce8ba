/** An Enter that ends the composition of an input method belongs to the input method. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Ctrl+Enter submits a form; Enter alone never does. */
export const isSubmitKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)

/** Does the key belong to a text that is being typed? Shortcuts of the page leave it alone. A resting input of a list's cells holds none. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  (event.target.isContentEditable ||
    event.target.matches('input:not([type=checkbox]):not([type=radio]), textarea:not([data-resting])'))

/** Delete or Backspace in a picker whose search is empty takes the choice away. */
export const isClearKey = ({
  key,
  currentTarget,
}: {
  readonly key: string
  readonly currentTarget: EventTarget
}): boolean =>
  (key === 'Delete' || key === 'Backspace') &&
  !(currentTarget instanceof HTMLInputElement && currentTarget.value !== '')
