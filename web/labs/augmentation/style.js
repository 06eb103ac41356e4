/** The picture at the left, what is learned at the right. */
import { css } from 'lit'
import { labLayout } from '../lab_layout.js'

export const style = [
  labLayout,
  css`
    .lab {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
      grid-template-areas:
        'title title'
        'predict predict'
        'faults faults'
        'tool tool'
        'side chart'
        'say say'
        'controls controls'
        'folds folds';
      --chart-height: 230px;
    }
    .sheet {
      grid-row: 5 / 7;
    }
    .tool {
      grid-area: tool;
      margin: 0 4px 14px;
    }
    .chart {
      padding: 14px 20px 0 0;
      display: grid;
      gap: 10px;
      align-content: start;
    }
    .side {
      padding: 14px 0 0 20px;
    }
    pre {
      margin: 0;
      padding: 8px 12px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      border-radius: 6px;
      background: var(--wash);
      font: 13px/1.5 var(--mono, ui-monospace, monospace);
    }
    .facts {
      margin: 0;
      font-size: 14px;
      color: var(--muted);
    }
    .small {
      margin: 0;
      padding-left: 10px;
      border-left: 3px solid var(--orange);
      font-size: 14px;
    }

    @container (max-width: 820px) {
      .side {
        order: 0;
        padding: 12px 0 0;
        width: 100%;
      }
      .chart {
        position: static;
        margin: 0;
        padding: 12px 0 0;
        border: 0;
      }
    }
  `,
]
