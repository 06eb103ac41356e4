/** Where the lab differs from the common layout: several maps side by side, and which view is open. */
import { css } from 'lit'
import { labLayout } from '../lab_layout.js'

export const style = [
  labLayout,
  css`
    .views {
      margin-bottom: 12px;
    }
    .predict > .predict {
      margin: 0;
    }
    .chart {
      min-height: 330px;
    }
    .maps {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      align-items: start;
      gap: 24px;
    }
    .maps > nn-boundary {
      max-width: 330px;
    }
    .quiet {
      margin: 6px 0 0;
      color: var(--muted);
      font-size: 13px;
    }

    @media (max-width: 860px) {
      .chart {
        min-height: 0;
      }
      .maps {
        grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
        gap: 10px;
      }
    }
  `,
]
