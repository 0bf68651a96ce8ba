import { z } from 'zod'
import { dark, light, type Palette } from './palettes.ts'
import { createStore } from './store.ts'

const Appearance = z.object({
  look: z.enum(['light', 'dark', 'system']),
  type: z.enum(['standard', 'large']),
})

/** How the screen looks: its colours, and how large its type is. */
export type Appearance = Readonly<z.infer<typeof Appearance>>

/** Where this computer remembers the look of whoever worked here last, for the sign-in page. */
const storageKey = 'appearance'

export const plainAppearance: Appearance = { look: 'light', type: 'standard' }

/** The appearance a kept text describes; the plain one where there is none. */
export function readAppearance(text: string | null): Appearance {
  try {
    return Appearance.safeParse(JSON.parse(text ?? '')).data ?? plainAppearance
  } catch {
    return plainAppearance
  }
}

/** The appearance in force at this window. */
export const appearance = createStore<Appearance>(readAppearance(localStorage.getItem(storageKey)))

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

/** Whether the system is dark, for 跟随系统. */
export const systemIsDark = createStore(systemDark.matches)

/** Whether the dark colours are in force. */
export const isDark = ({ look }: Appearance, isSystemDark: boolean): boolean =>
  look === 'dark' || (look === 'system' && isSystemDark)

/** Large type adds two pixels to every size, and the rows of a list grow with it. */
const sizes = { standard: { larger: '0px', 'grid-row': '32px' }, large: { larger: '2px', 'grid-row': '40px' } } as const

function draw(now: Appearance): void {
  const darkened = isDark(now, systemIsDark.get())
  const palette: Palette = darkened ? dark : light
  const { style } = document.documentElement
  for (const [name, value] of Object.entries({ ...palette, ...sizes[now.type] })) style.setProperty(`--${name}`, value)
  style.colorScheme = darkened ? 'dark' : 'light'
}

/** Changes how the screen looks, now and when this window is opened again. */
export function show(next: Appearance): void {
  localStorage.setItem(storageKey, JSON.stringify(next))
  appearance.set(next)
  draw(next)
}

/** Draws the appearance kept on this computer, and follows the system from then on. Once, before the first page. */
export function beginAppearance(): void {
  draw(appearance.get())
  systemDark.addEventListener('change', ({ matches }) => {
    systemIsDark.set(matches)
    draw(appearance.get())
  })
}
