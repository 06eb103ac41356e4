/** Two small maps beside the chart, one under the other; beside one another on a phone. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 196px;
  }
  .side {
    gap: 6px;
  }
  @media (max-height: 860px) {
    .lab {
      --side: 168px;
    }
  }
  @media (max-width: 860px) {
    .side {
      flex-direction: row;
      gap: 16px;
      width: 100%;
    }
    .side > * {
      flex: 1;
    }
  }
`
