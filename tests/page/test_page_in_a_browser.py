"""What the page does for a person, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import Visit, started_browser
from looking import OPENED, axe_violations, broken

from hetao_cli.dates.edtf import parse_date
from hetao_cli.log.assemble import load_log
from hetao_cli.page.document import page
from hetao_cli.page.gathering import Gathered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Hetao
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
PHONE = {"width": 390, "height": 844}

HOSTILE = r"""
log = { version = 1, title = { en = "</title><script>alert(1)</script>" } }
place = [
  { id = "zone", name = { en = "<img src=x onerror=alert(2)>" } },
  { id = "a", name = { en = "\"a' onfocus=alert(3) x=\"" }, part_of = "zone" },
  { id = "b", name = { en = "b&lt;b&gt;" }, part_of = "zone" },
]
metric = [{ id = "firms", name = { en = "</script><svg/onload=alert(4)>" }, unit = "company", kind = "stock" }]
event = [
  { id = "e", date = "2025", title = { en = "</script><img src=x onerror=alert(5)>" }, place = "a", kind = "\"><b>" },
  { id = "rtl", date = "2026", title = { en = "شركة \u202e 20 \u2066", zh-Hans = "👩‍👩‍👧 \u2028 x" },
    place = "b", status = "planned" },
  { id = "long", date = "2024", title = { en = "LONG" } },
]
source = [
  { id = "s", title = "<!--<script>", published = "2025-06", language = "en", url = "javascript:alert(6)" },
  { id = "t", title = "]]><style>*{display:none}</style>", published = "2025-07", url = "https://a.invalid/\"><b>" },
]
figure = [
  { source = "s", place = "a", metric = "firms", says = "<b onclick=alert(7)>40 firms</b>" },
  { source = "t", place = "a", metric = "firms", says = "50 firms", note = "</script>" },
  { source = "t", place = "a", metric = "firms", says = "40 firms", as_of = "2024" },
]
dating = [{ source = "s", event = "e", says = "'\"><u>2025</u>", date = "2025" }]
""".replace("LONG", "longwordwithoutanend" * 40)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started_browser() as started:
        yield started


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("page") / "report.html"
    gathered = Gathered(load_log(str(ROOT / "events.toml")), parse_date("2026-01-31"), "en")
    written.write_text(page(gathered), encoding="utf-8")
    return written


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of a small log that has something for each of its parts."""
    written = tmp_path_factory.mktemp("example") / "report.html"
    log = load_log(str(ROOT / "examples" / "shenzhen-zhongshan" / "events.toml"))
    written.write_text(page(Gathered(log, parse_date("2026-01-31"), "en")), encoding="utf-8")
    return written


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page as that of a large log, with its folded parts packed."""
    written = tmp_path_factory.mktemp("large") / "report.html"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("hetao_cli.page.document.MOST_PLAIN", 0)
        patched.setattr("hetao_cli.page.timeline.MOST_OPEN", 0)
        gathered = Gathered(load_log(str(ROOT / "events.toml")), parse_date("2026-01-31"), "en")
        written.write_text(page(gathered), encoding="utf-8")
    return written


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    visits: list[Visit] = []

    def go(path: Path, hash_: str = "", **settings: object) -> Visit:
        visits.append(Visit(browser, path, hash_, **settings))
        return visits[-1]

    yield go
    for one in visits:
        one.context.close()


@pytest.fixture
def page_of(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, language: str = "en") -> Path:
        (tmp_path / "events.toml").write_text(text, encoding="utf-8")
        log = load_log(str(tmp_path / "events.toml"))
        written = tmp_path / "report.html"
        written.write_text(page(Gathered(log, parse_date("2026-01-31"), language)), encoding="utf-8")
        return written

    return write


def test_it_opens_without_an_error_and_asks_for_nothing(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    assert opened.said == []
    assert opened.asked == [shipped.as_uri()]
    assert opened.page.title() == "The Hetao Shenzhen-Hong Kong zone"


def test_the_verdicts_of_an_annotated_text_are_chosen_without_a_script(
    hetao: Hetao, tmp_path: Path, two_parks_log: str, visit: Callable[..., Visit]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The south park has 97 hectares. The north park has 12 firms. It has 44 cats.", encoding="utf-8")
    made = hetao("check", str(draft), "--log", two_parks_log, "--format", "html", "--exit-zero").out
    (tmp_path / "draft.html").write_text(made, encoding="utf-8")
    opened = visit(tmp_path / "draft.html", java_script_enabled=False)
    before = opened.shown("ol.notes > li")
    opened.page.uncheck("#f-contradicts")
    assert opened.shown("ol.notes > li.contradicts") == opened.shown(".mark.contradicts .tag") == 0
    assert 0 < opened.shown("ol.notes > li") < before
    opened.page.click("button[type=reset]")
    assert opened.shown("ol.notes > li") == before
    assert opened.said == []


def test_the_policy_stops_a_script_that_is_not_ours(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.evaluate("""() => {
        const script = document.createElement('script'); script.textContent = 'window.ran = true';
        document.body.append(script); document.body.setAttribute('style', 'color: red') }""")
    assert opened.page.evaluate("window.ran") is None
    assert opened.page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"


def test_filters_narrow_the_list_and_the_axis_and_tell_how_many(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    everything = opened.page.locator("#events .event").count()
    opened.page.select_option("#events-status", "k-planned")
    opened.until(f"document.querySelectorAll('#events .event:not([hidden])').length < {everything}")
    planned = opened.shown("#events .event")
    assert 0 < planned < everything
    assert opened.shown("#events .event.planned") == planned == opened.shown("svg.axis .mark")
    told = opened.page.inner_text("#timeline .count")
    assert told == f"{planned} of {everything} shown"
    opened.page.click("#timeline button[type=reset]")
    opened.until(f"document.querySelectorAll('#events .event:not([hidden])').length == {everything}")


def test_a_place_has_what_lies_in_it(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.select_option("#events-place", "p-hk-park")
    opened.until("document.querySelector('#events .event[hidden]') !== null")
    places = opened.page.eval_on_selector_all(
        "#events .event:not([hidden])", "items => items.map(item => item.dataset.place.split(' '))"
    )
    assert places
    assert all("p-hk-park" in one for one in places)
    assert any(one[0] != "p-hk-park" for one in places)


def test_search_finds_what_is_said_in_any_language(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.fill("#events-q", "香港園區正式啟用")
    opened.until("document.querySelectorAll('#events .event:not([hidden])').length == 1")
    assert opened.page.text_content("#events .event:not([hidden]) .title") == "The Hong Kong park opens"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_switched_on_the_page_and_by_the_address(
    shipped: Path, visit: Callable[..., Visit], language: str
) -> None:
    opened = visit(shipped)
    opened.page.click(f"button[lang={language}]")
    heading = opened.page.inner_text("#h-timeline")
    assert heading == {"en": "Timeline", "zh-Hans": "时间线", "zh-Hant": "時間線"}[language]
    assert opened.page.evaluate("document.documentElement.lang") == language
    assert opened.page.evaluate("location.hash") == f"#lang={language}"
    assert opened.page.locator("svg.axis .mark").first.get_attribute("aria-label") in opened.page.evaluate(
        """[...document.querySelectorAll('#events .event')].map(e =>
            [...e.querySelectorAll('.when,.title')].map(e => e.textContent).join(' '))"""
    )
    again = visit(shipped, f"#lang={language}")
    assert again.page.inner_text("#h-timeline") == heading
    assert again.page.inner_text("#events-status option >> nth=0") == {"en": "all"}.get(language, "全部")
    assert again.said == []


def test_every_link_of_the_page_leads_to_an_entry_of_it(shipped: Path, visit: Callable[..., Visit]) -> None:
    dead = visit(shipped).page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
        .map(a => a.getAttribute('href').slice(1)).filter(id => document.getElementById(id) === null)""")
    assert dead == []


