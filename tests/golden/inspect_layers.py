#!/usr/bin/env python3
"""Writes inspect_layers.json beside this file: what every layer of a run holds, and the records beside the loss.

    python3 inspect_layers.py

One training pass of the oracle's network over a part of the data: core/inspect.h says of each number what it is.
"""
import copy
import json
from pathlib import Path

import numpy as np

from golden import MOONS_200
from oracle import ACTIVATIONS, DEFAULTS, data_cost, merge, run

HERE = Path(__file__).parent
BINS = 12
RANGES = {"Z": [-3.0, 3.0], "A": [-1.5, 2.5], "W": [-2.0, 2.0], "dW": [-0.05, 0.05]}
LITTLE = 0.01                                         # of the largest slope: a value is saturated
STEEPEST = {"linear": 1.0, "sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "leaky-relu": 1.0}

SHORT = {"iterations": 60, "recordEvery": 10}

# steps: iterations before the look; where it is 0 the weights are rounded to float32, as the core has them
CASES = {
    "he-at-the-start": {"config": {}, "steps": 0},
    "deep-sigmoid-at-the-start": {
        "config": {"hidden": [10] * 8, "activation": "sigmoid", "init": {"name": "xavier"}}, "steps": 0},
    "wide-tanh-saturated": {
        "config": {"hidden": [50] * 4, "activation": "tanh", "init": {"name": "random", "scale": 1.0}}, "steps": 0},
    "linear-output": {
        "config": {"data": MOONS_200, "hidden": [7], "output": "linear", "activation": "leaky-relu"}, "steps": 0},
    "each-layer-its-own": {
        "config": {"data": MOONS_200, "hidden": [9, 6, 4], "activation": ["relu", "tanh", "sigmoid"],
                   "normalise": "z-score"}, "steps": 0},
    "dead-relu": {
        "config": {**SHORT, "data": MOONS_200, "hidden": [12, 8], "optimizer": {"learningRate": 3.0}}, "steps": 60},
    "rich-dev": {
        "config": {**SHORT, "data": {"name": "blobs", "samples": 120, "noise": 1.5, "seed": 8, "classes": 3},
                   "split": {"fractions": [0.6, 0.4, 0.0], "seed": 1}, "normalise": "z-score", "output": "softmax",
                   "hidden": [8, 6], "activation": "tanh", "batchNorm": True, "l1": 0.02, "l2": 0.3,
                   "optimizer": {"name": "adam", "learningRate": 0.01}, "batch": 20, "seed": 5},
        "steps": 60, "part": "dev"},
    "dropout": {
        "config": {**SHORT, "hidden": [16, 8], "l2": 0.5, "dropout": {"input": 0.1, "hidden": 0.3}, "seed": 2,
                   "optimizer": {"learningRate": 0.1}}, "steps": 60, "dropout": True, "seed": 7},
    "dropout-notes": {
        "config": {**SHORT, "hidden": [16, 8], "dropout": {"hidden": 0.3, "inverted": False}, "seed": 2,
                   "optimizer": {"learningRate": 0.1}}, "steps": 0, "dropout": True, "seed": 7},
}


def distribution(x, ends):
    counts, edges = np.histogram(x, BINS, ends)
    return {"count": x.size, "zeros": int((x == 0).sum()), "mean": float(x.mean()), "sd": float(x.std()),
            "min": float(x.min()), "max": float(x.max()), "norm": float(np.sqrt((x ** 2).sum())),
            "low": float(edges[0]), "high": float(edges[-1]),
            "below": int((x < edges[0]).sum()), "above": int((x > edges[-1]).sum()), "histogram": counts.tolist()}


def slopes(cfg, l, hidden):
    """The name of what is applied to Z, or None where its slope stands in no gradient's way."""
    if not hidden:
        return "sigmoid" if cfg["output"] == "sigmoid" else None
    return cfg["activation"] if isinstance(cfg["activation"], str) else cfg["activation"][l]


def flat_units(net, l, Z):
    """Dead units, and the share of saturated values."""
    hidden = l < net.L - 1
    name = slopes(net.cfg, l, hidden)
    if name is None:
        return 0, 0.0
    f, df = ACTIVATIONS[name]
    slope = df(Z, f(Z))
    dead = int((slope == 0).all(1).sum()) if hidden else 0
    return dead, float((slope < LITTLE * STEEPEST[name]).mean())


def spread(W, b):
    return float(max(np.ptp(W, axis=0).max(), np.ptp(b)))


def layers(net, X, Y, m, case):
    net = copy.deepcopy(net)
    if not case.get("dropout"):
        net.cfg["dropout"] = {"input": 0.0, "hidden": 0.0, "inverted": True}
    _, cache = net.forward(X, np.random.RandomState(case.get("seed", 0)))
    grads = net.gradients(cache, Y, m)
    out = []
    for l in range(net.L):
        numbers = {"Z": cache[l + 1]["Z"], "A": cache[l + 1]["A"], "W": net.W[l], "dW": grads[l]["W"]}
        dead, saturated = flat_units(net, l, numbers["Z"])
        out.append({**{name: distribution(x, RANGES[name]) for name, x in numbers.items()}, "dead": dead,
                    "saturated": saturated, "spread": spread(net.W[l], net.b[l]),
                    "own_ends": distribution(net.W[l], None)})
    return {"loss": float(data_cost(cache[-1]["Z"], Y, net.cfg["output"])),
            "penalty": float(sum(net.penalties(m))), "layers": out}


def inspected(case):
    more = {}
    cfg = merge(DEFAULTS, case["config"])
    history = run({**case["config"], "iterations": case["steps"]}, more)
    net = more["net"]
    if case["steps"] == 0:
        net.W = [W.astype(np.float32).astype(float) for W in net.W]
    X, Y = more["parts"][{"train": 0, "dev": 1}[case.get("part", "train")]]
    records = {key: more[key] for key in ("penalty", "weightNorm", "devAccuracy")}
    return {**case, "config": cfg, "records": {"loss": history["loss"], **records},
            "expected": layers(net, X, Y, more["parts"][0][0].shape[1], case)}


# how activations lie in ten ReLU layers of 100 units, before any training; labels: whether the first feature is positive
DEPTH = {"randn": [100, 200], "seed": 0, "hidden": [100] * 10}


def activation_sd(init):
    X = np.random.RandomState(DEPTH["seed"]).randn(*DEPTH["randn"])
    more = {}
    run({"data": {"X": X.tolist(), "Y": ((X[:1] > 0) * 1.0).tolist()}, "hidden": DEPTH["hidden"],
         "init": {"name": init, "seed": 0}, "iterations": 0}, more)
    _, cache = more["net"].forward(X)
    return [float(layer["A"].std()) for layer in cache[1:-1]]


def to_text(cases):
    lines = (f"{json.dumps(name)}: {json.dumps(inspected(case))}" for name, case in cases.items())
    head = {"bins": BINS, "ranges": RANGES, "depth": {**DEPTH, "sd": {name: activation_sd(name) for name in ("xavier", "he")}}}
    return json.dumps(head)[:-1] + ',\n"cases": {\n' + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    (HERE / "inspect_layers.json").write_text(to_text(CASES), encoding="utf-8")
