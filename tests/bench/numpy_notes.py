#!/usr/bin/python3
"""The notes' 15,000 iterations in NumPy, timed: two circles of 300 points, layers 2-10-5-1, ReLU, He, rate 0.01.

Prints one line of JSON: seconds of the training loop as the notes' reader would write it (plain), seconds of the same
loop made of the oracle's functions (oracle), the last recorded loss of each, and what NumPy multiplies matrices with.
"""
import json
import os
import sys
import time

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden"))
import oracle  # noqa: E402

CONFIG = oracle.DEFAULTS  # circles 300, hidden 10 and 5, ReLU, He from seed 3, rate 0.01, the whole set a step


def prepare():
    X, Y = oracle.make_data(CONFIG["data"])
    dims = [X.shape[0], *CONFIG["hidden"], Y.shape[0]]
    W, b = oracle.initialise(dims, CONFIG["init"])
    return X, Y, W, b


def train_plain(X, Y, W, b):
    """Forward, loss now and then, backward, update: nothing that this network does not need."""
    m, rate = X.shape[1], CONFIG["optimizer"]["learningRate"]
    W1, W2, W3 = W
    b1, b2, b3 = b
    losses = []
    for i in range(CONFIG["iterations"]):
        Z1 = W1 @ X + b1
        A1 = np.maximum(Z1, 0)
        Z2 = W2 @ A1 + b2
        A2 = np.maximum(Z2, 0)
        Z3 = W3 @ A2 + b3
        A3 = 1 / (1 + np.exp(-Z3))
        if i % CONFIG["recordEvery"] == 0:
            losses.append(oracle.data_cost(Z3, Y, "sigmoid"))

        dZ3 = (A3 - Y) / m
        dW3, db3 = dZ3 @ A2.T, dZ3.sum(1, keepdims=True)
        dZ2 = (W3.T @ dZ3) * (Z2 > 0)
        dW2, db2 = dZ2 @ A1.T, dZ2.sum(1, keepdims=True)
        dZ1 = (W2.T @ dZ2) * (Z1 > 0)
        dW1, db1 = dZ1 @ X.T, dZ1.sum(1, keepdims=True)

        W1, b1 = W1 - rate * dW1, b1 - rate * db1
        W2, b2 = W2 - rate * dW2, b2 - rate * db2
        W3, b3 = W3 - rate * dW3, b3 - rate * db3
    return losses


def train_oracle(X, Y, W, b):
    """The same, as tests/golden/oracle.py does it: with room for penalties, dropout and optimisers."""
    m = X.shape[1]
    net = oracle.Network([X.shape[0], *CONFIG["hidden"], Y.shape[0]], CONFIG)
    net.W, net.b = W, b
    optimizer, rs = oracle.Optimizer(CONFIG), np.random.RandomState(CONFIG["seed"])
    losses = []
    for i in range(CONFIG["iterations"]):
        _, cache = net.forward(X, rs)
        if i % CONFIG["recordEvery"] == 0:
            losses.append(net.cost(cache[-1]["Z"], Y, m))
        optimizer.step(net, net.gradients(cache, Y, m), i)
    return losses


def timed(train):
    given = prepare()
    start = time.perf_counter()
    losses = train(*given)
    return time.perf_counter() - start, float(losses[-1])


def blas():
    """The libraries behind `@`, as the loader tells them: libblas is Debian's default, the slow reference BLAS."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        names = {os.path.basename(line.split()[-1]) for line in maps}
    return ", ".join(sorted(name for name in names if name.startswith("lib") and "blas" in name)) or "unknown"


if __name__ == "__main__":
    plain, plain_loss = timed(train_plain)
    by_oracle, oracle_loss = timed(train_oracle)
    print(json.dumps({"plain": plain, "oracle": by_oracle, "loss": plain_loss, "oracleLoss": oracle_loss,
                      "numpy": np.__version__, "blas": blas()}))
