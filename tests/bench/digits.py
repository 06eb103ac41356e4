#!/usr/bin/python3
"""web/data/digits.txt from scikit-learn's load_digits(): a line a picture, as web/data/README.md says.

    python3 tests/bench/digits.py           writes the file
    python3 tests/bench/digits.py --check   only says whether it holds what scikit-learn holds
"""
import os
import sys

from sklearn.datasets import load_digits

PLACE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "web", "data", "digits.txt")
BASE_17 = "0123456789abcdefg"   # a pixel is 0 … 16


def lines():
    digits = load_digits()
    for label, pixels in zip(digits.target, digits.data.astype(int)):
        yield f"{label} {''.join(BASE_17[pixel] for pixel in pixels)}\n"


if __name__ == "__main__":
    if "--check" not in sys.argv:
        with open(PLACE, "w", encoding="ascii") as file:
            file.writelines(lines())
    else:
        with open(PLACE, encoding="ascii") as file:
            if file.read() != "".join(lines()):
                sys.exit("web/data/digits.txt is not what scikit-learn holds")
