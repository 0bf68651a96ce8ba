import type { Actor } from '#shared/command/permissions.ts'

/** The session of the command line; no window can have this name, since windows' names are random or given by the shell. */
export const commandLine = 'command-line'

/** Who exports a report from the command line: whoever can start the program on this computer, who may read everything. */
export const commandLineActor: Actor = { accountId: 'command-line', name: '命令行', role: 'inspector', regionId: null }
