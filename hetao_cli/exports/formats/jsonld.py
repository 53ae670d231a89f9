"""JSON-LD: places, events, sources and claims by schema.org and PROV, with terms of its own for all that these lack."""

# JSON values can be of any type until they are checked here.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hetao_cli.exports.exported import Exported, Loss
from hetao_cli.exports.json_text import json_bytes
from hetao_cli.tables.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hetao_cli.exports.exported import Request
    from hetao_cli.tables.columns import ColumnType

ENDING = ".jsonld"
HAS = ("places", "metrics", "sources", "events", "figures", "datings")
LOSSES: tuple[Loss, ...] = ()
_TERMS = "urn:hetao:term:"
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "hetao": _TERMS,
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EXACT: dict[ColumnType, str] = {"date": "https://id.loc.gov/datatypes/edtf/EDTF", "number": "xsd:decimal"}
_NAMES = {"en": "en", "zh_hans": "zh-Hans", "zh_hant": "zh-Hant"}


def write(request: Request) -> Exported:
    """Return the graph."""
    graph = [*_places(request), *_metrics(request), *_sources(request), *_events(request), *_claims(request)]
    data = json_bytes({"@context": _CONTEXT, "@graph": graph})
    return Exported({f"{request.stem}{ENDING}": data})


def _node(table: str, row: dict[str, Any], types: list[str], **given: Any) -> dict[str, Any]:
    """Return a node with what schema.org says of a row, and every cell of it in terms of the table's columns."""
    columns = TABLES[table].columns
    terms = {f"hetao:{one.name}": _value(row[one.name], one.type, one.refers_to) for one in columns}
    kept = {key: value for key, value in terms.items() if value not in (None, [])}
    return {"@id": _id(table, row["id"]), "@type": types, **given, **kept}


def _value(cell: Any, kind: ColumnType, refers_to: str | None) -> Any:
    if cell is None:
        return None
    if refers_to is not None:
        return _ref(refers_to, cell)
    if kind in _EXACT:
        return {"@value": str(cell), "@type": _EXACT[kind]}
    return list(cell) if isinstance(cell, tuple) else cell


def _id(table: str, name: str) -> str:
    return f"urn:hetao:{table}:{quote(name, safe='')}"


def _ref(table: str, name: str | None) -> dict[str, str] | None:
    return None if name is None else {"@id": _id(table, name)}


def _named(row: dict[str, Any], prefix: str) -> list[dict[str, str]]:
    found = [(tag, row[f"{prefix}_{name}"]) for name, tag in _NAMES.items()]
    return [{"@value": text, "@language": tag} for tag, text in found if text is not None]


def _same(row: dict[str, Any]) -> list[dict[str, str]]:
    heads = {"wikidata": "http://www.wikidata.org/entity/", "geonames": "https://sws.geonames.org/"}
    pairs = (one.partition(":") for one in row["same_as"])
    return [{"@id": f"{heads[head]}{quote(name)}"} for head, _, name in pairs if head in heads]


def _places(request: Request) -> Iterator[dict[str, Any]]:
    for row in request.tables.dicts("places"):
        located = row["latitude"] is not None
        where = {"@type": "GeoCoordinates", "latitude": row["latitude"], "longitude": row["longitude"]}
        yield _node(
            "places",
            row,
            ["Place"],
            name=_named(row, "name"),
            alternateName=list(row["aliases"]),
            containedInPlace=_ref("places", row["part_of"] or row["within"]),
            geo=where if located else None,
            sameAs=_same(row),
        )


def _metrics(request: Request) -> Iterator[dict[str, Any]]:
    for row in request.tables.dicts("metrics"):
        yield _node("metrics", row, ["StatisticalVariable"], name=_named(row, "name"), sameAs=_same(row))


def _sources(request: Request) -> Iterator[dict[str, Any]]:
    for row in request.tables.dicts("sources"):
        languages = row["language"]
        yield _node(
            "sources",
            row,
            ["CreativeWork", "prov:Entity"],
            name={"@value": row["title"], "@language": languages[0]} if len(languages) == 1 else row["title"],
            author={"@type": "Person", "name": row["author"]} if row["author"] else None,
            publisher={"@type": "Organization", "name": row["publisher"]} if row["publisher"] else None,
            datePublished=row["published"],
            inLanguage=list(languages),
            url=row["url"],
            archivedAt=row["archived"],
            license=row["licence"],
            **{"prov:wasDerivedFrom": _ref("sources", row["origin"])},
        )


def _events(request: Request) -> Iterator[dict[str, Any]]:
    for row in request.tables.dicts("events"):
        yield _node(
            "events",
            row,
            ["Event"],
            name=_named(row, "title"),
            startDate=row["earliest"],
            endDate=row["latest"],
            eventStatus={"@id": "https://schema.org/EventScheduled"} if row["status"] == "planned" else None,
            location=_ref("places", row["place"]),
        )


def _claims(request: Request) -> Iterator[dict[str, Any]]:
    for row in request.tables.dicts("figures"):
        value = {
            "@type": "QuantitativeValue",
            "value": row["value"],
            "minValue": row["low"],
            "maxValue": row["high"],
            "unitText": row["unit"],
        }
        about = {
            "@type": "Observation",
            "observationAbout": _ref("places", row["place"]),
            "measuredProperty": _ref("metrics", row["metric"]),
            "observationDate": row["as_of"],
            "value": value,
        }
        yield _claim("figures", row, about)
    for row in request.tables.dicts("datings"):
        yield _claim("datings", row, _ref("events", row["event"]))


def _claim(table: str, row: dict[str, Any], about: Any) -> dict[str, Any]:
    speaker = {"@type": "Person", "name": row["by"]} if row["by"] else None
    source = _ref("sources", row["source"])
    said = {"prov:wasQuotedFrom": source}
    return _node(
        table, row, ["Claim", "prov:Entity"], text=row["says"], about=about, appearance=source, author=speaker, **said
    )
