/** What a command of the application menu asks of the page. */
export type MenuCommand = 'print' | 'undo' | 'redo' | 'find' | 'home'

/** What the desktop shell tells a page without being asked. */
export type Notice =
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** What a long first opening is doing; null when the records are open. */
  | { readonly kind: 'opening'; readonly line: string | null }
  /** The backend died and another was started: seats at the window are gone, what was saved is not. */
  | { readonly kind: 'restarted' }
