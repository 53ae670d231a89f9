"""The logs and documents that both sides are asked about, written into a folder."""

import random
from pathlib import Path
from shutil import copytree

SMALL = """
log = { version = 1, title = { en = "Two parks", zh-Hans = "两个园区" } }
place = [
  { id = "zone", name = { en = "zone" } },
  { id = "north", name = { en = "north park", zh-Hans = "北园区" }, part_of = "zone", kind = "park", aliases = ["NP"] },
  { id = "south", name = { en = "south park", zh-Hant = "南園區" }, part_of = "zone" },
  { id = "tower", name = { en = "tower" }, within = "north" },
]
metric = [
  { id = "area", name = { en = "land area" }, unit = "km2", kind = "constant", adds_up = true, words = ["area"] },
  { id = "firms", name = { en = "firms", zh-Hant = "企業" }, unit = "company", kind = "stock" },
  { id = "cost", name = { en = "cost" }, unit = "HKD", kind = "cumulative" },
  { id = "growth", name = { en = "growth" }, unit = "%", kind = "share" },
  { id = "road", name = { en = "road" }, unit = "km", kind = "constant" },
]
event = [
  { id = "mou", date = "2017-01-03", title = { en = "The cities agree" }, place = "zone", kind = "agreement" },
  { id = "opening", date = "2025-12", title = { en = "The park opens" }, place = "south", after = ["mou"] },
  { id = "bridge", date = "2027", title = { en = "The bridge opens" }, place = "south", status = "planned" },
  { id = "late", date = "2024", title = { en = "A school opens" }, status = "planned" },
  { id = "some-day", date = "soon", title = { en = "A clinic opens" } },
]
source = [
  { id = "gazette", title = "Parks", publisher = "Gazette", published = "2025-06", language = "en" },
  { id = "daily", title = "园区", author = "L", published = "2025-06", language = "zh-Hans", origin = "agency" },
  { id = "agency", title = "通稿", published = "2025-05-30", language = ["zh-Hans", "en"] },
  { id = "leaflet", title = "園區", published = "some day", language = "zh-Hant" },
]
figure = [
  { id = "plan", source = "gazette", place = "north", metric = "firms", says = "600 firms", status = "target" },
  { id = "firms-a", source = "gazette", place = "north", metric = "firms", says = "447 firms" },
  { id = "firms-b", source = "daily", place = "north", metric = "firms", says = "440多家" },
  { id = "firms-c", source = "agency", place = "north", metric = "firms", says = "500家" },
  { id = "firms-old", source = "agency", place = "north", metric = "firms", says = "400家", as_of = "2023" },
  { id = "firms-few", source = "agency", place = "north", metric = "firms", says = "some" },
  { source = "gazette", place = "south", metric = "area", says = "87 hectares", by = "the mayor" },
  { source = "daily", place = "south", metric = "area", says = "0.87平方公里", note = "by the map" },
  { source = "leaflet", place = "zone", metric = "area", says = "389公顷" },
  { source = "gazette", place = "north", metric = "area", says = "3.02 km²" },
  { source = "gazette", place = "south", metric = "road", says = "6.7 miles" },
  { source = "leaflet", place = "south", metric = "growth", says = "三成" },
  { id = "cost-a", source = "gazette", place = "south", metric = "cost", says = "HK$3 billion" },
  { id = "cost-b", source = "daily", place = "south", metric = "cost", says = "30亿元" },
  { id = "cost-c", source = "leaflet", place = "south", metric = "cost", says = "30億元", as_of = "2025-06" },
  { id = "cost-d", source = "leaflet", place = "tower", metric = "cost", says = "HK$20 million" },
]
dating = [
  { source = "gazette", event = "opening", says = "December 2025", status = "planned" },
  { source = "daily", event = "opening", says = "2025年12月", date = "2025-12-22", as_of = "2025-12-23" },
  { source = "agency", event = "late", says = "2024年", status = "planned" },
  { source = "daily", event = "bridge", says = "some day" },
]
review = [{ code = "N101", about = ["firms-few"], reason = "the text gives no number" }]
"""

SPOILT = {
    "no-toml": "log = { version = \n",
    "missing-include": '[log]\nversion = 1\ninclude = ["nothing.toml"]\n',
    "wrong-types": '[log]\nversion = "one"\n[[place]]\nid = 5\nname = "zone"\n[[event]]\nid = "x"\ndate = 2017\n',
    "unknown-keys": '[log]\nversion = 1\n[[place]]\nid = "zone"\nname = { en = "zone" }\npartof = "x"\n[[plase]]\nid = "y"\n',
    "duplicate-ids": '[[place]]\nid = "a"\nname = { en = "a" }\n[[place]]\nid = "a"\nname = { en = "b" }\n',
    "bad-units": '[[metric]]\nid = "m"\nname = { en = "m" }\nunit = "furlong-fortnight"\nkind = "stock"\n',
    "cycles": (
        '[[place]]\nid = "a"\nname = { en = "a" }\npart_of = "b"\n[[place]]\nid = "b"\nname = { en = "b" }\npart_of = "a"\n'
        '[[event]]\nid = "e"\ndate = "2017-13"\ntitle = { en = "e" }\nafter = ["f"]\nplace = "c"\n'
        '[[figure]]\nplace = "a"\nmetric = "nope"\nsays = "a literal that is longer than forty characters, surely"\n'
    ),
}

