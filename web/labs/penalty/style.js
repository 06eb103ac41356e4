/** Two small maps beside the chart, one under the other; beside one another on a phone. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 216px;
    --chart-height: 424px;
  }
  .side {
    gap: 6px;
  }
  @media (max-height: 900px) {
    .lab {
      --side: 188px;
      --chart-height: 370px;
    }
  }
  @container (max-width: 820px) {
    .lab {
      --chart-height: 196px;
    }
    .side {
      flex-direction: row;
      align-items: end;
      gap: 16px;
      width: 100%;
    }
    .side > * {
      flex: 1;
    }
  }
`
