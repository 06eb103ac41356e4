/** The strip on top; two charts side by side under it. */
import { css } from 'lit'
import { labLayout } from '../lab_layout.js'

export const style = [
  labLayout,
  css`
    .lab {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-areas:
        'title title'
        'predict predict'
        'faults faults'
        'strip strip'
        'chart side'
        'say say'
        'controls controls'
        'folds folds';
      --chart-height: 190px;
    }
    .sheet {
      grid-row: 4 / 7;
    }
    .strip {
      grid-area: strip;
      min-width: 0;
      padding: 14px 20px 6px;
    }
    .side {
      display: block;
    }
    .look {
      margin: 0;
      align-self: center;
      font-size: 14px;
    }
    .written label {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
      font-size: 15px;
    }
    .written input {
      width: 9.5em;
      max-width: 100%;
      min-width: 0;
      padding: 3px 8px;
      border: 1px solid var(--hairline);
      border-radius: 6px;
      background: var(--panel);
      color: var(--blue);
      font: inherit;
      font-variant-numeric: tabular-nums;
      text-align: right;
    }
    .written input[aria-invalid='true'] {
      border-color: var(--warn);
      color: var(--warn);
    }
    .written small {
      display: block;
      margin-top: 4px;
      font-size: 13px;
      color: var(--muted);
    }
    .wrong {
      margin: 8px 0;
      font-size: 14px;
      color: var(--warn);
    }

    @media (max-height: 900px) {
      .lab {
        --chart-height: 150px;
      }
    }
    @container (max-width: 820px) {
      .lab {
        --chart-height: 150px;
      }
      .strip {
        position: sticky;
        top: 0;
        z-index: 2;
        margin: 0 -16px;
        padding: 8px 16px;
        background: var(--paper);
      }
      .chart {
        position: static;
        border: 0;
      }
      .side {
        order: 0;
        width: 100%;
        padding: 8px 0 0;
      }
      .say {
        display: block;
      }
      .sentence {
        min-height: 9.6em;
      }
    }
  `,
]