DOCUMENTS = {
    "hans.txt": "河套深港合作\n2025年6月30日\n\n河套合作区面积3.89平方公里，深圳园区3.02平方公里，香港园区0.97平方公里。截至2024年8月，"
    "深圳园区集聚440多家科技企业，科研人员超1.5万名。香港园区将于2027年建成大桥，预计投资200亿元。\n",
    "hant.txt": "河套香港園區\n\n香港園區佔地87公頃，2025年12月22日開園，首批租戶逾60家。第一期樓面面積約100萬平方米，"
    "提供5萬個職位。香港園區企業達60000家。\n",
    "english.md": "# The zone\n\nPublished 22 December 2025\n\nThe Hetao zone covers **3.89 km²**; the Hong Kong park of 97 hectares "
    "opened in December 2024 with more than 60 tenants. The Shenzhen park has nearly 450 companies.\n",
    "page.html": "<html><head><title>Park</title><meta property='article:published_time' content='2025-12-23'></head><body>"
    "<article><h1>Park</h1><p>香港园区占地97公顷，深圳园区3.02平方公里。</p><table><tr><td>firms</td><td>447</td></tr></table>"
    "</article></body></html>\n",
    "empty.txt": "",
}

LINES = '{"id": "a", "text": "香港园区占地0.87平方公里", "published": "2025-12-23"}\n{"id": "b", "text": "440 firms in May 2024"}\n{"bad": 1}\n'


def write_inputs(folder: Path, old_tree: Path) -> None:
    """Write every log and document; the shipped log and the rules' cases are those of the old side."""
    shipped = folder / "shipped"
    shipped.mkdir(parents=True)
    (shipped / "events.toml").write_bytes((old_tree / "events.toml").read_bytes())
    copytree(old_tree / "seeds", shipped / "seeds")
    for name, text in {"small": SMALL, "empty": "[log]\nversion = 1\n", "large": generated(), **SPOILT}.items():
        (folder / name).mkdir()
        (folder / name / "events.toml").write_text(text, encoding="utf-8")
    copytree(old_tree / "tests" / "cases" / "rules", folder / "rules")
    documents = folder / "documents"
    documents.mkdir()
    for name, text in DOCUMENTS.items():
        (documents / name).write_text(text, encoding="utf-8")
    (documents / "lines.jsonl").write_text(LINES, encoding="utf-8")
    (documents / "latin.txt").write_bytes("香港園區佔地87公頃".encode("big5"))


def generated() -> str:
    """Return a log of 300 events and 600 figures of eight sources, some of which disagree."""
    dice = random.Random(9)
    lines = ["[log]\nversion = 1\n"]
    places = ["whole", "east", "west", *(f"site-{n}" for n in range(6))]
    for n, name in enumerate(places):
        within = 'part_of = "whole"\n' if 0 < n < 3 else f'within = "{places[1 + n % 2]}"\n' if n else ""
        lines.append(f'[[place]]\nid = "{name}"\nname = {{ en = "{name}", zh-Hans = "地{n}" }}\n{within}')
    units = ["company", "person", "km2", "CNY", "m", "%", "project", "HKD", "ha", "building"]
    for n in range(20):
        kind = ("stock", "constant", "cumulative", "flow", "share")[n % 5]
        lines.append(
            f'[[metric]]\nid = "m{n}"\nname = {{ en = "metric {n}", zh-Hant = "指標{n}" }}\nunit = "{units[n % 10]}"\nkind = "{kind}"\n'
        )
    for n in range(8):
        origin = 'origin = "s1"\n' if n == 5 else ""
        tag = ("en", "zh-Hans", "zh-Hant")[n % 3]
        lines.append(
            f'[[source]]\nid = "s{n}"\ntitle = "Source {n}"\npublished = "20{18 + n}-0{1 + n}"\nlanguage = "{tag}"\n{origin}'
        )
    for n in range(300):
        status = 'status = "planned"\n' if n % 7 == 0 else ""
        date = f"{dice.randint(1995, 2030)}-{dice.randint(1, 12):02}" + (f"-{dice.randint(1, 28):02}" if n % 3 else "")
        after = f'after = ["e{n - 1}"]\n' if n % 11 == 5 else ""
        lines.append(
            f'[[event]]\nid = "e{n}"\ndate = "{date}"\ntitle = {{ en = "Event {n}", zh-Hans = "事件{n}" }}\nplace = "{dice.choice(places)}"\n'
            f'kind = "{dice.choice(["opening", "plan", "law"])}"\n{status}{after}'
        )
    shapes = ["{}", "over {}", "约{}", "{}多", "nearly {}", "{}余", "{:.1f}万", "{} million"]
    for n in range(600):
        number = dice.randint(1, 40) * dice.choice([1, 10, 100])
        status = dice.choice(["", "", "", 'status = "target"\n', 'status = "estimate"\n'])
        as_of = f'as_of = "20{dice.randint(17, 26)}-{dice.randint(1, 12):02}"\n' if n % 2 else ""
        lines.append(
            f'[[figure]]\nsource = "s{dice.randint(0, 7)}"\nplace = "{dice.choice(places)}"\nmetric = "m{dice.randint(0, 19)}"\n'
            f'says = "{dice.choice(shapes).format(number)}"\n{as_of}{status}'
        )
    lines += [
        f'[[dating]]\nsource = "s{dice.randint(0, 7)}"\nevent = "e{dice.randint(0, 60)}"\n'
        f'says = "{dice.randint(2017, 2027)}年{dice.randint(1, 12)}月"\n'
        for _ in range(80)
    ]
    return "\n".join(lines)
