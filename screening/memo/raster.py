"""A drawing as PNG, for Word: the same shapes as in the PDF, at print resolution."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from screening.memo.drawing import Dot, Drawing, Label, Shape

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD = FONTS / "DejaVuSansCondensed.ttf", FONTS / "DejaVuSansCondensed-Bold.ttf"
WIDTH = 2000  # pixels: on seven inches 285 dots an inch
ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def png(drawing: Drawing) -> bytes:
    """The picture on white.  The same drawing gives the same bytes."""
    scale = WIDTH / drawing.width
    image = Image.new("RGB", (WIDTH, round(drawing.height * scale)), "white")
    draw = ImageDraw.Draw(image)
    for part in drawing.parts:
        _paint(draw, part, scale)
    out = BytesIO()
    image.quantize(64, Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()


def _paint(draw: ImageDraw.ImageDraw, part: Shape | Dot | Label, scale: float) -> None:
    def place(point: tuple[float, float]) -> tuple[float, float]:
        return point[0] * scale, point[1] * scale

    if isinstance(part, Label):
        face = font(part.size * scale, part.bold)
        draw.text(place(part.at), " ".join(part.text.split()), part.fill, face, ANCHORS[part.anchor])
        return
    thick = max(1, round(part.width * scale * 0.8))
    if isinstance(part, Dot):
        (x, y), radius = place(part.centre), part.radius * scale
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), part.fill, part.stroke, thick)
        return
    points = [place(point) for point in part.points]
    if part.closed:
        draw.polygon(points, part.fill)
        points.append(points[0])
    if part.stroke:
        draw.line(points, part.stroke, thick, joint="curve")


@cache
def font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    """Laid out in the basic way: the other one is not on every machine, and refuses texts with an end of paragraph."""
    return ImageFont.truetype(BOLD if bold else REGULAR, size, layout_engine=ImageFont.Layout.BASIC)
