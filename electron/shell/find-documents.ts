import { app } from 'electron'

/** Where save dialogs begin: 文档, or the person's own folder where that was moved to a place that is not there. */
export function findDocuments(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}
