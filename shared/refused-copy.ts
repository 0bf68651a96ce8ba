/** The file id under which a database that must not be opened offers a copy of itself. */
export const refusedCopyId = 'refused-database'
