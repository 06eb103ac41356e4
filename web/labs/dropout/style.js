/** The network takes as much room as the chart. */
import { css } from 'lit'

export const style = css`
  .lab {
    --side: 43%;
    --chart-height: 392px;
    column-gap: 24px;
  }
  .look {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
  }
  .look .count {
    margin: 0;
    font-size: 13px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .explained {
    grid-template-columns: minmax(0, 1fr);
  }
  pre {
    margin: 0;
    overflow-x: auto;
    font-size: 13px;
  }
  .beside nn-chart {
    --chart-height: 260px;
  }

  @media (max-height: 900px) {
    .lab {
      --chart-height: 340px;
    }
  }
  @container (max-width: 820px) {
    .lab {
      --chart-height: 196px;
    }
    .side {
      width: 100%;
    }
  }
`
