"""The reading of an SVG as shapes: all of our charts, and no part of a picture lost without a word."""

from __future__ import annotations

import pytest

from screening.memo import PRODUCIBLE, build
from screening.memo.blocks import Block, Picture, Section
from screening.memo.drawing import Dot, Label, Shape, read
from screening.memo.raster import png
from tests.screening.memo.cases import every_case


def drawn(inner: str) -> tuple:
    return read(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{inner}</svg>').parts


def pictures(blocks: tuple[Block, ...]):
    for block in blocks:
        if isinstance(block, Section):
            yield from pictures(block.blocks)
        elif isinstance(block, Picture):
            yield block


def test_every_chart_of_every_case_can_be_drawn():
    found = [p for case in every_case() for p in pictures(build(case, PRODUCIBLE).blocks)]
    assert len(found) >= 5
    for picture in found:
        parts = read(picture.svg).parts
        assert picture.svg.count("<text ") == sum(isinstance(part, Label) for part in parts)
        assert picture.svg.count("<circle ") == sum(isinstance(part, Dot) for part in parts)


def test_groups_hand_down_their_colours():
    (shape,) = drawn('<g fill="#2478c6"><g stroke="currentColor"><rect x="1" y="2" width="3" height="4"/></g></g>')
    assert shape == Shape(((1, 2), (4, 2), (4, 6), (1, 6)), (0x24, 0x78, 0xC6), (0, 0, 0), 1.0, closed=True)


def test_half_transparent_is_half_as_dark():
    (line,) = drawn('<line x1="0" y1="0" x2="1" y2="1" stroke="currentColor" stroke-opacity="0.2"/>')
    assert line.stroke == (204, 204, 204)


def test_what_cannot_be_seen_is_left_out():
    assert drawn('<rect x="0" y="0" width="1" height="1" fill="transparent"><title>words</title></rect>') == ()


@pytest.mark.parametrize(
    ("inner", "says"),
    [
        ('<path d="M0 0"/>', "a path"),
        ('<rect width="1" height="1" style="fill:red"/>', "style"),
        ('<g transform="scale(2)"/>', "transform"),
        ('<rect width="1" height="1" fill="url(#x)"/>', "colour url"),
        ("<text>a<tspan>b</tspan></text>", "has parts"),
    ],
)
def test_what_it_cannot_draw_it_refuses(inner, says):
    with pytest.raises(ValueError, match=says):
        drawn(inner)


def test_the_picture_is_a_png_of_the_drawings_proportions():
    content = png(read('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"></svg>'))
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (2000, 1000)
