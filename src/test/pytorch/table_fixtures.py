"""Writes tables.json: what pandas says of the sample tables, column by column, and how it reads tables as they are found.

Run by hand where pandas is (Debian's python3-pandas, 2.1): python3 table_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import io
import json
import math
import pathlib

import pandas as pd

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parents[2] / "sample-datasets"
TARGETS = {"iris": "species", "wine": "class", "breast_cancer": "diagnosis", "diabetes": "progression",
           "digits": "digit", "penguins": "species", "messy": "species"}
# each with what pandas is to be told of it; Tapedeck has to guess that
TABLES = [
    ("x,y,name\n1.5,2,ann\n3,,\"bob, jr.\"\n", {}),
    ("x;y\n1,5;1.000,25\n-2;2.500\n3e2;4,125\n", {"sep": ";", "decimal": ",", "thousands": "."}),
    ("a\tb\n1\t\"2\n3\"\n4\t5\n", {"sep": "\t"}),
    ("a|b\n1|x\n2|NA\n3|y\n", {"sep": "|"}),
    ("# by hand\n# in May, or June\na,b\n1,2\n\n3,4\n", {"comment": "#"}),
    ("1,2,x\n3,4,y\n5,6,x\n", {"header": None}),
    ("n,price\n1,\"1,234.5\"\n2,\"12,000\"\n", {"thousands": ","}),
    ("a,a,b\n1,2,3\n4,5,6\n", {}),
    ("x, y\n1, 2.5\n3, nan\n-inf, inf\n", {"skipinitialspace": True}),
    ("a,b,c\n1,2\n3,4,5\n6,7,8\n", {}),
    ("say,n\n\"she said \"\"no\"\"\",1\n'quoted',2\nplain,3\n", {}),
]


def number(x):
    return repr(float(x))


def columns(frame):
    result = []
    for name in frame.columns:
        column = frame[name]
        one = {"name": str(name), "missing": int(column.isna().sum()), "distinct": int(column.nunique())}
        if pd.api.types.is_numeric_dtype(column) and column.notna().any() and not column.isin([math.inf, -math.inf]).any():
            d = column.describe()
            one["numbers"] = [number(d[k]) for k in ("count", "min", "25%", "50%", "75%", "max", "mean", "std")]
        result.append(one)
    return result


def sample(name, target):
    frame = pd.read_csv(SAMPLES / f"{name}.csv")
    result = {"file": f"{name}.csv", "target": target, "columns": columns(frame),
              "duplicates": int(frame.duplicated().sum())}
    if pd.api.types.is_numeric_dtype(frame[target]):
        for one in result["columns"]:
            if "numbers" in one and one["name"] != target:
                one["correlation"] = number(frame[one["name"]].corr(frame[target]))
    return result


def read(text, options):
    frame = pd.read_csv(io.StringIO(text), **options)
    cells = [[None if pd.isna(x) else number(x) if not isinstance(x, str) else x for x in frame[c]] if frame.columns.is_unique
             else None for c in frame.columns]
    return {"text": text, "header": options.get("header", 0) is not None, "names": [str(c) for c in frame.columns],
            "cells": cells}


result = {"samples": [sample(*item) for item in TARGETS.items()], "tables": [read(*table) for table in TABLES]}
path = HERE.parent / "resources/pytorch/tables.json"
path.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
