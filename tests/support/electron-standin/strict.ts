/** What was asked of the stand-in and is not in it: a test must not pass because of a silent nothing. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key)
      throw new Error(`stand-in: ${name}.${key} is not implemented`)
    },
  })
}

/** An event whose default can be prevented, as Electron's emitters pass it. */
export function createEvent<T extends object>(details: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}
