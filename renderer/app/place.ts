import { createContext, useContext } from 'react'
import { permits, type Actor, type Permission } from '#shared/command/permissions.ts'

interface Place {
  /** The unit's name, or 示范区. */
  readonly place: string
  /** The day the backend works with, `YYYY-MM-DD`. */
  readonly today: string
  /** The day the annual report looks at; its year is the year in force. */
  readonly reportDay: string
  readonly actor: Actor
  /** Where the actor works: 广安门内街道文教科. */
  readonly unit: string
  readonly loginName: string
  /** The administrator who looks at the product as this account, if one does. */
  readonly previewedBy: string | null
  /** The window locks itself after so many minutes without a key or a click. */
  readonly idleMinutes: number
}

export const PlaceContext = createContext<Place | null>(null)

/** Who works here and on which day. Only what stands inside the frame may ask. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === null) throw new Error('usePlace outside SessionGate')
  return place
}

export const useActor = (): Actor => usePlace().actor

/** Whether the one at the screen may do this; what they may not do is not shown. */
export const usePermits = (permission: Permission): boolean => permits(useActor(), permission)
