import type { RunningShell } from './start-shell.ts'

/** The person saves under this path in every save dialog from now on; undefined closes the dialog. */
export const saveUnder = (shell: RunningShell, path: string | undefined): Promise<void> =>
  shell.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }, path)

/** The person chooses this file in every open dialog from now on. */
export const openUnder = (shell: RunningShell, path: string): Promise<void> =>
  shell.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

/** The person chooses an entry of the application menu. */
export const chooseFromMenu = (shell: RunningShell, id: string): Promise<void> =>
  shell.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
