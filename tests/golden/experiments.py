#!/usr/bin/env python3
"""The experiments that the chapters lean on, run by the oracle in float64.

    python3 experiments.py            writes experiments.json beside this file (some minutes)

Each row is one setting: the config, the seeds it is run from, and what came of each run. The engine is asked the
same by tests/wasm/chapters.test.mjs. A loss that is not finite is null.
"""
import json
import pathlib
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

import oracle

HERE = pathlib.Path(__file__).parent

MOONS = {"data": {"name": "moons", "samples": 1060, "noise": 0.3},
         "split": {"fractions": [60 / 1060, 1000 / 1060, 0.0]},
         "hidden": [64, 64, 64], "optimizer": {"learningRate": 0.1}, "iterations": 4000, "recordEvery": 50}
HOLDING_BACK = {"none": {}, "l2 1": {"l2": 1.0}, "l2 3": {"l2": 3.0}, "l1 0.1": {"l1": 0.1},
                "dropout 0.2": {"dropout": {"hidden": 0.2}}, "dropout 0.5": {"dropout": {"hidden": 0.5}},
                "notes' dropout 0.2": {"dropout": {"hidden": 0.2, "inverted": False}},
                "notes' dropout 0.5": {"dropout": {"hidden": 0.5, "inverted": False}}}
STARTS = {"random 0.01": {"name": "random", "scale": 0.01}, "random 1": {"name": "random", "scale": 1.0},
          "xavier": {"name": "xavier"}, "he": {"name": "he"}}
DEEP = {"hidden": [30] * 8, "iterations": 3000}


def regularisation():
    """Eight ways to hold a network back on 60 samples; eight seeds for data, split, weights and masks."""
    for name, over in HOLDING_BACK.items():
        yield name, oracle.merge(MOONS, over), [
            {"data": {"seed": 100 + s}, "split": {"seed": s}, "init": {"seed": s}, "seed": s} for s in range(8)]


def initialisers():
    """The notes' network, twelve seeds for the weights."""
    for name, init in STARTS.items():
        yield name, {"init": init}, [{"init": {"seed": s}} for s in range(12)]


def deep_initialisers():
    """Eight hidden layers of 30 units, six seeds."""
    for name, init in STARTS.items():
        yield name, {**DEEP, "init": init}, [{"init": {"seed": s}} for s in range(6)]


def mini_batches():
    """50 epochs of the notes' data at learning rate 0.1, by batch size."""
    for batch in (300, 64, 32, 10, 1):
        updates = 50 * -(-300 // batch)
        yield str(batch), {"batch": batch % 300, "optimizer": {"learningRate": 0.1}, "iterations": updates,
                           "recordEvery": updates}, [{"seed": 0}]


def gradients():
    """Ten hidden layers of 100 units over 200 samples of N(0, 1): the gradient before any training."""
    X = np.random.RandomState(0).randn(100, 200)
    data = {"X": X.tolist(), "Y": ((X[:1] > 0) * 1.0).tolist()}
    starts = (("sigmoid", "xavier", 1.0), ("sigmoid", "random", 0.01), ("tanh", "xavier", 1.0), ("tanh", "random", 1.0),
              ("relu", "random", 1.0), ("relu", "xavier", 1.0), ("relu", "he", 1.0))
    for activation, init, scale in starts:
        config = {"data": data, "hidden": [100] * 10, "activation": activation, "iterations": 1, "recordEvery": 1,
                  "init": {"name": init, "scale": scale}}
        yield f"{activation} {init} {scale:g}", config, [{"init": {"seed": 0}}]


def outcome(config):
    """One run: where it ended, and its lowest dev loss."""
    np.seterr(all="ignore")
    run = oracle.run(config)
    norm = np.sqrt(sum((np.array(W) ** 2).sum() for W in run["W"]))
    out = {"train": run["train"], "weightNorm": float(norm), "gradientNorm": run["gradientNorm"][0]}
    if "dev" in run:
        lowest = int(np.nanargmin(run["devLoss"]))
        out.update(dev=run["dev"], lowest={"loss": run["devLoss"][lowest], "iteration": run["iteration"][lowest]})
    return out


def finite(x):
    """x with null for every number that JSON cannot write."""
    if isinstance(x, dict):
        return {key: finite(value) for key, value in x.items()}
    if isinstance(x, list):
        return [finite(value) for value in x]
    return None if isinstance(x, float) and not np.isfinite(x) else x


def written(config):
    """The config as it is kept: the data of `gradients` is drawn again, it is not kept."""
    own = "X" in config.get("data", {})
    return {**config, "data": {"randn": [100, 200], "seed": 0}} if own else config


def main():
    experiments = {f.__name__: list(f()) for f in (regularisation, initialisers, deep_initialisers, mini_batches, gradients)}
    jobs = [oracle.merge(config, seed) for rows in experiments.values() for _, config, seeds in rows for seed in seeds]
    with ProcessPoolExecutor() as pool:
        outcomes = pool.map(outcome, jobs)
        kept = {name: [{"setting": setting, "config": written(config),
                        "runs": [{"seeds": seed, **finite(next(outcomes))} for seed in seeds]}
                       for setting, config, seeds in rows] for name, rows in experiments.items()}
    json.dump(kept, (HERE / "experiments.json").open("w"), indent=1)


if __name__ == "__main__":
    sys.exit(main())
