import { App } from 'antd'
import { wordProblem } from '#shared/command/problem-words.ts'
import { saveFile } from '../api.ts'
import { problemOf } from './use-command.ts'

/** Saves the file a command has made and says that it was exported, or why not; says nothing when it was called off. */
export function useExport(): (made: Promise<{ readonly fileId: string; readonly name: string }>) => Promise<void> {
  const { message } = App.useApp()
  return async (made) => {
    try {
      const { fileId, name } = await made
      const saving = await saveFile(fileId)
      if (!saving.ok) message.error(wordProblem(saving.problem))
      else if (saving.value === 'saved') message.success(`已保存“${name}”`)
    } catch (error) {
      message.error(wordProblem(problemOf(error)))
    }
  }
}
