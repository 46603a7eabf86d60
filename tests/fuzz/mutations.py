"""A lecture with some mutations, made by a seed: of its values, which the model guides, or of its very bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

import yaml

from tests.fuzz import model, odd
from tests.fuzz.corpus import cut_down, raw_texts

Path = tuple[str | int, ...]
Place = tuple[Any, str | int, Path]
"""A list or mapping, a key in it, and the path to what stands there."""


def lecture(seed: int) -> bytes:
    """Return the lecture file of *seed*: the same at any time, on any system."""
    random = Random(f"lecture {seed}")
    if random.random() < 0.06:
        return damaged(random, random.choice(raw_texts()))
    root = cut_down(random)
    ways, most = (GENTLE, 6) if random.random() < 0.7 else (ROUGH + GENTLE, 3)
    for _ in range(random.randint(1, most)):
        random.choice(ways)(random, root)
    content = written(random, root)
    return damaged(random, content) if random.random() < 0.12 else content


def written(random: Random, root: Any) -> bytes:
    """Return the values of *root* as YAML, in one of the ways in which it can be written."""
    how = {
        "allow_unicode": random.random() < 0.9,
        "sort_keys": random.random() < 0.05,
        "default_flow_style": random.random() < 0.05,
        "width": random.choice([80, 120, 10**6]),
        "indent": random.choice([2, 2, 4]),
    }
    try:
        return yaml.dump(root, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), **how).encode()
    except UnicodeEncodeError:  # half a pair of UTF-16 can only be written as an escape
        return yaml.dump(root, **how | {"allow_unicode": False}).encode()


def places(value: Any, path: Path = ()) -> Iterator[Place]:
    """Yield every place in *value*, what is outside first."""
    waiting = [(value, path)]
    for whole, above in waiting:
        steps = list(whole) if isinstance(whole, dict) else range(len(whole)) if isinstance(whole, list) else ()
        for step in steps:
            yield whole, step, (*above, step)
        if len(above) < 12:
            waiting += [(whole[step], (*above, step)) for step in steps]


def _one(random: Random, root: Any, fits: Callable[[Any], bool] = lambda _: True) -> Place | None:
    """Return a place whose value *fits*: any top key first, so that long lists do not take all."""
    keys = list(root) if isinstance(root, dict) else []
    random.shuffle(keys)
    for key in keys:
        found = [place for place in places(root[key], (key,)) if fits(place[0][place[1]])]
        if fits(root[key]):
            found.append((root, key, (key,)))
        if found:
            return random.choice(found)
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _texts_at(random: Random, root: Any) -> Place | None:
    """Return a place of prose: one with a blank in it."""
    return _one(random, root, lambda value: isinstance(value, str) and " " in value)


def odd_text(random: Random, root: Any) -> None:
    """Put an odd text in the place of a text, or behind it."""
    if place := _texts_at(random, root):
        whole, step, _ = place
        new = odd.text(random, model.ids(root, "references"), model.ids(root, "facts"))
        whole[step] = new if random.random() < 0.5 else f"{whole[step]} {new}"


def harmless_text(random: Random, root: Any) -> None:
    """Put a usable text of another language in the place of a text."""
    if place := _texts_at(random, root):
        whole, step, _ = place
        whole[step] = odd.harmless(random, model.ids(root, "references"), model.ids(root, "facts"))


def longer_texts(random: Random, root: Any) -> None:
    """Make all texts of a part longer."""
    if place := _one(random, root, lambda value: isinstance(value, dict | list)):
        more = odd.harmless(random, [], [])
        for whole, step, _ in list(places(place[0][place[1]])):
            if isinstance(whole[step], str) and " " in whole[step]:
                whole[step] = f"{whole[step]} {more}"


def allowed_value(random: Random, root: Any) -> None:
    """Put another value that the model allows in the place of one."""
    if place := _one(random, root):
        whole, step, path = place
        whole[step] = model.value(
            random, model.at(path), str(next((s for s in path[::-1] if isinstance(s, str)), "")), root
        )


def key_added(random: Random, root: Any) -> None:
    """Add a key that the model knows and that is not there."""
    if place := _one(random, root, _is_mapping):
        inner, path = place[0][place[1]], place[2]
        known = model.keys_of(model.at(path))
        if missing := [name for name in known if name not in inner]:
            name = random.choice(missing)
            inner[name] = model.value(random, known[name], name, root)


def entry_doubled(random: Random, root: Any) -> None:
    """Repeat an entry of a list; mostly with an id of its own."""
    if place := _one(random, root, lambda value: isinstance(value, list) and bool(value)):
        entries = place[0][place[1]]
        copy = deepcopy(random.choice(entries))
        if isinstance(copy, dict) and "id" in copy and random.random() < 0.8:
            copy["id"] = f"copy{random.randrange(10**6)}"
        entries.insert(random.randrange(len(entries) + 1), copy)


def list_grown(random: Random, root: Any) -> None:
    """Make a list long."""
    if place := _one(random, root, lambda value: isinstance(value, list) and bool(value)):
        entries = place[0][place[1]]
        for number in range(random.choice([3, 10, 30])):
            copy = deepcopy(entries[number % len(entries)])
            if isinstance(copy, dict) and "id" in copy:
                copy["id"] = f"more{number}x{random.randrange(10**6)}"
            entries.append(copy)


def entry_gone(random: Random, root: Any) -> None:
    """Take an entry out of a list, or all of them."""
    if place := _one(random, root, lambda value: isinstance(value, list) and bool(value)):
        entries = place[0][place[1]]
        del entries[random.randrange(len(entries)) if random.random() < 0.7 else slice(None)]


def shuffled(random: Random, root: Any) -> None:
    """Change the order of a list."""
    if place := _one(random, root, _is_list):
        random.shuffle(place[0][place[1]])


def language(random: Random, root: Any) -> None:
    """Choose another language."""
    if isinstance(root.get("lecture"), dict):
        root["lecture"]["language"] = random.choice(odd.LANGUAGES)


def files(random: Random, root: Any) -> None:
    """Name a picture, a template or a library."""
    topics = root.get("topics")
    topic = random.choice(topics) if isinstance(topics, list) and topics else None
    way = random.random()
    if way < 0.5 and isinstance(topic, dict):
        about = {"alt": "A picture.", "caption": "A picture", "credit": "A. Nonym", "licence": "CC0"}
        topic["figure"] = {"picture": odd.picture(random), **about}
    elif way < 0.6:
        root["bibliography"] = model.value(random, {}, "bibliography", root)
    elif way < 0.75 and isinstance(root.get("lecture"), dict):
        root["lecture"]["template"] = model.value(random, {}, "template", root)
    elif place := _texts_at(random, root):
        place[0][place[1]] += f' ![A picture]({odd.picture(random)} "A, CC0")'


def key_gone(random: Random, root: Any) -> None:
    """Take a key away."""
    if place := _one(random, root):
        del place[0][place[1]]


def wrong_kind(random: Random, root: Any) -> None:
    """Put a value of another kind in the place of one."""
    if place := _one(random, root):
        whole, step, _ = place
        old = whole[step]
        deep: Any = "deep"
        for _ in range(random.choice([3, 39, 60])):
            deep = [deep] if random.random() < 0.5 else {"key": deep}
        whole[step] = random.choice(
            [None, [], {}, [old], {"key": old}, deep, "", [[old]], [None], {"": None}, "12", "true"]
        )


def odd_scalar(random: Random, root: Any) -> None:
    """Put an odd id, figure or date in the place of a short text."""
    if place := _one(random, root, lambda value: isinstance(value, str) and " " not in value):
        place[0][place[1]] = random.choice(random.choice([odd.IDS, odd.FIGURES, odd.DATES, odd.CONTROL, odd.LANGUAGES]))


def key_renamed(random: Random, root: Any) -> None:
    """Misspell a key, or call it as one of another part."""
    if place := _one(random, root, lambda value: isinstance(value, dict) and bool(value)):
        inner = place[0][place[1]]
        name = random.choice(list(inner))
        where = random.randrange(len(name) + 1)
        others = [
            name[:where] + name[where + 1 :],
            random.choice(model.all_keys()),
            name.upper(),
            f"{name}s",
            f"{name} ",
        ]
        renamed = {random.choice(others) if key == name else key: value for key, value in inner.items()}
        inner.clear()
        inner.update(renamed)


def moved(random: Random, root: Any) -> None:
    """Move what stands in one place to another."""
    one, other = _one(random, root), _one(random, root, _is_mapping)
    if one and other:
        value = deepcopy(one[0][one[1]])
        target = other[0][other[1]]
        target[str(one[1])] = value
        if random.random() < 0.5:
            one[0].pop(one[1], None) if isinstance(one[0], dict) else None


def swapped(random: Random, root: Any) -> None:
    """Put the values of two places in each other's."""
    one, other = _one(random, root), _one(random, root)
    if one and other:
        first, second = deepcopy(one[0][one[1]]), deepcopy(other[0][other[1]])
        one[0][one[1]], other[0][other[1]] = second, first


