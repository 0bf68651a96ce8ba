import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The options a person typed, or `usage` on the screen and exit code 2 when one of them is not known. */
export function readArguments<const O extends NonNullable<ParseArgsConfig['options']>>(options: O, usage: string) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n用法:${usage}`)
    return process.exit(2)
  }
}
