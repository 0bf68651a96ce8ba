import { Menu } from 'electron'
import { describeMenu, type MenuActs } from './application-menu.ts'

/** Puts the menu on the window; to be called again when the recent files change. */
export const showMenu = (acts: MenuActs): void => Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(acts)))
