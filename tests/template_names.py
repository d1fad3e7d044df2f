"""What templates ask of the values they are given, found by walking them with the types of those values.

Comes in: the templates, and per template the type of its value. Goes out: every field that is
asked for, and every name that the type does not have. Types follow loops, `set`, macros and their
arguments, conditions and the filters in use; what cannot be followed is reported, never passed over.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes
from markupsafe import Markup

Type = Any
NUMBERS = {"length", "round", "abs", "int"}
TEXTS = {"lower", "upper", "join", "urlencode", "e", "escape", "tojson", "trim", "replace", "capitalize"}
SAME = {"list", "sort", "reverse", "unique"}


@dataclass(frozen=True)
class Macro:
    """A macro, and the names it sees beside its arguments."""

    node: nodes.Macro
    scope: Mapping[str, Type]


@dataclass(frozen=True)
class Imported:
    """A template by the name under which another imported it."""

    names: Mapping[str, Type]


class Loop:
    """What `loop` has inside a loop."""

    index: int
    index0: int
    revindex: int
    first: bool
    last: bool
    length: int


@dataclass
class Names:
    """Collects what templates ask for. `used` holds classes with a field's name."""

    engine: Environment
    given: Mapping[str, Type]
    used: set[tuple[type, str]] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    _modules: dict[str, Mapping[str, Type]] = field(default_factory=dict)
    _walked: set[tuple[int, str]] = field(default_factory=set)
    _template: str = ""

    def walk(self, template: str, page: Type, frame: Type) -> None:
        """A template as it is rendered with a value of type `page`."""
        tree = self._tree(template)
        self._template = template
        self._body(tree.body, {**self.given, "page": page, "frame": frame})

    def _tree(self, template: str) -> nodes.Template:
        loader = self.engine.loader
        assert loader is not None
        return self.engine.parse(loader.get_source(self.engine, template)[0])

    def _import(self, template: str) -> Imported:
        if template not in self._modules:
            scope: dict[str, Type] = dict(self.given)
            self._modules[template] = scope
            self._body(self._tree(template).body, scope)
        return Imported(self._modules[template])

    def _body(self, body: Iterable[nodes.Node], scope: dict[str, Type]) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, Type]) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self.type_of(part, scope)
            case nodes.Import(template=nodes.Const(value=name)):
                scope[node.target] = self._import(name)
            case nodes.Include(template=nodes.Const(value=name)):
                self._body(self._tree(name).body, {**scope})
            case nodes.Macro():
                scope[node.name] = Macro(node, scope)
            case nodes.Assign():
                self._assign(node.target, self.type_of(node.node, scope), scope)
            case nodes.For():
                inner = {**scope, "loop": Loop}
                self._assign(node.target, element_of(self.type_of(node.iter, scope)), inner)
                if node.test:
                    self.type_of(node.test, inner)
                self._body(node.body, inner)
                self._body(node.else_, scope)
            case nodes.If():
                self.type_of(node.test, scope)
                self._body((*node.body, *node.elif_, *node.else_), scope)
            case nodes.TemplateData():
                pass
            case _:
                self._report(node, f"{type(node).__name__} is not followed")

    def _assign(self, target: nodes.Node, value: Type, scope: dict[str, Type]) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = value
        elif isinstance(target, nodes.Tuple):
            parts = parts_of(value, len(target.items))
            if parts is None:
                self._report(target, f"{value} has no {len(target.items)} parts")
                parts = (object,) * len(target.items)
            for name, part in zip(target.items, parts, strict=True):
                self._assign(name, part, scope)

    def type_of(self, node: nodes.Node, scope: Mapping[str, Type]) -> Type:
        """The type of an expression; everything in it is walked."""
        match node:
            case nodes.TemplateData() | nodes.Concat() | nodes.Compare() | nodes.Not() | nodes.Test():
                for child in node.iter_child_nodes():
                    self.type_of(child, scope)
                return str if isinstance(node, nodes.Concat | nodes.TemplateData) else bool
            case nodes.Operand():
                return self.type_of(node.expr, scope)
            case nodes.Const():
                return type(node.value)
            case nodes.Name():
                if node.name not in scope:
                    self._report(node, f"'{node.name}' is not given")
                return scope.get(node.name, object)
            case nodes.Getattr():
                return self._attribute(node, self.type_of(node.node, scope), node.attr)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                self.type_of(node.test, scope)
                return one_of(self.type_of(n, scope) for n in (node.expr1, node.expr2) if n)
            case nodes.And() | nodes.Or():
                return one_of((self.type_of(node.left, scope), self.type_of(node.right, scope)))
            case nodes.BinExpr():
                self.type_of(node.right, scope)
                return self.type_of(node.left, scope)
            case nodes.List() | nodes.Tuple():
                return _of(tuple, *([self.type_of(n, scope) for n in node.items] or [object, ...]))
            case nodes.Dict():
                values = one_of(self.type_of(pair.value, scope) for pair in node.items)
                return _of(Mapping, str, values)
        self._report(node, f"{type(node).__name__} is not followed")
        return object

    def _attribute(self, node: nodes.Node, owner: Type, name: str) -> Type:
        found = []
        for one in alternatives(owner):
            if isinstance(one, Imported):
                if name in one.names:
                    return one.names[name]
            elif isinstance(one, types.ModuleType):
                if hasattr(one, name):
                    return getattr(one, name)
            elif (kind := attribute_type(one, name)) is not None:
                self.used.add((origin_of(one) or one, name))
                found.append(kind)
        if not found:
            self._report(node, f"{owner} has no '{name}'")
        return one_of(found)

    def _item(self, node: nodes.Getitem, scope: Mapping[str, Type]) -> Type:
        owner = self.type_of(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            for part in (node.arg.start, node.arg.stop, node.arg.step):
                if part:
                    self.type_of(part, scope)
            return owner
        self.type_of(node.arg, scope)
        parts = get_args(owner)
        if isinstance(node.arg, nodes.Const) and origin_of(owner) is tuple and Ellipsis not in parts:
            return parts[node.arg.value]
        return parts[-1] if issubclass(origin_of(owner) or object, Mapping) else element_of(owner)

    def _call(self, node: nodes.Call, scope: Mapping[str, Type]) -> Type:
        called = self.type_of(node.node, scope)
        given = [self.type_of(n, scope) for n in node.args]
        named = {pair.key: self.type_of(pair.value, scope) for pair in node.kwargs}
        if isinstance(called, Macro):
            return self._macro(called, given, named)
        if callable(called):
            is_function = hasattr(called, "__annotations__")
            return get_type_hints(called).get("return", object) if is_function else called
        self._report(node, f"{called} is not called")
        return object

    def _macro(self, macro: Macro, given: Sequence[Type], named: Mapping[str, Type]) -> Type:
        names = [n.name for n in macro.node.args]
        scope = dict(macro.scope)
        for name, default in zip(reversed(names), reversed(macro.node.defaults), strict=False):
            scope[name] = self.type_of(default, macro.scope)
        scope.update(zip(names, given, strict=False))
        scope.update(named)
        missing = [n for n in names if n not in scope]
        if missing:
            self._report(macro.node, f"{macro.node.name} lacks {missing}")
        key = (id(macro.node), repr([scope.get(n) for n in names]))
        if key not in self._walked:
            self._walked.add(key)
            self._body(macro.node.body, scope)
        return Markup

    def _filter(self, node: nodes.Filter, scope: Mapping[str, Type]) -> Type:
        assert node.node is not None
        inner = self.type_of(node.node, scope)
        for child in (*node.args, *(pair.value for pair in node.kwargs)):
            self.type_of(child, scope)
        if node.name == "map":
            (attribute,) = (pair.value for pair in node.kwargs)
            assert isinstance(attribute, nodes.Const)
            return _of(tuple, self._attribute(node, element_of(inner), attribute.value), ...)
        if node.name in NUMBERS:
            return int
        if node.name in TEXTS:
            return str
        if node.name in SAME:
            return inner
        self._report(node, f"the filter '{node.name}' is not followed")
        return object

    def _report(self, node: nodes.Node, what: str) -> None:
        self.wrong.append(f"{self._template}, line {node.lineno}: {what}")


def _of(container: Any, *parts: Type) -> Type:
    """`tuple[int, str]` of `tuple`, `int` and `str`, known only now."""
    return container[parts]


def origin_of(kind: Type) -> Type:
    """`tuple` of `tuple[int, str]`, None of a plain class."""
    return get_origin(kind)


def alternatives(kind: Type) -> Iterator[Type]:
    """The types a value may have, None left out."""
    if origin_of(kind) in (Union, types.UnionType):
        for one in get_args(kind):
            yield from alternatives(one)
    elif kind not in (None, type(None)):
        yield kind


def one_of(kinds: Iterable[Type]) -> Type:
    """A value that has one of these types."""
    found = tuple(dict.fromkeys(one for kind in kinds for one in alternatives(kind)))
    if len(found) > 1:
        return reduce(or_, found)
    return found[0] if found else object


def attribute_type(owner: Type, name: str) -> Type | None:
    """The type of a field, a property or a method; None when there is none."""
    cls = origin_of(owner) or owner
    if not isinstance(cls, type):
        return None
    hints = get_type_hints(cls)
    if name in hints:
        return _filled_in(hints[name], owner, cls)
    member = getattr(cls, name, None)
    if isinstance(member, property):
        return get_type_hints(member.fget).get("return", object)
    if cls is str or cls is Markup:
        return (lambda: str) if member is not None else None
    return member


def _filled_in(kind: Type, owner: Type, cls: type) -> Type:
    """The type of a field, of what its generic class holds here."""
    held = dict(zip(getattr(cls, "__parameters__", ()), get_args(owner), strict=False))
    if kind in held:
        return held[kind]
    wanted = getattr(kind, "__parameters__", ())
    return kind[tuple(held[one] for one in wanted)] if wanted and held else kind


def element_of(kind: Type) -> Type:
    """What a loop over a value yields."""
    found = []
    for one in alternatives(kind):
        parts = get_args(one)
        if not parts:
            found.append(str if one is str else object)
        elif origin_of(one) is tuple and Ellipsis not in parts:
            found += parts
        else:
            found.append(parts[0])
    return one_of(found)


def parts_of(kind: Type, count: int) -> tuple[Type, ...] | None:
    """The types of the parts of a value that is taken apart; None when it has another number."""
    wanted = [get_args(one) for one in alternatives(kind)]
    if not wanted or any(len(parts) != count or Ellipsis in parts for parts in wanted):
        return None
    return tuple(one_of(parts) for parts in zip(*wanted, strict=True))
