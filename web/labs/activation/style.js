/** Where the lab differs from the common layout: several maps side by side, and which view is open. */
import { css } from 'lit'
import { labLayout } from '../lab_layout.js'

export const style = [
  labLayout,
  css`
    .lab {
      --chart-height: 280px;
    }
    .view-softmax,
    .view-output {
      --side: 340px;
    }
    .view-curves .controls > *,
    .view-line .controls > * {
      grid-column: span 3;
    }
    @container (min-width: 821px) {
      .view-curves .controls > .act {
        grid-column: span 4;
      }
      .view-curves .controls > .layer {
        grid-column: span 2;
      }
    }
    div.predict {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 28px;
    }
    .predict > .predict {
      flex: 1;
      min-width: min(26em, 100%);
      margin: 0;
    }
    .chart {
      min-height: 300px;
    }
    .sentence > .line:nth-child(n + 2) {
      display: inline;
    }
    .view-line .sentence > .line {
      display: block;
    }
    .maps {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(190px, 300px));
      align-items: start;
      gap: 24px;
    }
    .quiet {
      margin: 6px 0 0;
      color: var(--muted);
      font-size: 13px;
    }

    @media (max-height: 900px) {
      .lab {
        --chart-height: 232px;
      }
      .chart {
        min-height: 252px;
      }
    }
    @container (max-width: 820px) {
      .lab {
        --chart-height: 196px;
      }
      div.predict {
        display: block;
      }
      .predict > .predict {
        margin-top: 10px;
      }
      .chart {
        min-height: 0;
      }
      .maps {
        grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
        gap: 10px;
      }
    }
  `,
]
