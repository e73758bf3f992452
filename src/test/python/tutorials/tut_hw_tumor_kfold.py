"""Exercise: logistic regression on the breast cancer data with k-fold cross-validation.

Deliver: accuracy of each fold, mean and deviation, confusion matrix.
"""
from typing import Dict, List, Tuple
from dataclasses import dataclass, asdict

import numpy as np
import torch
from torch import nn, Tensor
from sklearn.datasets import load_breast_cancer


@dataclass(frozen=True)
class Settings:
    folds: int = 4
    epochs: int = 15
    lr: float = 0.1
    seed: int = 0


def load() -> Tuple[Tensor, Tensor]:
    ds = load_breast_cancer()
    print(ds.data.shape, list(ds.target_names), np.bincount(ds.target))
    x = torch.tensor(ds.data, dtype=torch.float32)
    y = torch.tensor(ds.target, dtype=torch.float32)
    return x, y


def split(n: int, k: int, gen: torch.Generator) -> List[Tensor]:
    return list(torch.randperm(n, generator=gen).chunk(k))


def train_one(x: Tensor, y: Tensor, cfg: Settings) -> nn.Module:
    torch.manual_seed(cfg.seed)
    model = nn.Linear(x.shape[1], 1)
    opt = torch.optim.SGD(model.parameters(), lr=cfg.lr, momentum=0.9)
    for _ in range(cfg.epochs):
        opt.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(model(x).squeeze(1), y)
        loss.backward()
        opt.step()
    model.final_loss = loss.item()
    return model


def confusion(pred: Tensor, y: Tensor) -> Dict[str, int]:
    p, t = pred.bool(), y.bool()
    return {"tp": int((p & t).sum()), "fp": int((p & ~t).sum()), "fn": int((~p & t).sum()), "tn": int((~p & ~t).sum())}


def main() -> None:
    cfg = Settings()
    print(asdict(cfg))
    x, y = load()
    parts = split(len(x), cfg.folds, torch.Generator().manual_seed(cfg.seed))
    accs: List[float] = []
    total: Dict[str, int] = {}
    for k, test in enumerate(parts):
        train = torch.cat([p for i, p in enumerate(parts) if i != k])
        mu, sd = x[train].mean(0), x[train].std(0)
        model = train_one((x[train] - mu) / sd, y[train], cfg)
        with torch.no_grad():
            pred = torch.sigmoid(model((x[test] - mu) / sd)).squeeze(1) > 0.5
        c = confusion(pred, y[test])
        for key, v in c.items():
            total[key] = total.get(key, 0) + v
        accs.append((c["tp"] + c["tn"]) / len(test))
        print(f"fold {k}: train {len(train)} test {len(test)} loss {model.final_loss:.3f} accuracy {accs[-1]:.4f}")
    print(f"{np.mean(accs):.4f} +/- {np.std(accs):.4f}")
    print(total, sum(total.values()))
    print("recall of class 0: {tn}/{n}".format(tn=total["tn"], n=total["tn"] + total["fp"]))


if __name__ == "__main__":
    main()
