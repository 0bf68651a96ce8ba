import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { isShellCall, shellCalls } from '#shared/shell/shell-calls.ts'
import { channels, type Question } from './channels.ts'
import { isOurs } from './sender.ts'
import { shellHandlers, type ShellContext } from './shell-handlers.ts'

type Handle = (context: ShellContext, input: unknown) => Promise<Outcome<unknown>>

/** A question as the preload words it; anything else came from somewhere it should not. */
const AskedQuestion: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send'), name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('name-file'), path: z.string() }),
])

/** Answers the one channel: a question of our own page's main frame, and nobody else's. */
export function answerPageQuestions(contextOf: (event: IpcMainInvokeEvent) => ShellContext | undefined): void {
  ipcMain.handle(channels.ask, async (event, asked: unknown) => {
    const question = AskedQuestion.safeParse(asked)
    const context = contextOf(event)
    if (!isOurs(event.senderFrame) || !question.success || !context) throw new Error('refused')
    try {
      return await answer(context, question.data)
    } catch (error) {
      return refuse('unexpected', context.report(error))
    }
  })
}

function answer(context: ShellContext, question: Question): Promise<unknown> {
  if (question.kind === 'name-file') return Promise.resolve(context.namedFiles.name(question.path))
  const { name, input } = question
  if (!isShellCall(name)) return context.progress.watch(context.backend.send(context.session, name, input))
  const parsed = shellCalls[name].input.safeParse(input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
    return Promise.resolve(refuseFields(fields))
  }
  // The table's type pairs each name with its input; a lookup by string cannot say so.
  return (shellHandlers[name] as Handle)(context, parsed.data)
}
