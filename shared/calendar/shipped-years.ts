/** The last year whose holiday arrangement comes with the program; later ones the district enters from the notice. */
export const lastShippedYear = 2026
