import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { wordIssue } from '#shared/command/word-issue.ts'
import { StandardFile } from '#shared/standards/standard-file.ts'

/** A standard file from its text; refuses 'file-unreadable' with the first thing that is wrong in it. */
export function readStandardText(text: string): Outcome<StandardFile> {
  let content: unknown
  try {
    // Editors of Windows put a mark in front that JSON does not know.
    content = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return refuse('file-unreadable', '不是学城导出的标准文件')
  }
  const parsed = StandardFile.safeParse(content)
  if (parsed.success) return done(parsed.data)
  const [issue] = parsed.error.issues
  return refuse('file-unreadable', issue && wordIssue(issue, `“${issue.path.join('.')}”`))
}
