#!/usr/bin/env python3
"""NumPy oracle: the numerics of the lab, written for reading, in float64.

    python3 oracle.py CONFIG.json     prints the run's history as JSON

Needs only python3-numpy and python3-sklearn (Debian packages). The lab's C core must
reproduce these numbers from the same config. Shapes are the notes' own: X (features, samples),
Y (outputs, samples), W[l] (n_l, n_{l-1}), b[l] (n_l, 1).

Random streams are NumPy's legacy RandomState (MT19937; randn = polar method with one cached
value; rand = 53 bits), so that a reader's notebook with the same np.random.seed agrees:
  data   RandomState(data.seed):   the generators of sklearn.datasets, called with it, or in their way:
                                   see draw_classes and draw_square; data.dev and
                                   data.test, where they have samples, are sets of their own (samples,
                                   seed), drawn anew in place of the split's parts
  split  RandomState(split.seed):  permutation(samples); then train, dev, test in that order
  init   RandomState(init.seed):   randn(n_l, n_{l-1}) for l = 1..L, biases zero
  train  RandomState(seed):        per epoch permutation(m) where batch < m; per iteration one
                                   rand(n_l, batch) for each layer whose dropout rate is not 0, in
                                   forward order
Records are taken before the update of their iteration: loss is that of the training pass itself (its
batch, its dropout masks, penalties included); devLoss is an evaluation pass without penalties;
gradientNorm is ‖dW‖ a layer, penalty included, before clipping. Parts of a split round half to even.
"""
import json
import sys
from copy import deepcopy

import numpy as np
from sklearn import datasets

