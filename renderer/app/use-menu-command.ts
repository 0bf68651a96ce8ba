import type { MenuCommand } from '#shared/shell/notice.ts'
import { isPreviewing } from '../printing/print-job.ts'
import { useNotice } from '../shell.ts'

/** Carries out a command of the application menu while the calling component is shown, and can be seen. */
export const useMenuCommand = (command: MenuCommand, act: () => void): void =>
  useNotice('menu', (notice) => notice.command === command && !isPreviewing() && act())
