/** How the lab is laid out: figure, sentence and controls on one screen. */
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
        'main side'
        'say say'
        'controls controls'
        'folds folds';
      column-gap: 32px;
      --side: 300px;
      --chart-height: 300px;
    }
    .title nn-segments {
      margin-top: 12px;
    }
    .sheet {
      grid-row: 3 / 5;
      grid-column: 1 / -1;
    }
    .main {
      grid-area: main;
      min-width: 0;
      min-height: 340px;
      padding: 14px 0 0 20px;
    }
    .side {
      grid-area: side;
      min-width: 0;
      padding: 14px 20px 0 0;
    }
    .side nn-table {
      --cell-gap: 10px;
      --cell-size: 12px;
    }
    .pair,
    .maps {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(0, 340px));
      justify-content: start;
      align-items: start;
      gap: 24px;
    }
    .maps {
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    }
    .binary {
      max-width: 360px;
    }
    .formula {
      margin: 0 0 8px;
      font-family: 'KaTeX_Main', 'Times New Roman', serif;
      font-size: 19px;
    }
    .quiet {
      color: var(--muted);
      font-size: 13px;
    }
    .say {
      display: block;
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
    .controls {
      grid-area: controls;
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 14px 32px;
      margin: 18px 4px 0;
    }
    .output .controls {
      grid-template-columns: auto auto minmax(0, 1fr);
    }
    .curves .controls {
      grid-template-columns: 1.6fr 1fr 1fr 1fr;
    }
    .prose {
      max-width: 46em;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
      gap: 22px 32px;
    }

    @media (max-height: 860px) {
      .lab {
        --chart-height: 260px;
      }
    }

    @media (max-width: 860px) {
      .lab {
        display: flex;
        flex-direction: column;
        --chart-height: 210px;
      }
      .main {
        min-height: 0;
        padding: 8px 0 0;
      }
      .side {
        padding: 20px 0 0;
        order: 2;
      }
      .pair {
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      .maps {
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        gap: 12px;
      }
      .say {
        padding-bottom: 0;
      }
      .controls,
      .curves .controls,
      .output .controls {
        display: flex;
        flex-direction: column;
        gap: 14px;
        margin: 14px 0 0;
      }
      .folds {
        order: 3;
      }
    }
  `,
]
