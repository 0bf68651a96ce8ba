import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Wider, for more than a short form. */
  readonly isWide?: boolean
}

/** A page before or over the product: one card in the middle of the window. */
export const FullPage = ({ title, children, isWide = false }: Props) => (
  <main className="full-page">
    <section className={isWide ? 'full-page-card wide-card' : 'full-page-card'}>
      <h1>{title}</h1>
      {children}
    </section>
  </main>
)
