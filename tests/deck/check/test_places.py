from __future__ import annotations

from typing import Any

import pytest

from deck.geometry import Box
from deck.written.transforms import around, bend_of, box_of
from tests.deck.check.edits import xml


def frame(
    x: int, y: int, width: int, height: int, inside: tuple[int, int, int, int] | None = None, **turned: int
) -> Any:
    """Return an ``a:xfrm``; *inside* are the coordinates in a group."""
    attributes = " ".join(f'{name}="{value}"' for name, value in turned.items())
    parts = f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
    if inside:
        parts += f'<a:chOff x="{inside[0]}" y="{inside[1]}"/><a:chExt cx="{inside[2]}" cy="{inside[3]}"/>'
    return xml(f"<a:xfrm {attributes}>{parts}</a:xfrm>")


QUARTER = 90 * 60_000


def test_shape_is_where_its_frame_says() -> None:
    assert box_of(frame(10, 20, 30, 40), ()) == Box(10, 20, 30, 40)


def test_frame_without_place_is_nowhere() -> None:
    assert box_of(xml("<a:xfrm/>"), ()) is None


@pytest.mark.parametrize(
    ("degrees", "box"),
    [
        (90, Box(150, 0, 100, 300)),
        (180, Box(50, 100, 300, 100)),
        (270, Box(150, 0, 100, 300)),
        (45, Box(59, 9, 282, 282)),
    ],
)
def test_turned_shape_takes_the_box_round_it(degrees: int, box: Box) -> None:
    assert box_of(frame(50, 100, 300, 100, rot=degrees * 60_000), ()) == box


def test_group_moves_and_stretches_what_is_in_it() -> None:
    group = frame(1000, 1000, 200, 600, inside=(0, 0, 100, 100))
    assert box_of(frame(10, 10, 20, 20), [group]) == Box(1020, 1060, 40, 120)


def test_groups_in_groups_are_applied_from_within() -> None:
    inner, outer = frame(0, 0, 50, 50, inside=(0, 0, 100, 100)), frame(500, 0, 100, 100, inside=(0, 0, 50, 50))
    assert box_of(frame(20, 40, 20, 20), [inner, outer]) == Box(520, 40, 20, 20)


def test_mirrored_group_mirrors_its_members() -> None:
    group = frame(0, 0, 100, 100, inside=(0, 0, 100, 100), flipH=1)
    assert box_of(frame(10, 20, 30, 10), [group]) == Box(60, 20, 30, 10)
    upside_down = frame(0, 0, 100, 100, inside=(0, 0, 100, 100), flipV=1)
    assert box_of(frame(10, 20, 30, 10), [upside_down]) == Box(10, 70, 30, 10)


def test_turned_group_turns_its_members_about_its_centre() -> None:
    group = frame(0, 0, 100, 100, inside=(0, 0, 100, 100), rot=QUARTER)
    assert box_of(frame(0, 0, 20, 10), [group]) == Box(90, 0, 10, 20)


def test_group_without_coordinates_of_its_own_leaves_all_as_it_is() -> None:
    assert box_of(frame(1, 2, 3, 4), [frame(0, 0, 0, 0, inside=(0, 0, 0, 0))]) == Box(1, 2, 3, 4)


def test_box_round_boxes_holds_them_all() -> None:
    assert around([Box(10, 20, 5, 5), Box(0, 22, 12, 10)]) == Box(0, 20, 15, 12)


def connector(preset: str, handle: str = "") -> Any:
    return xml(f'<p:spPr><a:prstGeom prst="{preset}"><a:avLst>{handle}</a:avLst></a:prstGeom></p:spPr>')


def test_connector_turns_where_its_handle_is() -> None:
    handle = '<a:gd name="adj1" fmla="val -25000"/>'
    assert bend_of(connector("bentConnector3", handle)) == -0.25
    assert bend_of(connector("curvedConnector3")) == 0.5
    assert bend_of(connector("straightConnector1")) is None


def test_connector_reaches_out_of_its_frame_to_where_it_turns() -> None:
    assert box_of(frame(100, 0, 100, 50), (), 0.5) == Box(100, 0, 100, 50)
    assert box_of(frame(100, 0, 100, 50), (), -0.25) == Box(75, 0, 125, 50)
    assert box_of(frame(100, 0, 100, 50), (), 1.5) == Box(100, 0, 150, 50)
    assert box_of(frame(100, 0, 100, 50, flipH=1), (), 1.5) == Box(50, 0, 150, 50)
    assert box_of(frame(100, 0, 100, 50, rot=QUARTER), (), 1.5) == Box(125, -25, 50, 150)


def test_group_without_a_place_leaves_all_as_it_is() -> None:
    assert box_of(frame(1, 2, 3, 4), [xml("<a:xfrm/>")]) == Box(1, 2, 3, 4)
