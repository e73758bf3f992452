"""Writes src/test/resources/pytorch/prepare.json: what pandas, numpy and scikit-learn make of a table in each step of a preparation.

Run by hand from the project's folder, with Debian's python3-pandas and python3-sklearn:
    python3 src/test/pytorch/prepare_fixtures.py
The build and its tests never need it.
"""
import json
import pathlib

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, OrdinalEncoder, StandardScaler

CELLS = {
    "number": ["39.1", "NA", "40.3", "7", "36.7", "-1e2", "39.1", "", "500", "41.25", "39.1", "3"],
    "whole": ["3", "0", "15", "8", "8", "7", "3", "2", "1", "14", "3", "9"],
    "kind": ["red", "Red ", "green", "blue", "NA", "RED", "red", "red", "violet", "green", "red", "green"],
    "size": ["small", "large", "medium", "small", "medium", "small", "small", "huge", "small", "large", "small", "medium"],
}
TEST = [False, False, False, False, False, False, False, True, True, True, True, True]

table = pd.DataFrame({name: [None if cell in ("", "NA") else cell for cell in cells] for name, cells in CELLS.items()})
test = np.array(TEST)
numbers = table.assign(number=pd.to_numeric(table["number"]), whole=pd.to_numeric(table["whole"]))


def training(frame):
    return frame[~test[frame.index]]


def sklearn(encoder, column, names=None):
    encoder.fit(training(numbers)[[column]])
    made = encoder.transform(numbers[[column]])
    kept = numbers.drop(columns=column)
    for i in range(made.shape[1]):
        kept[names[i] if names else column] = made[:, i]
    return kept


def clipped(least, greatest):
    return numbers.assign(number=numbers["number"].clip(least, greatest))


def filled(strategy, column="number", **more):
    fit = SimpleImputer(strategy=strategy, missing_values=np.nan if column == "number" else None, **more)
    fit.fit(training(numbers)[[column]])
    made = fit.transform(numbers[[column]])
    result = numbers.assign(**{column: made[:, 0]})
    return result.assign(number_missing=made[:, 1].astype(float)) if made.shape[1] > 1 else result


def unified():
    key = table["kind"].str.strip().str.lower()
    spelling = training(table)["kind"].str.strip().groupby(training(key)).agg(lambda spellings: spellings.mode()[0])
    return table.assign(kind=key.map(spelling).fillna(table["kind"].str.strip()))


number = training(numbers)["number"]
q1, q3 = number.quantile(0.25), number.quantile(0.75)
mean, std = number.mean(), number.std(ddof=0)
one_hot = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
categories = sorted(training(table)["size"].unique())
cases = {
    "choose-columns": table.drop(columns=["whole", "size"]),
    "read-numbers": numbers,
    "unify-categories": unified(),
    "drop-missing": numbers.dropna(),
    "drop-missing-number": numbers.dropna(subset=["number"]),
    "fill-mean": filled("mean"),
    "fill-mean-indicator": filled("mean", add_indicator=True),
    "fill-median": filled("median"),
    "fill-most-frequent": filled("most_frequent"),
    "fill-most-frequent-kind": filled("most_frequent", "kind"),
    "fill-constant": filled("constant", fill_value=7.5),
    "drop-duplicates": numbers[~numbers.assign(test=test).duplicated()],
    "clip-quartiles": clipped(q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)),
    "clip-deviations": clipped(mean - 0.75 * std, mean + 0.75 * std),
    "drop-quartiles": numbers[numbers["number"].between(q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)) | numbers["number"].isna()],
    "log": numbers.assign(whole=np.log1p(numbers["whole"])),
    "standardise": sklearn(StandardScaler(), "number"),
    "min-max": sklearn(MinMaxScaler(), "number"),
    "one-hot": sklearn(one_hot, "size", ["size_" + c for c in categories]),
    "ordinal": sklearn(OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), "size"),
    "ordinal-given": sklearn(OrdinalEncoder(categories=[["small", "medium", "large", "huge"]]), "size"),
    "binary-digits": numbers.drop(columns="whole").assign(**{f"whole_bit{i}": numbers["whole"] // 2 ** i % 2 for i in range(4)}),
}


def plain(value):
    return None if value is None or value != value else value if isinstance(value, str) else float(value)


fixture = {"cells": CELLS, "test": TEST, "cases": [
    {"name": name, "origin": frame.index.tolist(), "columns": {c: [plain(v) for v in frame[c].tolist()] for c in sorted(frame)}}
    for name, frame in cases.items()]}
pathlib.Path("src/test/resources/pytorch/prepare.json").write_text(json.dumps(fixture, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]") + "\n")
