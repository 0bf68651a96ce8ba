/** Where a part of the report stands on the page, counted from 0. */
export const chapterAnchor = (chapter: number): string => `chapter-${chapter}`
export const sectionAnchor = (chapter: number, section: number): string => `chapter-${chapter}-${section}`
export const tableAnchor = (table: number): string => `table-${table}`
