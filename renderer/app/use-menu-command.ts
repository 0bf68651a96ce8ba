import type { MenuCommand } from '#shared/shell/notice.ts'
import { useNotice } from '../shell.ts'

/** Carries out a command of the application menu while the calling component is shown. */
export const useMenuCommand = (command: MenuCommand, act: () => void): void =>
  useNotice('menu', (notice) => notice.command === command && act())
