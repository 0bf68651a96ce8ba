/** Gives the focus to the first input or button inside. */
export const focusFirst = (frame: HTMLElement | null): void =>
  frame?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus()
