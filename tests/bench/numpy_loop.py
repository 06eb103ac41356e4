#!/usr/bin/python3
"""A training loop as the notes' reader would write it in NumPy, float64, timed.

    numpy_loop.py JOB        JOB is JSON: {config, data, iterations, brief}; data may be null

Data, weights and loss come from tests/golden/oracle.py. Prints one line of JSON: the seconds that all iterations took, the
loss on the training set after them and on the way, after `brief` of them, and what NumPy multiplies matrices with.
"""
import json
import os
import sys
import time

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden"))
import oracle  # noqa: E402


def prepare(config, data):
    X, Y = oracle.make_data(config["data"]) if data is None else read_bytes(**data)
    dims = [X.shape[0], *config["hidden"], Y.shape[0]]
    return X, Y, *oracle.initialise(dims, config["init"])


def read_bytes(path, features, outputs, samples, scale):
    numbers = np.fromfile(path, np.uint8).reshape(features + outputs, samples).astype(float)
    return numbers[:features] / scale, numbers[features:]


def forward(X, W, b, output, drop=lambda A: (A, None)):
    """A[0] = X, then Z = W A + b and A = ReLU(Z), the last A the output's; masks[l] of A[l], None without dropout."""
    A, masks = [X], [None]
    for l in range(len(W) - 1):
        a, mask = drop(np.maximum(W[l] @ A[l] + b[l], 0))
        A.append(a)
        masks.append(mask)
    Z = W[-1] @ A[-1] + b[-1]
    A.append(oracle.output_activation(Z, output))
    return Z, A, masks


def backward(A, masks, Y, W):
    """dW and db of every layer; the ReLU's derivative is 1 where A is above 0."""
    dW, db = [None] * len(W), [None] * len(W)
    dZ = (A[-1] - Y) / Y.shape[1]
    for l in range(len(W) - 1, -1, -1):
        dW[l], db[l] = dZ @ A[l].T, dZ.sum(1, keepdims=True)
        if l:
            dZ = (W[l].T @ dZ) * (A[l] > 0)
            if masks[l] is not None:
                dZ = dZ * masks[l]
    return dW, db


def gd(rate, **_):
    def update(P, dP):
        return [p - rate * dp for p, dp in zip(P, dP)]
    return update


def adam(rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    state = {"t": 0, "v": None, "s": None}

    def update(P, dP):
        if state["v"] is None:
            state["v"], state["s"] = [np.zeros_like(p) for p in P], [np.zeros_like(p) for p in P]
        state["t"] += 1
        fix1, fix2 = 1 - beta1 ** state["t"], 1 - beta2 ** state["t"]
        state["v"] = [beta1 * v + (1 - beta1) * dp for v, dp in zip(state["v"], dP)]
        state["s"] = [beta2 * s + (1 - beta2) * dp * dp for s, dp in zip(state["s"], dP)]
        return [p - rate * (v / fix1) / (np.sqrt(s / fix2) + epsilon)
                for p, v, s in zip(P, state["v"], state["s"])]
    return update


def dropout(rate, rs):
    if rate == 0:
        return lambda A: (A, None)

    def drop(A):
        mask = (rs.rand(*A.shape) < 1 - rate) / (1 - rate)
        return A * mask, mask
    return drop


def batches(m, size, rs):
    """The samples of one step after the other: all of them, or parts of an order drawn anew each epoch."""
    while True:
        order = rs.permutation(m) if size else None
        for at in range(0, m, size or m):
            yield slice(None) if order is None else order[at:at + size]


def train(X, Y, W, b, config, checkpoints):
    """Returns the seconds until the last checkpoint and the loss at each; what the losses take is not in them."""
    rs = np.random.RandomState(config["seed"])
    optimizer = config["optimizer"]
    update = {"gd": gd, "adam": adam}[optimizer["name"]](optimizer["learningRate"])
    drop, layers = dropout(config["dropout"]["hidden"], rs), len(W)
    picks, seconds, done, losses = batches(X.shape[1], config["batch"], rs), 0, 0, {}
    for checkpoint in checkpoints:
        start = time.perf_counter()
        for _ in range(checkpoint - done):
            pick = next(picks)
            _, A, masks = forward(X[:, pick], W, b, config["output"], drop)
            dW, db = backward(A, masks, Y[:, pick], W)
            P = update(W + b, dW + db)
            W, b = P[:layers], P[layers:]
        seconds, done = seconds + time.perf_counter() - start, checkpoint
        Z = forward(X, W, b, config["output"])[0]
        losses[checkpoint] = float(oracle.data_cost(Z, Y, config["output"]))
    return seconds, losses


def blas():
    """The libraries behind `@`, as the loader tells them: libblas is Debian's default, the slow reference BLAS."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        names = {os.path.basename(line.split()[-1]) for line in maps}
    return ", ".join(sorted(name for name in names if name.startswith("lib") and "blas" in name)) or "unknown"


if __name__ == "__main__":
    job = json.loads(sys.argv[1])
    full = oracle.merge(oracle.DEFAULTS, job["config"])
    taken, at = train(*prepare(full, job["data"]), full, sorted({job["brief"], job["iterations"]}))
    print(json.dumps({"seconds": [taken], "losses": at, "numpy": np.__version__, "blas": blas()}))
