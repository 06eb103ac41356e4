import { css } from 'lit'
import { hint } from '../../styles/shared.js'

export const style = [
  hint,
  css`
    :host {
      display: block;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .row + .hint {
      max-width: 60em;
    }
    pre {
      max-height: 480px;
      margin: 10px 0 20px;
      padding: 14px 16px;
      overflow: auto;
      border: 1px solid var(--hairline);
      border-radius: var(--radius);
      background: var(--panel);
      font:
        12.5px/1.55 ui-monospace,
        SFMono-Regular,
        Menlo,
        Consolas,
        monospace;
      tab-size: 4;
    }
    .comment {
      color: var(--muted);
    }
    .keyword,
    .number {
      color: var(--blue);
      font-weight: 400;
    }
    .string {
      color: var(--orange);
    }
    .name {
      font-weight: 600;
    }
    .told {
      min-height: 1.6em;
      margin: 6px 0 0;
      font-size: 13px;
      color: var(--muted);
    }
    label.button {
      cursor: pointer;
    }
    label.button:focus-within {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }
  `,
]
