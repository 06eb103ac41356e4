/** The look of the workbench: a calm sheet under the tools. */
import { css } from 'lit'
import { boxStyle } from '../../styles/slider.js'

export const style = [
  boxStyle,
  css`
    :host {
      display: block;
      min-width: 0;
      font-size: 14px;
      --chart-height: 280px;
    }
    .panel {
      margin: 14px 0 6px;
      padding: 16px 20px;
      border: 1px solid var(--hairline);
      border-radius: var(--radius);
      background: var(--panel);
    }
    .quiet {
      margin: 0 0 12px;
      max-width: 46em;
      color: var(--muted);
    }
    .status:empty {
      display: none;
    }
    .told {
      min-height: 1.6em;
      margin: 8px 0;
      max-width: 52em;
      font-size: 15px;
    }
    .line {
      display: block;
    }
    .stale {
      color: var(--warn);
    }
    .form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px 20px;
      margin-bottom: 14px;
    }
    .form label {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    select {
      font: inherit;
      color: inherit;
      max-width: 100%;
      min-height: 32px;
      padding: 0 6px;
      border: 1px solid var(--hairline);
      border-radius: 8px;
      background: var(--panel);
    }
    .box {
      width: 7em;
      min-height: 30px;
      border-bottom-color: var(--hairline);
    }
    progress {
      width: 160px;
      height: 8px;
      accent-color: var(--blue);
    }
    .each {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-size: 13px;
      color: var(--muted);
    }
    .pinned {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      margin-bottom: 12px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .chips li {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding-left: 10px;
      border: 1px solid var(--hairline);
      border-radius: 17px;
    }
    .chips button {
      min-width: 30px;
      min-height: 32px;
    }
    .open {
      font-weight: 600;
    }
    .away {
      color: var(--muted);
    }
  `,
]
