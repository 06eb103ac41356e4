#!/usr/bin/env python3
"""Writes augment.json beside this file: image operations as OpenCV does them.

    python3 augment.py

Needs Debian's python3-opencv; tests never run it. Each case has the operation as engine.augment takes it.
Images are (height, width, 4), RGBA, written as hexadecimal digits.
"""
import json
from pathlib import Path

import cv2
import numpy as np

HERE = Path(__file__).parent

SIZES = [(1, 1), (1, 5), (6, 1), (2, 2), (7, 5), (16, 9)]    # width, height
RESIZED = [(1, 1), (2, 3), (7, 5), (8, 8), (13, 1), (1, 11), (14, 10), (3, 17)]
SHIFTS = [(0, 0), (2, -1), (-3, 2), (0.5, 0.25), (-1.3, 0.77), (40, 0)]
ANGLES = [0, 30, -45, 90, 180, 270, 12.34, -359.9, 360]
COLOUR = [10, 20, 30, 200]
BORDERS = {"constant": cv2.BORDER_CONSTANT, "replicate": cv2.BORDER_REPLICATE}


def image(width, height):
    return np.random.RandomState(100 * width + height).randint(0, 256, (height, width, 4)).astype(np.uint8)


def warp(img, matrix, o):
    height, width = img.shape[:2]
    return cv2.warpAffine(img, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=BORDERS[o["border"]],
                          borderValue=o["colour"])


def rotate(img, o):
    height, width = img.shape[:2]
    return warp(img, cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), o["angle"], 1), o)


def noise(img, o):
    """OpenCV has its own streams: here randn() is NumPy's, as everywhere in the lab."""
    out = img.copy()
    drawn = o["sd"] * np.random.RandomState(o["seed"]).randn(*img.shape[:2], 3)
    out[..., :3] = np.clip(np.rint(img[..., :3] + drawn), 0, 255)
    return out


def cutout(img, o):
    last = (o["x"] + o["width"] - 1, o["y"] + o["height"] - 1)
    return cv2.rectangle(img.copy(), (o["x"], o["y"]), last, o["colour"], cv2.FILLED)


APPLY = {
    "flip": lambda img, o: cv2.flip(img, o["code"]),
    "crop": lambda img, o: img[o["y"]:o["y"] + o["height"], o["x"]:o["x"] + o["width"]],
    "resize": lambda img, o: cv2.resize(img, (o["width"], o["height"]), interpolation=cv2.INTER_LINEAR),
    "shift": lambda img, o: warp(img, np.array([[1, 0, o["x"]], [0, 1, o["y"]]], float), o),
    "rotate": rotate,
    "noise": noise,
    "cutout": cutout,
}


def bordered(operation):
    return [{**operation, "border": border, "colour": COLOUR} for border in BORDERS]


def operations(width, height):
    half = {"width": (width + 1) // 2, "height": (height + 1) // 2}
    yield from ({"name": "flip", "code": code} for code in (0, 1, -1))
    yield {"name": "crop", "x": 0, "y": 0, "width": width, "height": height}
    yield {"name": "crop", "x": width // 2, "y": height // 2, **half}
    sizes = RESIZED + [(2 * width, 2 * height), (half["width"], half["height"])]
    yield from ({"name": "resize", "width": w, "height": h} for w, h in sizes)
    for x, y in SHIFTS:
        yield from bordered({"name": "shift", "x": x, "y": y})
    for angle in ANGLES:
        yield from bordered({"name": "rotate", "angle": angle})
    yield from ({"name": "noise", "sd": sd, "seed": 5} for sd in (0, 20, 300))
    for x, y in ((0, 0), (-1, -2), (width - 1, height - 1), (50, 0)):
        yield {"name": "cutout", "x": x, "y": y, "width": 3, "height": 4, "colour": COLOUR}


def case(img, operation):
    out = APPLY[operation["name"]](img, operation)
    return {"operation": operation, "width": out.shape[1], "height": out.shape[0], "data": out.tobytes().hex()}


def group(width, height):
    img = image(width, height)
    cases = [case(img, operation) for operation in operations(width, height)]
    return {"width": width, "height": height, "data": img.tobytes().hex(), "cases": cases}


def main():
    lines = []
    for width, height in SIZES:
        made = group(width, height)
        head = json.dumps({key: made[key] for key in ("width", "height", "data")})[:-1]
        cases = ",\n    ".join(json.dumps(one) for one in made["cases"])
        lines.append(f'  {head}, "cases": [\n    {cases}]}}')
    text = f'{{"opencv": "{cv2.__version__}", "images": [\n' + ",\n".join(lines) + "]}\n"
    json.loads(text)
    (HERE / "augment.json").write_text(text)


main()
