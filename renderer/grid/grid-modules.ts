import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  RenderApiModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community'

/** The parts of AG Grid Community this product uses, and no others. */
export const registerGridModules = (): void =>
  ModuleRegistry.registerModules([
    CellStyleModule,
    ColumnApiModule,
    EventApiModule,
    InfiniteRowModelModule,
    LocaleModule,
    RenderApiModule,
    RowApiModule,
    RowSelectionModule,
    RowStyleModule,
    ScrollApiModule,
    TooltipModule,
  ])
