import { Fragment, type ReactNode } from 'react'

/** Names and values of one thing, one per line; a missing value reads "—". */
export const DefinitionList = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="definition-list">
    {rows.map(([name, value]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
      </Fragment>
    ))}
  </dl>
)
