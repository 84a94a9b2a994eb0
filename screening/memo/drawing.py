"""A picture as simple shapes, for renderings that cannot show an SVG.

Reads the drawings that this program makes itself: groups, rectangles, lines, polylines, circles and texts, with
colours as #rrggbb, currentColor or none.  Raises ValueError for anything else, so that no part of a picture is
silently left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

SVG = "{http://www.w3.org/2000/svg}"
INK = (0, 0, 0)
INHERITED = ("fill", "stroke", "stroke-width", "stroke-opacity", "fill-opacity", "stroke-dasharray", "font-size",
             "font-weight", "text-anchor")  # fmt: skip
UNSEEN = {"title", "desc"}

Colour = tuple[int, int, int]
Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """A line through points, closed and filled where `fill` says so.  `stroke` None: no outline."""

    points: tuple[Point, ...]
    fill: Colour | None
    stroke: Colour | None
    width: float
    closed: bool = False


@dataclass(frozen=True)
class Dot:
    centre: Point
    radius: float
    fill: Colour | None
    stroke: Colour | None
    width: float


@dataclass(frozen=True)
class Label:
    """`at` is on the baseline, at the start, middle or end of the text by `anchor`."""

    at: Point
    text: str
    anchor: str
    size: float
    bold: bool
    fill: Colour


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    parts: tuple[Shape | Dot | Label, ...]


def read(svg: str) -> Drawing:
    """The shapes of an SVG in the order in which they are painted."""
    root = fromstring(svg)
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    return Drawing(width, height, tuple(_parts(root, {"fill": "black", "stroke": "none"})))


def _parts(element: Element, given: Mapping[str, str]) -> Iterator[Shape | Dot | Label]:
    kind = element.tag.removeprefix(SVG)
    own = {**given, **{name: element.attrib[name] for name in INHERITED if name in element.attrib}}
    if kind in UNSEEN:
        return
    if "transform" in element.attrib or "style" in element.attrib:
        raise ValueError(f"a {kind} of the picture has a transform or a style, which cannot be drawn here")
    if kind in ("svg", "g"):
        for child in element:
            yield from _parts(child, own)
    elif kind in SHAPES:
        yield from SHAPES[kind](element, own)
    else:
        raise ValueError(f"the picture holds a {kind}, which cannot be drawn here")


def _rect(element: Element, own: Mapping[str, str]) -> Iterator[Shape]:
    x, y, width, height = (_number(element, name) for name in ("x", "y", "width", "height"))
    points = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    yield from _seen(Shape(points, _fill(own), _stroke(own), _width(own), closed=True))


def _line(element: Element, own: Mapping[str, str]) -> Iterator[Shape]:
    ends = tuple((_number(element, f"x{n}"), _number(element, f"y{n}")) for n in (1, 2))
    yield from _seen(Shape(ends, None, _stroke(own), _width(own)))


def _polyline(element: Element, own: Mapping[str, str]) -> Iterator[Shape]:
    flat = [float(part) for part in element.attrib["points"].replace(",", " ").split()]
    points = tuple(zip(flat[::2], flat[1::2], strict=True))
    closed = element.tag == f"{SVG}polygon"
    yield from _seen(Shape(points, _fill(own), _stroke(own), _width(own), closed))


def _circle(element: Element, own: Mapping[str, str]) -> Iterator[Dot]:
    centre = (_number(element, "cx"), _number(element, "cy"))
    yield Dot(centre, _number(element, "r"), _fill(own), _stroke(own), _width(own))


def _text(element: Element, own: Mapping[str, str]) -> Iterator[Label]:
    if len(element):
        raise ValueError("a text of the picture has parts, which cannot be drawn here")
    yield Label(
        at=(_number(element, "x"), _number(element, "y")),
        text=element.text or "",
        anchor=own.get("text-anchor", "start"),
        size=float(own.get("font-size", "12").removesuffix("px")),
        bold=own.get("font-weight", "400") in ("bold", "600", "700"),
        fill=_fill(own) or INK,
    )


SHAPES: dict[str, Callable[[Element, Mapping[str, str]], Iterator[Shape | Dot | Label]]] = {
    "rect": _rect,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polyline,
    "circle": _circle,
    "text": _text,
}


def _seen(shape: Shape) -> Iterator[Shape]:
    if shape.fill or shape.stroke:
        yield shape


def _number(element: Element, name: str) -> float:
    return float(element.attrib.get(name, "0"))


def _width(own: Mapping[str, str]) -> float:
    return float(own.get("stroke-width", "1"))


def _fill(own: Mapping[str, str]) -> Colour | None:
    return _colour(own["fill"], own.get("fill-opacity", "1"))


def _stroke(own: Mapping[str, str]) -> Colour | None:
    return _colour(own["stroke"], own.get("stroke-opacity", "1"))


def _colour(text: str, opacity: str) -> Colour | None:
    """On white paper: what is half transparent is half as dark."""
    if text in ("none", "transparent"):
        return None
    if text in ("currentColor", "black"):
        solid = INK
    elif text.startswith("#") and len(text) == 7:
        solid = (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))
    else:
        raise ValueError(f"the colour {text} of the picture cannot be drawn here")
    share = float(opacity)
    red, green, blue = (round(255 - (255 - part) * share) for part in solid)
    return red, green, blue
