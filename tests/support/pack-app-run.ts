import { packTarget } from '#electron/launch/pack-target.ts'

/** The process in which `packApp` packs: its one argument is the options of `packTarget`, as JSON. */
await packTarget(JSON.parse(process.argv[2] ?? '') as Parameters<typeof packTarget>[0])