def test_no_id_stands_twice(shipped: Path, visit: Callable[..., Visit]) -> None:
    twice = visit(shipped).page.evaluate("""() => { const seen = new Set();
        return [...document.querySelectorAll('[id]')].map(e => e.id).filter(id => seen.has(id) || !seen.add(id)) }""")
    assert twice == []


def test_a_link_shows_what_a_filter_hides(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.click("#sources summary")
    opened.page.fill("#said-q", "nothing has this")
    opened.until("document.querySelectorAll('.source-entry:not([hidden])').length == 0")
    opened.page.locator("#disputes a[href^='#f-']").first.click()
    opened.until("document.activeElement.localName == 'tr'")
    assert opened.page.evaluate("document.activeElement.checkVisibility()")


def test_filters_search_language_and_place_stand_in_the_address_together(
    shipped: Path, visit: Callable[..., Visit]
) -> None:
    opened = visit(shipped)
    opened.page.select_option("#events-status", "k-planned")
    opened.page.click("button[lang=zh-Hant]")
    opened.page.fill("#search input", "1.5万")
    opened.until("document.querySelectorAll('#results a').length > 0 && location.hash.includes('q=')")
    opened.page.locator("#results a").first.click()
    opened.until("location.hash.includes('at=')")
    hash_ = opened.page.evaluate("location.hash")

    again = visit(shipped, hash_)
    assert again.page.evaluate("document.documentElement.lang") == "zh-Hant"
    assert again.page.input_value("#events-status") == "k-planned"
    assert again.page.input_value("#search input") == "1.5万"
    assert 0 < again.page.locator("#events .event:not([hidden])").count() < again.page.locator("#events .event").count()
    again.until("document.activeElement.id !== '' && document.activeElement.checkVisibility()")
    at = again.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('at')")
    assert again.page.evaluate("document.activeElement.id") == at


def test_one_search_finds_figures_events_sources_and_findings(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    for words, kind in (("447家", "f-"), ("hong kong park opens", "e-"), ("C306", "c-"), ("LCQ8", "s-")):
        opened.page.fill("#search input", words)
        opened.until(f"[...document.querySelectorAll('#results a')].some(one => one.hash.startsWith('#{kind}'))")
    opened.page.fill("#search input", "nothing has this")
    opened.until("document.querySelectorAll('#results a').length === 0")
    assert opened.page.inner_text("#results") == "0 of 0 shown"


def test_choices_say_how_much_each_leaves(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    told = opened.page.inner_text("#events-status option[value=k-planned]")
    assert told == f"planned ({opened.page.locator('#events .event.planned').count()})"


def test_a_table_is_had_as_csv_and_a_picture_as_svg(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    with opened.page.expect_download() as taken:
        opened.page.click("#trust button.file")
    rows = Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert taken.value.suggested_filename.endswith(".csv")
    assert len(rows) == opened.page.locator("#trust tr").count()
    assert not any("●" in row for row in rows)  # a dot for a source is a picture of the number beside it
    with opened.page.expect_download() as taken:
        opened.page.click("#timeline button.file")
    picture = Path(taken.value.path()).read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "newest source" in picture  # its caption, with the unit, the sources and the day
    assert opened.said == []


def test_a_malformed_address_opens_the_page(shipped: Path, visit: Callable[..., Visit]) -> None:
    for hash_ in ("#%E0%A4%A", "#lang=xx&at=%E0", "#=&&"):
        opened = visit(shipped, hash_)
        assert (opened.said, opened.page.inner_text("#h-timeline")) == ([], "Timeline")


def test_a_browser_s_language_is_taken(shipped: Path, visit: Callable[..., Visit]) -> None:
    assert visit(shipped, locale="zh-TW").page.inner_text("#h-timeline") == "時間線"
    assert visit(shipped, "#lang=en", locale="zh-CN").page.inner_text("#h-timeline") == "Timeline"


def test_what_to_know_is_told_within_three_screens_and_six_of_a_phone(
    shipped: Path, visit: Callable[..., Visit]
) -> None:
    for screens, size in ((3, {"width": 1280, "height": 900}), (6, PHONE)):
        opened = visit(shipped, viewport=size)
        told = opened.page.evaluate("document.querySelector('#timeline').getBoundingClientRect().top + scrollY")
        assert told <= screens * size["height"]


def test_a_brief_page_has_what_to_know_on_at_most_12_printed_pages(visit: Callable[..., Visit], tmp_path: Path) -> None:
    brief = tmp_path / "brief.html"
    gathered = Gathered(load_log(str(ROOT / "events.toml")), parse_date("2026-01-31"), "en")
    brief.write_text(page(gathered, brief=True), encoding="utf-8")
    opened = visit(brief)
    ids = opened.page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    led_to = opened.page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(one => one.hash.slice(1))")
    assert set(led_to) <= set(ids)
    printed = opened.page.pdf(prefer_css_page_size=True)
    assert 1 < printed.count(b"/Type /Page\n") <= 12


def test_a_key_or_a_finger_on_a_mark_tells_what_it_is(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.focus("#axis-frame")
    opened.page.keyboard.press("ArrowRight")
    told = opened.page.evaluate("document.activeElement.querySelector('.mark-name').textContent")
    assert told in opened.page.inner_text("#card")

    seen = """(() => { const mark = document.activeElement.getBoundingClientRect(),
        card = document.getElementById('card').getBoundingClientRect();
        return mark.top > 0 && mark.bottom <= card.top && card.bottom <= innerHeight })()"""
    for key in ("ArrowRight", "End", "ArrowLeft", "Home"):
        opened.page.keyboard.press(key)
        assert opened.page.evaluate(seen)
    opened.page.focus("#card .close")
    opened.page.keyboard.press("Escape")
    assert opened.page.evaluate("document.activeElement.dataset.n") == "0"
    assert not opened.page.is_visible("#card")

    touched = visit(shipped, viewport=PHONE, has_touch=True, is_mobile=True)
    mark = touched.page.locator("svg.axis .mark", has_text="The Hong Kong park opens")
    mark.locator(".hit").tap(force=True)
    assert "The Hong Kong park opens" in touched.page.inner_text("#card")
    assert "at=" not in touched.page.evaluate("location.hash")
    touched.page.locator("#card .close").tap()
    assert not touched.page.is_visible("#card")
    mark.locator(".hit").tap(force=True)
    touched.page.locator("#card .about > a").tap()
    touched.until("document.activeElement.id === 'e-hk-park-opening'")


def test_all_that_tab_reaches_is_in_view_and_shows_that_it_has_the_focus(
    shipped: Path, visit: Callable[..., Visit]
) -> None:
    opened = visit(shipped)
    reached: list[str] = []
    for _ in range(400):
        opened.page.keyboard.press("Tab")
        found = opened.page.evaluate("""() => {
            const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
            if (one === document.body) return null;
            const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            const shown = style.outlineStyle !== "none" || one.matches(".mark");
            return [one.outerHTML.slice(0, 80), seen && shown, one.tabIndex] }""")
        if found is None:
            break
        assert found[1:] == [True, 0], found[0]
        reached.append(found[0])
    assert any('id="axis-frame"' in one for one in reached)
    assert "Back to the top" in reached[-1] or 'href="#' in reached[-1]


def test_the_axis_shows_what_a_filter_leaves_as_large_as_it_can(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    wide = "document.querySelector('svg.axis').getBoundingClientRect().width"
    before = opened.page.evaluate(wide)
    opened.page.select_option("#events-place", "p-hk-park")
    opened.until(f"{wide} > {1.2 * before}")
    inside = """[...document.querySelectorAll('svg.axis .mark:not(.out) .hit')].every(one => {
        const box = one.getBoundingClientRect(), frame = document.getElementById('axis-frame').getBoundingClientRect();
        return box.right > frame.left && box.left < frame.right })"""
    opened.until(inside)
    opened.page.click("#timeline button[type=reset]")
    opened.until(f"Math.abs({wide} - {before}) < 1")


def test_a_lane_without_what_a_filter_leaves_takes_no_room(shipped: Path, visit: Callable[..., Visit]) -> None:
    empty = """[...document.querySelectorAll('svg.axis g.lane')].filter(one => one.getBoundingClientRect().height)
        .filter(one => !one.querySelector('.mark:not(.out)')).length"""
    high = "document.querySelector('svg.axis').getBoundingClientRect().height"
    gaps = """(() => { const tops = [...document.querySelectorAll('svg.axis .mark:not(.out) .hit, svg.axis .lane-name')]
        .map(one => one.getBoundingClientRect()).filter(box => box.height).map(box => box.y).sort((a, b) => a - b);
        return Math.max(...tops.slice(1).map((top, n) => top - tops[n])) })()"""
    opened = visit(shipped)
    before = opened.page.evaluate(high)
    opened.page.select_option("#events-place", "p-hk-park")
    opened.page.select_option("#events-status", "k-planned")
    opened.until(f"{high} < {before / 4} && location.hash.includes('status')")
    assert opened.page.evaluate(empty) == 0
    assert opened.page.evaluate(gaps) < 40

    again = visit(shipped, opened.page.evaluate("location.hash"))
    assert again.page.evaluate(high) == opened.page.evaluate(high)
    again.page.click("#timeline button[type=reset]")
    again.until(f"{high} === {before}")


def test_of_many_events_the_axis_shows_how_many_there_are(
    page_of: Callable[..., Path], visit: Callable[..., Visit]
) -> None:
    events = "".join(
        f'[[event]]\nid = "e{number}"\ndate = "{1900 + number % 120}"\ntitle = {{ en = "E" }}\n'
        for number in range(301)
    )
    opened = visit(page_of(f"[log]\nversion = 1\n{events}"))
    opened.page.click("#timeline summary")
    told = opened.page.eval_on_selector_all("svg.axis .bin", "bins => bins.map(bin => parseInt(bin.ariaLabel))")
    assert opened.page.locator("svg.axis .mark").count() == 0
    assert sum(told) == 301


def test_a_large_page_opens_its_parts_when_they_are_asked_for(
    large: Path, shipped: Path, visit: Callable[..., Visit]
) -> None:
    assert large.stat().st_size < shipped.stat().st_size / 2
    opened = visit(large)
    assert opened.page.locator("#found, #said, #events, svg.axis").count() == 0
    opened.page.click("button[lang=zh-Hant]")
    opened.page.click("#timeline summary")
    opened.until("document.querySelectorAll('#events .event').length > 50")
    assert "香港園區正式啟用" in (opened.page.text_content("#events") or "")
    opened.page.select_option("#events-status", "k-planned")
    opened.until("document.querySelector('svg.axis .mark.out') !== null")
    opened.page.fill("#search input", "447家")
    opened.until("document.querySelectorAll('#results a').length > 0")
    assert opened.said == []


def test_a_link_leads_into_a_packed_part(large: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(large, "#lang=zh-Hans&at=s-lo-2026")
    opened.until("document.activeElement.id === 's-lo-2026' && document.activeElement.checkVisibility()")
    assert opened.page.evaluate("document.documentElement.lang") == "zh-Hans"
    assert opened.said == []


def test_a_large_page_of_few_events_shows_their_axis_and_narrows_their_list(
    page_of: Callable[..., Path], visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hetao_cli.page.document.MOST_PLAIN", 0)
    events = "".join(
        f'[[event]]\nid = "e{number}"\ndate = "{1900 + number}"\ntitle = {{ en = "E" }}\n'
        f'status = "{"planned" if number % 2 else "actual"}"\n'
        for number in range(60)
    )
    opened = visit(page_of(f"[log]\nversion = 1\n{events}"))
    opened.page.select_option("#events-status", "k-planned")
    opened.until("document.querySelectorAll('#events .event:not([hidden])').length === 30")
    assert opened.page.locator("svg.axis .mark").count() == 60
    assert opened.said == []


def test_without_scripts_a_packed_part_says_that_it_is_one(large: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(large, java_script_enabled=False)
    opened.page.click("#sources summary")
    assert opened.page.inner_text("#sources noscript").startswith("This part is packed")


def test_the_axis_is_used_by_keys(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    wide = "document.querySelector('svg.axis').getBoundingClientRect().width"
    before = opened.page.evaluate(wide)
    opened.page.focus("#axis-frame")
    opened.page.keyboard.press("+")
    opened.page.keyboard.press("+")
    assert opened.page.evaluate(wide) > 2 * before
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.evaluate("document.activeElement.dataset.n") == "1"
    opened.page.keyboard.press("0")
    assert opened.page.evaluate(wide) == before
    opened.page.keyboard.press("Enter")
    opened.until("document.activeElement.classList.contains('event')")
    assert opened.said == []


def test_the_axis_is_zoomed_by_buttons_and_the_wheel(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    wide = "document.querySelector('svg.axis').getBoundingClientRect().width"
    before = opened.page.evaluate(wide)
    opened.page.click("button[data-zoom=in]")
    zoomed = opened.page.evaluate(wide)
    assert zoomed > before
    opened.page.locator("#axis-frame").hover()
    opened.page.keyboard.down("Control")
    opened.page.mouse.wheel(0, -200)
    opened.page.keyboard.up("Control")
    opened.until(f"{wide} > {zoomed}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_needs_no_sideways_scrolling(shipped: Path, visit: Callable[..., Visit], language: str) -> None:
    opened = visit(shipped, f"#lang={language}", viewport=PHONE)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_it_prints_what_is_open_and_all_of_that(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    assert opened.page.pdf().startswith(b"%PDF")
    opened.page.emulate_media(media="print")
    assert opened.shown("form") == opened.shown("#sources") == opened.shown("button") == 0
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.shown("#events .event") == opened.page.locator("#events .event").count()
    assert opened.page.locator("#timeline details:not([open])").count() == 0
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#timeline details:not([open])").count() > 0


def test_a_number_leads_to_all_that_the_log_has_of_it(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    opened.page.locator("#disputes h3 a").first.click()
    opened.until("document.querySelector('.at') !== null")
    opened.until("document.querySelector('.at').checkVisibility()")
    assert opened.page.locator(".at a.says").count() > 1
    opened.until(
        "(top => top >= 0 && top < innerHeight / 2)(document.querySelector('.at').getBoundingClientRect().top)"
    )


def test_the_code_of_a_finding_finds_it_and_not_what_links_to_it(shipped: Path, visit: Callable[..., Visit]) -> None:
    opened = visit(shipped)
    code = opened.page.get_attribute("#disputes a.question", "href")
    assert code is not None
    opened.page.fill("#search input", code.removeprefix("#c-")[:8])
    opened.until("document.querySelectorAll('#results a').length === 1")
    opened.page.press("#search input", "Enter")
    opened.until(f"document.querySelector('.at')?.id === '{code[1:]}'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_all_there_without_its_script(
    page_of: Callable[..., Path], visit: Callable[..., Visit], language: str
) -> None:
    opened = visit(
        page_of('log = { version = 1, title = { en = "T", zh-Hans = "简" } }', language), java_script_enabled=False
    )
    assert opened.page.inner_text("#h-sources") == {"en": "Sources", "zh-Hans": "来源", "zh-Hant": "來源"}[language]
    assert opened.shown("form") == opened.shown("button") == 0


WIDTHS = (320, 390, 768, 1280, 1920)


@pytest.mark.parametrize("which", ["example", "hostile"])
def test_nothing_is_cut_or_covered_in_any_width_or_language(
    example: Path, page_of: Callable[..., Path], visit: Callable[..., Visit], which: str
) -> None:
    opened = visit(example if which == "example" else page_of(HOSTILE))
    opened.page.evaluate(OPENED)
    found: list[str] = []
    for language in LANGUAGES:
        opened.page.click(f"button[lang={language}]")
        for width in WIDTHS if language == "en" else WIDTHS[::3]:
            opened.page.set_viewport_size({"width": width, "height": 900})
            found += [f"{language} {width}: {one}" for one in broken(opened.page)]
    opened.page.evaluate("document.styleSheets[0].insertRule('html { font-size: 200% }', 0)")
    for width in WIDTHS[::2]:
        opened.page.set_viewport_size({"width": width, "height": 900})
        found += [f"large letters, {width}: {one}" for one in broken(opened.page)]
    assert found == []


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"color_scheme": "light"}, "en"),
        ({"color_scheme": "dark", "viewport": PHONE, "has_touch": True, "is_mobile": True}, "zh-Hant"),
        ({"forced_colors": "active", "viewport": {"width": 320, "height": 640}}, "zh-Hans"),
        ({"color_scheme": "dark", "forced_colors": "active", "device_scale_factor": 2}, "en"),
    ],
)
def test_axe_finds_nothing(
    example: Path, visit: Callable[..., Visit], settings: dict[str, object], language: str
) -> None:
    assert axe_violations(visit(example, f"#lang={language}", **settings).page) == []


def test_forced_colours_tell_the_chosen_language_and_print_has_nothing_to_press(
    shipped: Path, visit: Callable[..., Visit]
) -> None:
    opened = visit(shipped, forced_colors="active")
    filled = "button => getComputedStyle(button).backgroundColor"
    chosen, other = (opened.page.locator(f"button[aria-pressed={one}]").first for one in ("true", "false"))
    assert chosen.evaluate(filled) != other.evaluate(filled)
    opened.page.emulate_media(media="print")
    assert opened.shown("button") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_the_log_stays_text(page_of: Callable[..., Path], visit: Callable[..., Visit], language: str) -> None:
    path = page_of(HOSTILE, language)
    opened = visit(path, viewport=PHONE)
    for kind in ("place", "kind"):
        opened.page.select_option(f"#events-{kind}", index=1)
    opened.page.click("#timeline button[type=reset]")
    opened.until("document.querySelectorAll('#events .event:not([hidden])').length == 3")
    assert (opened.said, opened.asked) == ([], [path.as_uri()])
    strays = "img, script:not(body > script), body > script ~ :not(script), main b, main u"
    assert opened.page.locator(strays).count() == 0
    assert opened.page.locator("a[href^=javascript]").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert "</script><img src=x onerror=alert(5)>" in opened.page.inner_text("#events")
    assert "\u202e" not in path.read_text(encoding="utf-8")


def test_an_empty_log_has_a_page(page_of: Callable[..., Path], visit: Callable[..., Visit]) -> None:
    opened = visit(page_of("log = { version = 1 }"))
    assert opened.said == []
    assert opened.page.inner_text("#timeline p") == "The log has no events."
