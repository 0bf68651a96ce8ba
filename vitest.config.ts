import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/screens/**', 'tests/electron-smoke/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.ts'],
          globalSetup: ['tests/support/build-screens.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 8000 } },
        },
      },
      {
        extends: true,
        // Needs Electron's own binary: `npm run test:electron`, not part of `npm test`.
        test: {
          name: 'electron',
          include: ['tests/electron-smoke/**/*.test.ts'],
          globalSetup: ['tests/support/build-screens.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
