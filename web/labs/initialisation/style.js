/** How the lab is laid out: figure and sliders together on one screen; on a phone the chart stays while they move. */
import { css } from 'lit'
import { labStyle } from '../lab_style.js'

export const style = [
  labStyle,
  css`
    .lab {
      display: grid;
      grid-template-columns: minmax(0, 1fr) var(--side);
      grid-template-areas:
        'title title'
        'faults faults'
        'chart side'
        'say say'
        'controls controls'
        'folds folds';
      column-gap: 32px;
      --side: 272px;
      --chart-height: 352px;
    }
    .sheet {
      grid-row: 3 / 5;
      grid-column: 1 / -1;
    }
    .chart {
      grid-area: chart;
      min-width: 0;
      padding: 14px 0 0 20px;
    }
    .side {
      grid-area: side;
      min-width: 0;
      padding: 14px 20px 0 0;
      display: flex;
      flex-direction: column;
      gap: 10px;
    }
    .side nn-table {
      --cell-gap: 8px;
      --cell-size: 12px;
    }
    .say {
      display: block;
      margin-top: 8px;
      padding-bottom: 16px;
    }
    .sentence {
      max-width: none;
    }
    .line {
      display: block;
    }
    .erratum {
      font-size: 14px;
      color: var(--muted);
    }
    .actions {
      justify-content: flex-start;
      max-width: none;
      margin-top: 12px;
    }
    .actions > :last-child {
      margin-left: auto;
    }
    .controls {
      grid-area: controls;
      display: grid;
      grid-template-columns: repeat(20, minmax(0, 1fr));
      gap: 14px 0;
      margin: 18px 4px 0;
    }
    .controls > * {
      grid-column: span 5;
      padding-right: 32px;
    }
    .controls > :last-child,
    .controls > .act {
      padding-right: 0;
    }
    .controls > .init {
      grid-column: span 12;
    }
    .controls > .act {
      grid-column: span 8;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
      gap: 22px 32px;
    }

    @media (max-height: 860px) {
      .lab {
        --side: 208px;
        --chart-height: 288px;
      }
    }

    @container (max-width: 820px) {
      .lab {
        display: flex;
        flex-direction: column;
        --chart-height: 196px;
      }
      .chart {
        position: sticky;
        top: 0;
        z-index: 2;
        margin: 0 -16px;
        padding: 8px 16px 6px;
        background: var(--paper);
        border-bottom: 1px solid var(--hairline);
      }
      .say {
        display: contents;
      }
      .sentence {
        min-height: 6.4em;
        margin: 10px 0 0;
      }
      .actions {
        order: 1;
        margin-top: 20px;
      }
      .actions > :last-child {
        margin-left: 0;
      }
      .controls {
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 14px 32px;
        margin: 14px 0 0;
      }
      .lab .controls > * {
        grid-column: auto;
        padding-right: 0;
      }
      .side {
        order: 2;
        padding: 28px 0 0;
        width: min(100%, 340px);
        align-self: center;
      }
      .folds {
        order: 3;
      }
    }
  `,
]