Mutation = Callable[[Random, Any], None]
GENTLE: tuple[Mutation, ...] = (
    allowed_value,
    entry_doubled,
    entry_gone,
    files,
    harmless_text,
    harmless_text,
    key_added,
    key_added,
    language,
    list_grown,
    longer_texts,
    odd_text,
    odd_text,
    shuffled,
)
"""After these, most lectures can still be read."""
ROUGH: tuple[Mutation, ...] = (key_gone, key_renamed, moved, odd_scalar, swapped, wrong_kind)
"""After these, few can."""


def damaged(random: Random, content: bytes) -> bytes:
    """Return *content* as editors, word processors and people leave it."""
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    line = lines[at]
    sign = random.choice(SIGNS).encode("utf-8", "surrogatepass")
    where = random.randrange(len(line) + 1)
    indented = re.match(rb" *", line)
    ways: list[Callable[[], bytes | list[bytes]]] = [
        lambda: [*lines[:at], *lines[at + 1 :]],
        lambda: [*lines[: at + 1], *lines[at:]],
        lambda: [*lines[:at], b" " + line, *lines[at + 1 :]],
        lambda: [*lines[:at], line[1:], *lines[at + 1 :]],
        lambda: [*lines[:at], b"\t" + line.lstrip(), *lines[at + 1 :]],
        lambda: [*lines[:at], line[:where] + sign + line[where:], *lines[at + 1 :]],
        lambda: [*lines[:at], (indented[0] if indented else b"") + sign + line.lstrip(), *lines[at + 1 :]],
        lambda: [*lines[:at], line.replace(b": ", b":", 1).replace(b"- ", b"-", 1), *lines[at + 1 :]],
        lambda: [*lines[:at], line.replace(b'"', b"").replace(b"'", b""), *lines[at + 1 :]],
        lambda: [*lines[:at], line.replace(b"  ", "\u00a0\u00a0".encode()), *lines[at + 1 :]],
        lambda: [*lines[:at], b"---", *lines[at:]],
        lambda: content[: random.randrange(len(content) + 1)],
        lambda: content.replace(b"\n", random.choice([b"\r\n", b"\r", b"\n\n", "\u2028".encode()])),
        lambda: b"\xef\xbb\xbf" + content,
        lambda: content.decode("utf-8", "replace").encode(random.choice(["utf-16", "utf-32", "latin-1"]), "replace"),
        lambda: content[: (half := random.randrange(len(content) + 1))] + random.randbytes(4) + content[half:],
        lambda: content.replace(b'"', "“".encode(), random.choice([1, 2, 99])),
    ]
    new = random.choice(ways)()
    return new if isinstance(new, bytes) else b"\n".join(new)


SIGNS = (
    *odd.CONTROL,
    *"*&!|>%@`{}[],?:-#'\"~",
    ": ",
    " #",
    "&a ",
    "*a",
    "!!python/object:os.system ",
    "<<: ",
    "“",
    "\u00a0",
    "\t",
    "- ",
    "? ",
    "| ",
    "%YAML 1.2\n---\n",
    "{{",
    "@article{",
)
