#!/usr/bin/env python3
"""Trains a tiny regression; options on the command line."""
import argparse
import json
import math
import time
from pathlib import Path

import torch
from torch import nn


def parse_args(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6, metavar="N")
    parser.add_argument("--lr", type=float, default=0.05)
    parser.add_argument("--hidden", type=int, nargs="+", default=[8, 8])
    parser.add_argument("--optimizer", choices=["sgd", "adam"], default="adam")
    parser.add_argument("--no-cuda", action="store_true", default=False)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(argv)


def build(hidden):
    layers, n = [], 1
    for h in hidden:
        layers += [nn.Linear(n, h), nn.Tanh()]
        n = h
    layers.append(nn.Linear(n, 1))
    return nn.Sequential(*layers)


def train(args):
    use_cuda = not args.no_cuda and torch.cuda.is_available()
    device = torch.device("cuda" if use_cuda else "cpu")
    torch.manual_seed(args.seed)
    model = build(args.hidden).to(device)
    opts = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}
    optimizer = opts[args.optimizer](model.parameters(), lr=args.lr)
    x = torch.linspace(0, 2 * math.pi, 32, device=device).unsqueeze(-1)
    y = torch.sin(x)
    start = time.time()
    for epoch in range(1, args.epochs + 1):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"Train Epoch: {epoch}/{args.epochs} ({100. * epoch / args.epochs:.0f}%)\tLoss: {loss.item():.3f}")
    assert time.time() - start < 60
    return {"final": round(loss.item(), 3), "device": str(device), "params": sum(p.numel() for p in model.parameters())}


def main():
    args = parse_args()
    print(args)
    result = train(args)
    print(json.dumps(result, sort_keys=True))
    other = parse_args(["--epochs", "3", "--hidden", "4", "--optimizer", "sgd", "--lr", "0.1"])
    print(vars(other))
    print(train(other))
    print(Path(__file__).name, Path("a") / "b.txt", __name__)


if __name__ == "__main__":
    main()
