/**
 * How most labs are laid out: chart and side figure on a sheet, the sentence under them, the sliders below, all on one
 * screen; where a lab is narrow, on a phone or in a column of text, the chart stays in sight while the sliders move. A lab
 * asks how wide its <nn-lab> is (@container), never how wide the window.
 *
 *   .lab > .title, .predict, .faults, .sheet, .chart, .side, .say (.sentence, .actions), .controls, .folds
 *
 * Controls share rows of twelve columns, four of them a control; `wide` takes six, `full` all twelve.
 */
import { css } from 'lit'
import { labStyle } from './lab_style.js'

export const labLayout = [
  labStyle,
  css`
    .lab {
      display: grid;
      grid-template-columns: minmax(0, 1fr) var(--side);
      grid-template-areas:
        'title title'
        'predict predict'
        'faults faults'
        'chart side'
        'say say'
        'controls controls'
        'folds folds';
      column-gap: 32px;
      --side: 272px;
      --chart-height: 330px;
    }
    .sheet {
      grid-row: 4 / 6;
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
    .actions {
      justify-content: flex-start;
      max-width: none;
      margin-top: 12px;
    }
    /* Presets stand at the far end of the row; in a row of their own they begin where all rows begin. */
    .actions::before {
      content: '';
      flex: 1;
      order: 1;
    }
    .actions > .presets {
      order: 2;
    }
    .controls {
      grid-area: controls;
      display: grid;
      grid-template-columns: repeat(12, minmax(0, 1fr));
      gap: 16px 32px;
      margin: 18px 4px 0;
      align-items: start;
    }
    .controls > * {
      grid-column: span 4;
    }
    .controls > .wide {
      grid-column: span 6;
    }
    .controls > .full {
      grid-column: 1 / -1;
    }

    @media (max-height: 900px) {
      .lab {
        --side: 232px;
        --chart-height: 280px;
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
      .actions::before {
        content: none;
      }
      .controls {
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        margin: 14px 0 0;
      }
      .lab .controls > :not(.full) {
        grid-column: auto;
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
