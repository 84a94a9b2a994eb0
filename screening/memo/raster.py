"""A drawing as PNG, for Word: the same shapes as in the PDF, at print resolution."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from screening.memo.drawing import Dot, Drawing, Label, Shape

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD = FONTS / "DejaVuSansCondensed.ttf", FONTS / "DejaVuSansCondensed-Bold.ttf"
SCALE = 2.5  # pixels to a unit of the drawing: 760 units on 6.5 inches come to 290 dots an inch
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def png(drawing: Drawing) -> bytes:
    """The picture on white.  The same drawing gives the same bytes."""
    image = Image.new("RGB", (round(drawing.width * SCALE), round(drawing.height * SCALE)), "white")
    draw = ImageDraw.Draw(image)
    for part in drawing.parts:
        _paint(draw, part)
    out = BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _paint(draw: ImageDraw.ImageDraw, part: Shape | Dot | Label) -> None:
    if isinstance(part, Label):
        draw.text(_scaled(part.at), part.text, part.fill, font(part.size * SCALE, part.bold), ANCHORS[part.anchor])
    elif isinstance(part, Dot):
        (x, y), radius = _scaled(part.centre), part.radius * SCALE
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), part.fill, part.stroke, _pixels(part.width))
    else:
        points = [_scaled(point) for point in part.points]
        if part.closed:
            draw.polygon(points, part.fill)
            points.append(points[0])
        if part.stroke:
            draw.line(points, part.stroke, _pixels(part.width), joint="curve")


def _scaled(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] * SCALE, point[1] * SCALE


def _pixels(width: float) -> int:
    return max(1, round(width * SCALE * 0.8))


@cache
def font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BOLD if bold else REGULAR, size)
