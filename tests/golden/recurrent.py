#!/usr/bin/env python3
"""Writes recurrent.json beside this file: the gradient that reaches each step of an RNN and of an LSTM.

    python3 recurrent.py

core/recurrent.h has the formulas and the order of the draws; this is the same once more, in NumPy, to be read.
"""
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
DEFAULTS = {"cell": "rnn", "steps": 50, "hidden": 32, "inputs": 8, "scale": 1.0, "forgetBias": 1.0, "seed": 0}

CASES = [{}, {"cell": "lstm"}, {"cell": "lstm", "forgetBias": 0.0}, {"cell": "lstm", "forgetBias": 3.0},
         {"scale": 1.5, "seed": 1}, {"scale": 3.0, "seed": 2}, {"cell": "lstm", "scale": 3.0, "seed": 2},
         {"scale": 0.0}, {"cell": "lstm", "scale": 0.0, "forgetBias": -2.0},
         {"steps": 1, "hidden": 1, "inputs": 1, "seed": 9}, {"cell": "lstm", "steps": 3, "hidden": 2, "inputs": 5},
         {"cell": "lstm", "steps": 120, "hidden": 20, "inputs": 4, "seed": 4294967295}]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(options):
    o = {**DEFAULTS, **options}
    T, n, d, lstm = o["steps"], o["hidden"], o["inputs"], o["cell"] == "lstm"
    rows = n * (4 if lstm else 1)
    rs = np.random.RandomState(o["seed"])
    x, y = rs.randn(T, d), rs.randn(n)
    W, U = rs.randn(rows, d) * (o["scale"] / np.sqrt(d)), rs.randn(rows, n) * (o["scale"] / np.sqrt(n))
    b = np.zeros(rows)
    if lstm:
        b[n:2 * n] = o["forgetBias"]
    h, c, steps = np.zeros(n), np.zeros(n), []
    for t in range(T):
        z = W @ x[t] + U @ h + b
        c_prev = c
        if lstm:
            i, f, out = sigmoid(z[:3 * n]).reshape(3, n)
            g = np.tanh(z[3 * n:])
            c = f * c + i * g
            h = out * np.tanh(c)
            steps.append((i, f, out, g, c, c_prev))
        else:
            h = np.tanh(z)
            steps.append((h,))
    dh, dc = h - y, np.zeros(n)
    loss, norm, cell_norm = float((dh ** 2).sum() / 2), [], []
    for step in reversed(steps):
        norm.append(float(np.sqrt((dh ** 2).sum())))
        if lstm:
            i, f, out, g, c, c_prev = step
            dc = dc + dh * out * (1 - np.tanh(c) ** 2)
            cell_norm.append(float(np.sqrt((dc ** 2).sum())))
            dz = np.concatenate([dc * g * i * (1 - i), dc * c_prev * f * (1 - f),
                                 dh * np.tanh(c) * out * (1 - out), dc * i * (1 - g ** 2)])
            dc = dc * f
        else:
            dz = dh * (1 - step[0] ** 2)
        dh = U.T @ dz
    return {"loss": loss, "norm": norm[::-1], "cellNorm": cell_norm[::-1]}


if __name__ == "__main__":
    lines = (json.dumps({"options": options, "expected": gradient(options)}) for options in CASES)
    (HERE / "recurrent.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
