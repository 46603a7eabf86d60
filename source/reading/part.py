"""A part of a lecture: the keys of a mapping in its file, each with what may stand there and what it is for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar, NamedTuple, ParamSpec, Protocol, Self, TypeVar, cast, dataclass_transform, overload

from source.reading.defined import Defined
from source.reading.homes import keys_below, where_it_belongs
from source.reading.mistakes import Mistake, Mistakes
from source.reading.problems import close_to
from source.reading.showing import form_of
from source.reading.values import Allowed, Definitions, Schema, Written, mapping

T = TypeVar("T")
Else = TypeVar("Else")
Changes = ParamSpec("Changes")
Same_co = TypeVar("Same_co", covariant=True)
_NEEDED: Any = object()


class Key(NamedTuple):
    """A key of a part: what may stand there, what it is for, and what it is where it is left out."""

    kind: Allowed[Any]
    says: str
    default: Any = _NEEDED
    name: str = ""
    """What it is called in the file."""
    attribute: str = ""
    """What holds its value."""
    holds_others: bool = False
    """Whether it holds all keys that the part does not name."""


Reader = tuple[str, Callable[[Written, Defined], Any], bool]
"""The attribute of a key, what reads its value, and whether it may stand without one."""


def needed(kind: Allowed[T], says: str, *, name: str = "") -> T:
    """Return a key that must stand in the file; *name* is what it is called there, if not as the attribute."""
    return cast("T", Key(kind, says, name=name))


@overload
def optional(kind: Allowed[T], says: str, *, name: str = "") -> T | None: ...
@overload
def optional(kind: Allowed[T], says: str, default: Else, *, name: str = "") -> T | Else: ...
def optional(kind: Allowed[Any], says: str, default: object = None, *, name: str = "") -> object:
    """Return a key that may be left out, in which case it is *default*."""
    return Key(kind, says, default, name)


def others(kind: Allowed[T]) -> dict[str, T]:
    """Return what holds all further keys of the mapping, which may have any name."""
    return cast("dict[str, T]", Key(kind, "", {}, holds_others=True))


class _Changing(Protocol[Changes, Same_co]):
    """What gives another of its kind, some of its values changed."""

    def __replace__(self, *args: Changes.args, **changes: Changes.kwargs) -> Same_co: ...


# What must stand in the file must be given here too; all else is, for mypy, an attribute with a default.
@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False, field_specifiers=(needed,))
class Part:
    """A part of a lecture file: nothing in it is unknown, and nothing changes after reading.

    A class states its keys as attributes, with ``needed``, ``optional`` and ``others``; an instance has their values.
    """

    keys: ClassVar[Mapping[str, Key]] = {}
    """By their names in the file."""
    must_have: ClassVar[frozenset[str]] = frozenset()
    """Those that must stand in the file."""
    readers: ClassVar[Mapping[str, Reader]] = {}
    others: ClassVar[Key | None] = None
    called: ClassVar[str] = ""
    """What it is, as a hint names it."""

    def __init_subclass__(cls) -> None:
        cls.called = vars(cls).get("called") or cls.__name__.lower()
        stated = [entry._replace(attribute=name) for name, entry in vars(cls).items() if isinstance(entry, Key)]
        for entry in stated:
            # An attribute of the class serves all its instances that have no value of their own.
            delattr(cls, entry.attribute) if entry.default is _NEEDED else setattr(cls, entry.attribute, entry.default)
        cls.keys = {**cls.keys, **{entry.name or entry.attribute: entry for entry in stated if not entry.holds_others}}
        cls.must_have = frozenset(name for name, entry in cls.keys.items() if entry.default is _NEEDED)
        cls.readers = {
            name: (entry.attribute, entry.kind.read, entry.default is None) for name, entry in cls.keys.items()
        }
        cls.others = next((entry for entry in stated if entry.holds_others), cls.others)

    def __init__(self, **values: object) -> None:
        """Make a part without a file; TypeError where an attribute is unknown or is missing."""
        known = {key.attribute for key in self._all_keys()}
        if unknown := values.keys() - known:
            raise TypeError(f"a {type(self).__name__} has no {', '.join(sorted(unknown))}")
        if missing := {self.keys[name].attribute for name in self.must_have} - values.keys():
            raise TypeError(f"a {type(self).__name__} needs {', '.join(sorted(missing))}")
        vars(self).update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change after reading: {name}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

    def __replace__(self, **changes: object) -> Self:
        attributes = (key.attribute for key in self._all_keys())
        kept = {name: vars(self)[name] for name in attributes if name in vars(self)}
        return type(self)(**kept | changes)

    @property
    def but(self: _Changing[Changes, Same_co]) -> Callable[Changes, Same_co]:
        """Return the same part with other values for some of its attributes: ``stain.but(name="TFEB")``.

        For Python 3.13 and later, mypy knows of each part what ``__replace__`` takes, and so what this takes.
        """
        return self.__replace__

    @classmethod
    def _all_keys(cls) -> Iterable[Key]:
        return (*cls.keys.values(), cls.others) if cls.others else cls.keys.values()

    def values(self) -> Iterable[object]:
        """Return what stands in the file, key by key."""
        return vars(self).values()

    def check(self) -> None:
        """Raise Mistakes where values do not go together, though each is right by itself."""

    @classmethod
    def read(cls, written: Written, defined: Defined) -> Self:
        """Return the part that was *written*; Mistakes if it cannot be read."""
        entries, readers = mapping(written), cls.readers
        values: dict[str, Any] = {}
        rest: dict[str, Any] = {}
        found: list[Mistake] = [] if cls.must_have <= entries.keys() else list(cls._missing(entries))
        for name, value in entries.items():
            try:
                if name not in readers:
                    rest[name] = cls._read_other(name, value, defined)
                    continue
                attribute, read, may_be_empty = readers[name]
                if value is not None or not may_be_empty:
                    values[attribute] = read(value, defined)
            except Mistakes as mistakes:
                found += (cls._better(wrong, name) for wrong in mistakes.below(name))
        if found:
            raise Mistakes(found)
        if cls.others:
            values[cls.others.attribute] = rest
        part = cls.__new__(cls)
        vars(part).update(values)
        part.check()
        return part

    @classmethod
    def _read_other(cls, name: str, value: Written, defined: Defined) -> object:
        if cls.others:
            return cls.others.kind.read(value, defined)
        hint = where_it_belongs(name, cls.keys, cls._below(), _owners())
        raise Mistakes([Mistake("E201", f"{name} is not a key here", hint, of_key=True, is_stray=True)])

    @classmethod
    @cache
    def _below(cls) -> dict[str, str]:
        """Return each key of the parts below this one, and the own key below which it stands."""
        return keys_below({name: key.kind for name, key in cls.keys.items()})

    @classmethod
    def _better(cls, wrong: Mistake, name: str) -> Mistake:
        """Return what is *wrong* below the key *name*, with a hint that takes knowing this part."""
        if wrong.wants_form and name in cls.keys:
            return wrong._replace(hint=f"write it so:\n{cls._form(name)}", wants_form=False)
        if wrong.is_stray and (stray := str(wrong.path[-1])) in cls.keys and len(wrong.path) > 1:
            return wrong._replace(hint=f"it belongs to what is around: begin {stray} below {name}", is_stray=False)
        return wrong

    @classmethod
    def _form(cls, name: str) -> str:
        return form_of(name, cls.keys[name].kind.example())

    @classmethod
    def _missing(cls, entries: Mapping[str, Written]) -> Iterator[Mistake]:
        # what is misspelt is told as such, and is not missing
        unknown = [] if cls.others else [name for name in entries if name not in cls.keys]
        for name in cls.keys:
            if name in cls.must_have and name not in entries and not (unknown and close_to(name, unknown)):
                hint = f"add here: {cls._form(name)}"
                hint = hint.replace(": ", ":\n", 1) if "\n" in hint else f"{hint} ({cls.keys[name].says})"
                yield Mistake("E202", f"{name} is missing", hint, of_key=True)

    @classmethod
    def schema(cls, definitions: Definitions) -> Schema:
        """Return a reference to the schema of this part, which is added to *definitions*."""
        name = cls.__name__
        if name not in definitions:
            definitions[name] = {}  # so that a part may hold others of its own kind
            definitions[name] = cls._whole_schema(definitions)
        return {"$ref": f"#/$defs/{name}"}

    @classmethod
    def _whole_schema(cls, definitions: Definitions) -> Schema:
        return {
            "description": cls.__doc__,
            "type": "object",
            "properties": {name: _schema_of(key, definitions) for name, key in cls.keys.items()},
            "required": [name for name in cls.keys if name in cls.must_have],
            "additionalProperties": cls.others.kind.schema(definitions) if cls.others else False,
        }


def _all_below(root: type[Part]) -> Iterator[type[Part]]:
    for part in root.__subclasses__():
        yield part
        yield from _all_below(part)


@cache
def _owners() -> dict[str, list[str]]:
    """Return each key of any part, and how the parts that have it are called."""
    owners: dict[str, list[str]] = {}
    for part in _all_below(Part):
        for key in part.keys:
            owners.setdefault(key, []).append(part.called)
    return owners


Nested = TypeVar("Nested", bound=Part)


def _schema_of(key: Key, definitions: Definitions) -> Schema:
    schema = key.kind.schema(definitions)
    if key.default is None:
        schema = {"anyOf": [schema, {"type": "null"}]}
    default = {"default": key.default} if isinstance(key.default, str | float | bool) else {}
    return {**schema, "description": key.says, **default}


def nested(cls: type[Nested]) -> Allowed[Nested]:
    """Return the kind of values that are parts of the class *cls*."""
    return Allowed(cls.read, cls.schema, lambda: {name: cls.keys[name].kind.example() for name in _shown(cls)})


def _shown(cls: type[Part]) -> list[str]:
    """Return the keys that an example of the part *cls* has: those that it must have, or the first."""
    return [name for name in cls.keys if name in cls.must_have] or list(cls.keys)[:1]