DEFAULTS = {
    "data": {"name": "circles", "samples": 300, "noise": 0.05, "seed": 1},   # blobs: "classes", 3
                                  # circles, moons, spiral, gaussian: "share" of class 1, 0.5
    "split": {"fractions": [1.0, 0.0, 0.0], "seed": 0},
    "normalise": "none",          # none | z-score | z-score-notes | min-max | mean | centre | robust
    "hidden": [10, 5],
    "activation": "relu",         # linear | sigmoid | tanh | relu | leaky-relu; or a list, one for each hidden layer
    "output": "sigmoid",          # sigmoid | softmax | linear; multi-label is sigmoid with several outputs
    "init": {"name": "he", "scale": 1.0, "seed": 3},   # zeros | constant | random | xavier | glorot | he
    "l1": 0.0, "l2": 0.0, "l1Step": "subgradient",     # subgradient | proximal
    "dropout": {"input": 0.0, "hidden": 0.0, "inverted": True},
    "batchNorm": False,
    "optimizer": {"name": "gd", "learningRate": 0.01, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    "decay": {"name": "none", "rate": 0.0},            # none | inverse | exponential, by epoch
    "clipNorm": 0.0,
    "batch": 0,                   # 0: the whole training set
    "iterations": 15000, "recordEvery": 1000,
    "earlyStopping": {"patience": 0},                 # in records; 0: off
    "seed": 0,
}
DRAWN_ANEW = {"dev": {"samples": 0, "seed": 4}, "test": {"samples": 0, "seed": 2}}   # within "data"


def merge(base, over):
    out = dict(base)
    for k, v in over.items():
        out[k] = merge(base[k], v) if isinstance(v, dict) and isinstance(base.get(k), dict) else v
    return out


def make_data(d):
    if "X" in d:                                      # own data: X (features, samples), Y (outputs, samples)
        return np.array(d["X"], float), np.array(d["Y"], float)
    rs = np.random.RandomState(d["seed"])
    n, noise = d["samples"], d["noise"]
    if d["name"] == "blobs":
        classes = d.get("classes", 3)
        X, y = datasets.make_blobs(n_samples=n, centers=classes, cluster_std=noise, random_state=rs)
        return X.T, np.eye(classes)[y].T
    if d["name"] in ("xor", "quadrants"):
        return draw_square(d["name"], n, noise, rs)
    return draw_classes(d["name"], n, noise, d.get("share", 0.5), rs)


def draw_classes(name, n, noise, share, rs):
    """Two classes of chosen size; half a sample more goes to class 1, as scikit-learn has it."""
    ones = int(np.floor(share * n + 0.5))
    sizes = (n - ones, ones)
    if name == "circles":
        X, y = datasets.make_circles(n_samples=sizes, noise=noise, random_state=rs)
    elif name == "moons":
        X, y = datasets.make_moons(n_samples=sizes, noise=noise, random_state=rs)
    elif name in ("spiral", "gaussian"):              # drawn in the order that scikit-learn's take
        clean = {"spiral": spiral, "gaussian": gaussian}[name]
        X = np.vstack([clean(size, label) for label, size in enumerate(sizes)])
        y = np.repeat([0, 1], sizes)
        order = rs.permutation(n)
        X, y = X[order] + rs.normal(scale=noise, size=X.shape), y[order]
    else:
        raise ValueError("unknown data " + name)
    return X.T, y.reshape(1, -1).astype(float)


def spiral(size, label):
    """An arm from near the middle outwards, one turn and three quarters; the other is its mirror image."""
    t = np.arange(1, size + 1) / max(size, 1)
    sign = -1 if label else 1
    return sign * np.stack([t * np.cos(3.5 * np.pi * t), t * np.sin(3.5 * np.pi * t)], axis=1)


def gaussian(size, label):
    return np.full((size, 2), 1.0 if label else -1.0)


def draw_square(name, n, noise, rs):
    """Points of a square, labelled by their signs before the noise: xor says whether these differ, quadrants both."""
    X = rs.uniform(-1, 1, (n, 2))
    right, above = (X > 0).T
    Y = [right != above] if name == "xor" else [right, above]
    X = X + rs.normal(scale=noise, size=X.shape)
    return X.T, np.array(Y, float)


def split(X, Y, s):
    if s["fractions"][0] >= 1.0:
        return [(X, Y), None, None]
    m = X.shape[1]
    order = np.random.RandomState(s["seed"]).permutation(m)
    n_train = int(round(s["fractions"][0] * m))
    n_dev = int(round(s["fractions"][1] * m))
    parts = [order[:n_train], order[n_train:n_train + n_dev], order[n_train + n_dev:]]
    return [(X[:, p], Y[:, p]) if len(p) else None for p in parts]


def fit_normaliser(X, method):
    """(shift, scale) a feature, fitted on the training set alone: x' = (x - shift) / scale."""
    low, high = X.min(1, keepdims=True), X.max(1, keepdims=True)
    mu = np.where(low == high, low, X.mean(1, keepdims=True))   # equal values: their sum could miss it by a rounding
    zero, one = np.zeros_like(mu), np.ones_like(mu)
    shift, scale = {
        "none": (zero, one),
        "z-score": (mu, np.sqrt(((X - mu) ** 2).mean(1, keepdims=True))),
        "z-score-notes": (mu, np.sqrt((X ** 2).mean(1, keepdims=True))),   # the notes' sigma: mu not subtracted
        "min-max": (low, high - low),
        "mean": (mu, high - low),
        "centre": (mu, one),
        "robust": (np.median(X, 1, keepdims=True), np.subtract(*np.quantile(X, [0.75, 0.25], 1, keepdims=True))),
    }[method]
    scale = np.where(np.isinf(scale), np.where(low < high, np.nan, 1.0), scale)   # beyond float64: NaN, no tidy 0
    return shift, np.where(scale == 0, 1.0, scale)    # a constant feature becomes 0, as in sklearn


ACTIVATIONS = {
    "linear": (lambda z: z, lambda z, a: np.ones_like(z)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z, a: a * (1 - a)),
    "tanh": (np.tanh, lambda z, a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda z, a: (z > 0) * 1.0),
    "leaky-relu": (lambda z: np.where(z > 0, z, 0.01 * z), lambda z, a: np.where(z > 0, 1.0, 0.01)),
}


def initialise(dims, init):
    rs = np.random.RandomState(init["seed"])
    Ws, bs = [], []
    for n_in, n_out in zip(dims[:-1], dims[1:]):
        shape = (n_out, n_in)
        if init["name"] == "zeros":
            W = np.zeros(shape)
        elif init["name"] == "constant":
            W = np.full(shape, init["scale"])
        else:
            std = {"random": init["scale"], "xavier": np.sqrt(1 / n_in), "he": np.sqrt(2 / n_in),
                   "glorot": np.sqrt(2 / (n_in + n_out))}[init["name"]]
            W = rs.randn(*shape) * std
        Ws.append(W)
        bs.append(np.zeros((n_out, 1)))
    return Ws, bs


def softplus(z):
    return np.logaddexp(0, z)


def data_cost(Z, Y, output):
    """Mean loss a sample, from the output layer's Z, so that it stays finite."""
    m = Y.shape[1]
    if output == "sigmoid":
        return (softplus(Z) - Y * Z).sum() / m
    if output == "softmax":
        return (np.logaddexp.reduce(Z, axis=0) - (Y * Z).sum(0)).sum() / m
    return ((Z - Y) ** 2).sum() / (2 * m)


def output_activation(Z, output):
    if output == "sigmoid":
        return 1 / (1 + np.exp(-Z))
    if output == "softmax":
        E = np.exp(Z - Z.max(0))
        return E / E.sum(0)
    return Z


class Network:
    def __init__(self, dims, cfg):
        self.cfg, self.L = cfg, len(dims) - 1
        self.W, self.b = initialise(dims, cfg["init"])
        self.bn = cfg["batchNorm"]
        if self.bn:                                   # on the hidden layers' Z
            self.gamma = [np.ones((n, 1)) for n in dims[1:-1]]
            self.beta = [np.zeros((n, 1)) for n in dims[1:-1]]
            self.mean = [np.zeros((n, 1)) for n in dims[1:-1]]
            self.var = [np.ones((n, 1)) for n in dims[1:-1]]

    def activation(self, l):
        """f and its derivative, of hidden layer l, from 0."""
        name = self.cfg["activation"]
        return ACTIVATIONS[name if isinstance(name, str) else name[l]]

    def drop(self, A, rate, rs):
        if rs is None or rate == 0:
            return A, None
        keep = 1 - rate
        mask = (rs.rand(*A.shape) < keep) / (keep if self.cfg["dropout"]["inverted"] else 1.0)
        return A * mask, mask

    def forward(self, X, rs=None):
        """rs: the training stream; None means evaluation (no dropout, running statistics)."""
        A, mask = self.drop(X, self.cfg["dropout"]["input"], rs)
        cache = [{"A": A, "mask": mask}]
        for l in range(self.L):
            Z = self.W[l] @ A + self.b[l]
            c = {}
            if l < self.L - 1:
                f, _ = self.activation(l)
                if self.bn:
                    if rs is None:
                        mu, var = self.mean[l], self.var[l]
                    else:
                        mu, var = Z.mean(1, keepdims=True), Z.var(1, keepdims=True)
                        self.mean[l] = 0.9 * self.mean[l] + 0.1 * mu
                        self.var[l] = 0.9 * self.var[l] + 0.1 * var
                    c["inv"] = 1 / np.sqrt(var + 1e-5)
                    c["xhat"] = (Z - mu) * c["inv"]
                    Z = self.gamma[l] * c["xhat"] + self.beta[l]
                a = f(Z)
                A, mask = self.drop(a, self.cfg["dropout"]["hidden"], rs)
                c.update(Z=Z, a=a, A=A, mask=mask)
            else:
                A = output_activation(Z, self.cfg["output"])
                c.update(Z=Z, a=A, A=A, mask=None)
            cache.append(c)
        return A, cache

    def cost(self, Z, Y, m_train):
        c = data_cost(Z, Y, self.cfg["output"])
        for penalty in self.penalties(m_train):
            c += penalty
        return c

    def penalties(self, m_train):
        return (self.cfg["l2"] / (2 * m_train) * sum((W ** 2).sum() for W in self.W),
                self.cfg["l1"] / m_train * sum(np.abs(W).sum() for W in self.W))

    def gradients(self, cache, Y, m_train):
        m = Y.shape[1]
        dZ = cache[-1]["A"] - Y                       # true of all three outputs with their losses
        grads = []
        for l in range(self.L - 1, -1, -1):
            g = {"l": l}
            if l < self.L - 1 and self.bn:
                c = cache[l + 1]
                g["gamma"] = (dZ * c["xhat"]).sum(1, keepdims=True) / m
                g["beta"] = dZ.sum(1, keepdims=True) / m
                dx = dZ * self.gamma[l]
                dZ = c["inv"] * (dx - dx.mean(1, keepdims=True) - c["xhat"] * (dx * c["xhat"]).mean(1, keepdims=True))
            g["W"] = dZ @ cache[l]["A"].T / m
            l1 = self.cfg["l1"] * (self.cfg["l1Step"] == "subgradient")
            g["W"] += self.cfg["l2"] / m_train * self.W[l] + l1 / m_train * np.sign(self.W[l])
            g["b"] = dZ.sum(1, keepdims=True) / m
            grads.append(g)
            if l:
                dA = self.W[l].T @ dZ
                c = cache[l]
                if c["mask"] is not None:
                    dA = dA * c["mask"]
                _, df = self.activation(l - 1)
                dZ = dA * df(c["Z"], c["a"])
        return grads[::-1]


class Optimizer:
    def __init__(self, cfg):
        self.o, self.decay, self.t, self.state = cfg["optimizer"], cfg["decay"], 0, {}

    def step(self, net, grads, epoch, m_train):
        o, lr = self.o, self.o["learningRate"]
        if self.decay["name"] == "inverse":
            lr = lr / (1 + self.decay["rate"] * epoch)
        elif self.decay["name"] == "exponential":
            lr = lr * self.decay["rate"] ** epoch
        self.t += 1
        for g in grads:
            for key, params in (("W", net.W), ("b", net.b)) + ((("gamma", net.gamma), ("beta", net.beta)) if net.bn else ()):
                if key not in g:
                    continue
                s = self.state.setdefault((key, g["l"]), [0.0, 0.0])
                d = g[key]
                if o["name"] == "gd":
                    step = d
                elif o["name"] == "momentum":         # an exponentially weighted average of gradients
                    s[0] = o["beta1"] * s[0] + (1 - o["beta1"]) * d
                    step = s[0]
                elif o["name"] == "nesterov":         # the same, a step ahead; see core/optimise.h
                    s[0] = o["beta1"] * s[0] + (1 - o["beta1"]) * d
                    step = o["beta1"] * s[0] + (1 - o["beta1"]) * d
                elif o["name"] == "rmsprop":
                    s[1] = o["beta2"] * s[1] + (1 - o["beta2"]) * d * d
                    step = d / (np.sqrt(s[1]) + o["epsilon"])
                elif o["name"] == "adam":
                    s[0] = o["beta1"] * s[0] + (1 - o["beta1"]) * d
                    s[1] = o["beta2"] * s[1] + (1 - o["beta2"]) * d * d
                    step = (s[0] / (1 - o["beta1"] ** self.t)) / (np.sqrt(s[1] / (1 - o["beta2"] ** self.t)) + o["epsilon"])
                params[g["l"]] = params[g["l"]] - lr * step
        if net.cfg["l1Step"] == "proximal":           # the soft threshold: exact zeros
            net.W = [np.sign(W) * np.maximum(np.abs(W) - lr * net.cfg["l1"] / m_train, 0) for W in net.W]


def accuracy(A, Y, output):
    if output == "softmax":
        return float((A.argmax(0) == Y.argmax(0)).mean())
    if output == "sigmoid":
        return float(((A > 0.5) == (Y > 0.5)).mean())
    return None


def run(config, more=None):
    """The history of a run. more: a dict that is given what the history leaves out, records of penalty, weight
    norms and dev accuracy, and in the end the network and its three parts."""
    more = {} if more is None else more
    more.update(penalty=[], weightNorm=[], devAccuracy=[])
    cfg = merge(DEFAULTS, config)
    assert not cfg["earlyStopping"]["patience"] or cfg["recordEvery"] < cfg["iterations"], "one record is no choice"
    parts = split(*make_data(cfg["data"]), cfg["split"])
    for i, name in ((1, "dev"), (2, "test")):         # drawn anew, as the notes' exercise has its test set
        own = {**DRAWN_ANEW[name], **cfg["data"].get(name, {})}
        if own["samples"]:
            parts[i] = make_data({**cfg["data"], **own})
    shift, scale = fit_normaliser(parts[0][0], cfg["normalise"])
    parts = [p and ((p[0] - shift) / scale, p[1]) for p in parts]
    (X, Y), dev, test = parts
    m = X.shape[1]
    net = Network([X.shape[0], *cfg["hidden"], Y.shape[0]], cfg)
    opt = Optimizer(cfg)
    rs = np.random.RandomState(cfg["seed"])
    batch = cfg["batch"] or m
    out = {"iteration": [], "loss": [], "devLoss": [], "gradientNorm": []}
    best, since, at, epoch, order = None, 0, m, -1, None
    for i in range(cfg["iterations"]):
        if at >= m:
            at, epoch = 0, epoch + 1
            order = rs.permutation(m) if batch < m else np.arange(m)
        pick = order[at:at + batch]
        at += batch
        A, cache = net.forward(X[:, pick], rs)
        grads = net.gradients(cache, Y[:, pick], m)
        if i % cfg["recordEvery"] == 0:              # before the update, as in the notes
            out["iteration"].append(i)
            out["loss"].append(float(net.cost(cache[-1]["Z"], Y[:, pick], m)))
            out["gradientNorm"].append([float(np.sqrt((g["W"] ** 2).sum())) for g in grads])
            more["penalty"].append(float(sum(net.penalties(m))))
            more["weightNorm"].append([float(np.sqrt((W ** 2).sum())) for W in net.W])
            if dev:
                A_dev, c = net.forward(dev[0])
                more["devAccuracy"].append(accuracy(A_dev, dev[1], cfg["output"]))
                out["devLoss"].append(float(data_cost(c[-1]["Z"], dev[1], cfg["output"])))
                if cfg["earlyStopping"]["patience"]:
                    if best is None or out["devLoss"][-1] < best[0] or np.isnan(best[0]) > np.isnan(out["devLoss"][-1]):
                        best, since = (out["devLoss"][-1], i, deepcopy(net)), 0
                    else:
                        since += 1
                        if since >= cfg["earlyStopping"]["patience"]:
                            break
        if cfg["clipNorm"]:
            norm = np.sqrt(sum((v ** 2).sum() for g in grads for k, v in g.items() if k != "l"))
            if norm > cfg["clipNorm"]:
                for g in grads:
                    for k in g:
                        if k != "l":
                            g[k] = g[k] * (cfg["clipNorm"] / norm)
        opt.step(net, grads, epoch, m)
    if best is not None:
        out["bestIteration"], net = best[1:]        # all that an evaluation depends on
    for name, part in (("train", (X, Y)), ("dev", dev), ("test", test)):
        if part:
            A, c = net.forward(part[0])
            out[name] = {"loss": float(data_cost(c[-1]["Z"], part[1], cfg["output"])),
                         "accuracy": accuracy(A, part[1], cfg["output"])}
    more.update(net=net, parts=parts)
    out["W"] = [w.tolist() for w in net.W]
    out["b"] = [b[:, 0].tolist() for b in net.b]
    return out


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as f:
        json.dump(run(json.load(f)), sys.stdout)
