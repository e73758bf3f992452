"""Shapes for Axes.add_patch, and for legends."""
import math

from . import artist as a
from ._data import plain

__all__ = ['Patch', 'Rectangle', 'Polygon', 'Circle', 'Ellipse', 'Wedge', 'RegularPolygon', 'Arrow', 'FancyArrow', 'FancyArrowPatch']


class Patch(a.Artist):
    """A shape with an edge and an inside."""

    def __init__(self, edgecolor=None, facecolor=None, color=None, linewidth=None, fill=True, label=None, alpha=None, **kwargs):
        super().__init__(label=label, alpha=alpha)
        face = facecolor or kwargs.get('fc') or color
        self.filled = bool(fill) and face not in ('none', 'None')
        self.color, self.edge = None if face in ('none', 'None') else face, edgecolor or kwargs.get('ec') or (color if not fill else None)
        self.width = float(linewidth or kwargs.get('lw') or 1)
        if self.color or self.edge:
            self.set_color(self.color or self.edge)

    def corners(self):
        """The lists of x and of y."""
        return [], []


class Rectangle(Patch):
    """By its lower left corner."""

    def __init__(self, xy, width, height, *, angle=0.0, **kwargs):
        super().__init__(**kwargs)
        self.xy, self.wide, self.high, self.angle = (float(plain(xy[0])), float(plain(xy[1]))), float(width), float(height), angle

    def corners(self):
        (x, y), c, s = self.xy, math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        at = [(0, 0), (self.wide, 0), (self.wide, self.high), (0, self.high)]
        return [x + p * c - q * s for p, q in at], [y + p * s + q * c for p, q in at]


class Polygon(Patch):
    """By its corners."""

    def __init__(self, xy, *, closed=True, **kwargs):
        super().__init__(**kwargs)
        self.xy = plain(xy)

    def corners(self):
        return [float(p[0]) for p in self.xy], [float(p[1]) for p in self.xy]


class Ellipse(Patch):
    """By its middle and two diameters."""
    turn = (0, 360)

    def __init__(self, xy, width, height, *, angle=0, **kwargs):
        super().__init__(**kwargs)
        self.center, self.wide, self.high, self.angle = (float(plain(xy[0])), float(plain(xy[1]))), float(width), float(height), angle

    def corners(self):
        (x, y), c, s = self.center, math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        t = [math.radians(self.turn[0] + (self.turn[1] - self.turn[0]) * k / 60) for k in range(61)]
        at = [(self.wide / 2 * math.cos(v), self.high / 2 * math.sin(v)) for v in t]
        return [x + p * c - q * s for p, q in at], [y + p * s + q * c for p, q in at]


class Circle(Ellipse):
    """By its middle and radius."""

    def __init__(self, xy, radius=5, **kwargs):
        super().__init__(xy, 2 * radius, 2 * radius, **kwargs)
        self.radius = radius


class RegularPolygon(Circle):
    """By its middle, its number of corners and their distance from it."""

    def __init__(self, xy, numVertices, *, radius=5, orientation=0, **kwargs):
        super().__init__(xy, radius, **kwargs)
        self.n, self.first = numVertices, orientation

    def corners(self):
        t = [self.first + math.pi / 2 + 2 * math.pi * k / self.n for k in range(self.n)]
        return [self.center[0] + self.radius * math.cos(v) for v in t], [self.center[1] + self.radius * math.sin(v) for v in t]


class Wedge(Circle):
    """A part of a circle, between two angles."""

    def __init__(self, center, r, theta1, theta2, **kwargs):
        super().__init__(center, r, **kwargs)
        self.turn = (theta1, theta2)

    def corners(self):
        x, y = Circle.corners(self)
        return [self.center[0], *x], [self.center[1], *y]


class Arrow(Patch):
    """From a point by a distance."""

    def __init__(self, x, y, dx, dy, *, width=1.0, **kwargs):
        super().__init__(**kwargs)
        self.at, self.by, self.thick = (x, y), (dx, dy), width * 0.1

    def corners(self):
        (x, y), (dx, dy), w = self.at, self.by, self.thick
        at = [(0, w), (0.8, w), (0.8, 3 * w), (1, 0), (0.8, -3 * w), (0.8, -w), (0, -w)]
        return [x + dx * p - dy * q for p, q in at], [y + dy * p + dx * q for p, q in at]


FancyArrow = Arrow


class FancyArrowPatch(Arrow):
    """From one point to another."""

    def __init__(self, posA, posB, **kwargs):
        super().__init__(*posA, posB[0] - posA[0], posB[1] - posA[1], width=0.3, **kwargs)
