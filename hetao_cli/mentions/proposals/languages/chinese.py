"""How Chinese texts name places, what is measured, and what happens, in Simplified characters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from hetao_cli.mentions.proposals.languages import Name, ProposalLanguage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hetao_cli.mentions.proposals.papers import Paper

KINDS = {
    "airport": "机场",
    "bridge": "大桥 主桥 高架桥 桥",
    "canal": "运河",
    "company": "公司 集团",
    "dam": "大坝",
    "exchange": "交易所",
    "fund": "基金",
    "hospital": "医院",
    "hotel": "酒店",
    "island": "人工岛 岛",
    "lake": "水库 湖 淀",
    "line": "铁路 高铁 城际 号线 延线 线",
    "museum": "博物馆",
    "park": "园区 公园 乐园 体育园 科技园 产业园",
    "plant": "电厂 化淡厂 焚化炉 厂",
    "port": "口岸 港区",
    "road": "公路 高速 连接路 接线 通道",
    "stadium": "体育馆 场馆 运动场",
    "station": "核电站 电站 空间站 车站 站",
    "terminal": "航站楼 客运大楼",
    "tunnel": "隧道",
    "university": "大学",
    "zone": "合作区 新区 片区 保税区 都会区 度假区 文化区 启动区 起步区 作业区",
}
_MORE_HEADS = (
    "港 工程 跑道 系统 船闸 升船机 枢纽 基地 段 项目 馆 厅 邨 堆填区 中心 风电场 工业区 舱 飞船 大楼"
    " 主场 小镇 街坊 梦工场 账目 计划"
)
_HEADS = "|".join(sorted({*" ".join(KINDS.values()).split(), *_MORE_HEADS.split()}, key=len, reverse=True))
_HEAD = re.compile(f"(?:{_HEADS})(?:第?[一二三四五六七八九十0-9]期|[0-9]号)?(?!{_HEADS})")
_OWN_PART = re.compile(f"的(?:{_HEADS})(?!{_HEADS})")

_SIGN = "[\u4e00-\u9fffA-Za-z0-9·+]"
_BOUNDS = (
    "的在于是为有和与及至到从由将已被把对向经沿该此其各每这那等了也都又并而或仍再更约"
    "共近逾超达占设含距比按以与年月日时家个座条间所名位项"
)
_BEFORE = re.compile(
    f"(?:[^\u4e00-\u9fffA-Za-z·]|[{_BOUNDS}]|其中|当中|连接|位于|前往|往来|来往|进入|抵达|包括|加上|通过|连同|以及|预计|录得|相比|位处|原|两个"
    "|今年|去年|当日|同日|此外|另外|目前|现时|截至|根据|整个|全部|累计|总共|合共|同时|期间|之后|之前|兴建|建造|扩建|建设|开通|启用|落成|使)$"
)
"""What may stand before a name."""

_NO_START = re.compile(
    f"[{_BOUNDS}因除随另内元曾]|中(?![国山央华心环医区])|百万|其中|当中|连接|位于|前往|往来|来往|进入|抵达|包括|加上|通过|连同|以及|预计|录得|相比|整个|全部|累计|全年|兴建|命名|实有|平均|使"
)

_NO_NAME = re.compile(
    f"(?:[该本此全总各每两新旧主大小首原]|整个|首个|一个|另一个|主要|有关|相关|重点|其他|上市|跨境|地下|换乘|运营)?(?:{_HEADS}|大楼|建筑|阶段|地区|市区|全区|度假|服务|项目|政府|港)+"
)
_PREDICATES = (
    "位于|全长|总长|长度|面积|占地|建筑|总投资|投资|造价|耗资|总|年|设计|装机|最高|最大|平均|日均|累计|现有|共有|拥有|设有|设|在|有|的|已|将"
    "|预计|去年|今年|接待|录得|实现|完成|旅客|货物|客|货|集装箱|由|是|每|共|开|动|启|落成|去|首|预"
)
_SUBJECT = re.compile(f"((?:(?!(?:{_PREDICATES}))[\u4e00-\u9fff·A-Z0-9+]){{2,10}}?)(?=[12][0-9]{{3}}年|{_PREDICATES})")
_NO_SUBJECT = re.compile(
    "其中|目前|现时|当时|当日|同时|同日|此外|另外|预计|估计|预期|根据|包括|截至|总共|合共|全部|首|第|一|二|两|三期|整个|项目|工程|单日|连同|以及|其后|之后|之前"
    "|原定|计划|因此|不过|相当|但|若|如|却|远|最|另|入场|即|只|仅|才|就|因|自|随|据|经|连接|位于|加上|相比|较|来自|用于|当中|而|官方|单位|住户|居民|游客|企业"
)
_LEAST, _MOST, _HALF = 2, 12, 0.5
_LONGEST_ONCE = 8
"""How many signs a name has at most that is said once, and is no piece of a sentence that ends with one."""


def names(papers: Sequence[Paper]) -> list[list[Name]]:
    """Return the names in each text: what ends as places do, and what stands at the head of clauses again and again."""
    pieces = _Pieces([paper.plain for paper in papers])
    subjects = _subjects(papers)
    return [
        sorted(_unlapped(_with_parts(paper.plain, [*_headed(paper, pieces), *_repeated(paper, subjects)])))
        for paper in papers
    ]


def _with_parts(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield names; one before the word for a part of it, 赤杨大桥的隧道, as a piece of that part's name."""
    for name in names:
        part = _OWN_PART.match(text, name.end)
        yield name if part is None else name._replace(end=part.end())


class _Pieces:
    """How often each piece that ends as places do stands in some texts, and what stands before it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.count = Counter[str]()
        self._free = Counter[str]()
        self._counted = Counter[str]()
        self._before: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for first, end in _ends_in(text):
                for at in range(first, end - 1):
                    self._add(text, at, end)

    def _add(self, text: str, at: int, end: int) -> None:
        piece = text[at:end]
        self.count[piece] += 1
        self._free[piece] += at == 0 or _BEFORE.search(text, max(0, at - 3), at) is not None
        self._counted[piece] += at > 0 and text[at - 1] in "家个座条间所名位项"
        self._before[piece].add(text[at - 1 : at])

    def is_free(self, piece: str) -> bool:
        """Return whether a piece mostly stands behind what may stand before a name, and never in the same words."""
        if _NO_START.match(piece) and not self._is_rest(piece[1:]):
            return False
        return self._free[piece] >= self.count[piece] * _HALF and not self._is_rest(piece)

    def _is_rest(self, piece: str) -> bool:
        """Return whether a piece always stands behind the same sign: 军澳 behind 将."""
        before = self._before[piece]
        return (
            self.count[piece] > _LEAST
            and len(before) == 1
            and re.match("[\u4e00-\u9fff]", next(iter(before))) is not None
        )

    def without_kind(self, text: str, at: int, end: int) -> int:
        """Return the start of a piece without a word for a kind of place before it, if it is said more often so."""
        kind = _HEAD.match(text, at, end)
        behind = end if kind is None else kind.end()
        return behind if self.count[text[behind:end]] > self.count[text[at:end]] else at

    def is_counted(self, piece: str) -> bool:
        """Return whether a piece is something of which there are several: 5座换乘站."""
        return self._counted[piece] * 3 >= self.count[piece]


def _ends_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the longest piece before each word for a kind of place, up to the end of that word."""
    for head in _HEAD.finditer(text):
        start = head.start()
        while start > 0 and head.end() - start < _MOST and re.match(_SIGN, text[start - 1]) and text[start - 1] != "的":
            start -= 1
        yield start, head.end()


def _headed(paper: Paper, pieces: _Pieces) -> Iterator[Name]:
    text = paper.plain
    for first, end in _ends_in(text):
        possible = [
            at for at in range(first, end - 1) if pieces.is_free(text[at:end]) and not _NO_NAME.fullmatch(text, at, end)
        ]
        often = next((at for at in possible if pieces.count[text[at:end]] > 1), None)
        near = next(
            (at for at in range(end - 2, first - 1, -1) if at == 0 or _BEFORE.search(text, max(0, at - 3), at)), None
        )
        at = near if often is None else pieces.without_kind(text, often, end)
        if (
            at is None
            or _NO_NAME.fullmatch(text, at, end)
            or pieces.is_counted(text[at:end])
            or paper.is_taken(at, end)
        ):
            continue
        if end - at > _LEAST + (text[end - 2 : end] == "港"):
            yield Name(at, end, pieces.count[text[at:end]] > 1 or end - at <= _LONGEST_ONCE)


def _subjects(papers: Sequence[Paper]) -> Counter[str]:
    """Return how often each piece stands at the head of a clause, before different words."""
    followed: dict[str, set[str]] = defaultdict(set)
    count = Counter[str]()
    for paper in papers:
        for start in {0, *paper.bounds.clauses}:
            found = _SUBJECT.match(paper.plain, start)
            if found is not None and not _NO_SUBJECT.match(found[1]) and not _NO_NAME.fullmatch(found[1]):
                followed[found[1]].add(paper.plain[found.end() : found.end() + 2])
                count[found[1]] += 1
    return Counter({one: number for one, number in count.items() if number > 1 and len(followed[one]) > 1})


def _repeated(paper: Paper, subjects: Counter[str]) -> Iterator[Name]:
    if subjects:
        pattern = re.compile("|".join(re.escape(one) for one in sorted(subjects, key=len, reverse=True)))
        yield from (Name(*one.span()) for one in pattern.finditer(paper.plain) if not paper.is_taken(*one.span()))


def _unlapped(found: Iterable[Name]) -> Iterator[Name]:
    """Yield names without those within a longer one."""
    behind = -1
    for one in sorted(found, key=lambda name: (name.start, -name.end)):
        if one.end > behind:
            yield one
            behind = one.end


_MEASURED = (
    "量|额|率|值|数目|人数|积|度|费用|费|价|资|入|支|金|能力|容量|比例|速|寿命|时间|间隔|距离|深"
    "|宽|高|长|重|径|人口|次|产能|收益|盈利|溢利|亏损|利润|盈余|赤字|储备|规模|本"
)
_VERBS = (
    "(?:总计|共计|合计|合共|约|仅|已|达到|达|到|为|是|有|占|超过|超|逾|近|至|增至|升至|增加|上升|下跌|跌至|降至|录得|接待|处理|完成|实现|高达|不少于"
    "|突破|将|会|可|最多|最少|只|大约|同比|按年|估计|预计|预算|累计|共|总|[:：,，的由从])"
)
_AHEAD = re.compile(f"([\u4e00-\u9fffA-Za-z]{{1,9}}(?:{_MEASURED}))(?:{_VERBS}|[12][0-9]{{3}}年(?:[0-9]{{1,2}}月)?)*$")
_QUALIFIED = re.compile("(?:总|最大|最高|最长|度|完成|规划|全年|目前|现有|累计|预计|平均|实现|年度|政府)+(?=..)")
_JOINTS = "的在于是为有和与及至到从由将已被把对向经沿该此其各每这那等了也都又并而或仍再更约共近逾超达占含距比按以项所"
_CUT = re.compile(f"^.*(?:[{_JOINTS}年]|(?:{_HEADS})(?=.{{2}}))")
_BEHIND = re.compile("(?:的)?([\u4e00-\u9fff]{2,6})")
_CUT_BEHIND = re.compile(
    "[的在于是为有和与及至到从由将已被把对向该此其各每等了也都又并而或共约近逾超达占设比按以供可入落签参不同组来作]|使用|构成|获|总"
)


def ahead(paper: Paper, first: int, start: int, _end: int) -> tuple[int, int] | None:
    """Return what is measured before a figure: 集装箱吞吐量 before 达."""
    found = _AHEAD.search(paper.plain, first, start)
    if found is None:
        return None
    cut = _CUT.match(found[1])
    begin = found.start(1) + (cut.end() if cut is not None else 0)
    qualified = _QUALIFIED.match(paper.plain, begin, found.end(1))
    begin = begin if qualified is None else qualified.end()
    return (begin, found.end(1)) if found.end(1) - begin >= _LEAST else None


def behind(paper: Paper, last: int, _start: int, end: int) -> tuple[int, int] | None:
    """Return what is counted behind a figure and its classifier: 企业 behind 440家."""
    found = _BEHIND.match(paper.plain, end, last)
    if found is None:
        return None
    cut = _CUT_BEHIND.search(found[1])
    stop = found.start(1) + cut.start() if cut is not None else found.end(1)
    return (found.start(1), stop) if stop - found.start(1) >= _LEAST else None


MEASURES = {
    "length": "长度, 全长, 总长, 长",
    "height": "高度, 高, 坝高",
    "width": "宽度, 宽",
    "depth": "深度, 深, 水深",
    "diameter": "直径",
    "distance": "距离, 离岸",
    "area": "面积, 占地, 占地面积, 总面积",
    "floor-area": "建筑面积, 楼面面积, 总建筑面积",
    "cost": "造价, 投资, 总投资, 耗资, 费用, 预算",
    "revenue": "收入, 营业收入, 营收",
    "profit": "利润, 净利润, 盈利, 溢利",
    "loss": "亏损, 赤字",
    "price": "价格, 票价, 门票, 收费, 租金",
    "gdp": "生产总值, 地区生产总值",
    "population": "人口, 总人口, 居民",
    "staff": "员工, 职工, 就业岗位, 职位",
    "passengers": "旅客, 客流, 客运量, 旅客吞吐量, 乘客",
    "visitors": "游客, 访客, 入场人次, 观众",
    "vehicles": "车流, 车辆, 车流量",
    "containers": "集装箱吞吐量, 货柜吞吐量, 标箱",
    "cargo": "货运量, 货物吞吐量",
    "weight": "重量, 质量, 重",
    "volume": "容积, 库容, 容量, 体积",
    "power": "装机容量, 装机, 总装机",
    "electricity": "发电量, 上网电量",
    "speed": "速度, 时速, 设计速度, 最高时速",
    "duration": "时间, 寿命, 使用寿命, 行车时间",
    "lanes": "车道, 行车线",
    "companies": "企业, 公司",
    "flats": "单位, 住宅单位",
    "stations": "车站",
    "beds": "病床, 床位",
    "seats": "座位",
    "rooms": "客房",
    "share": "比例, 占比, 份额",
}

HAPPENINGS = {
    "start": ("动工", "动工|开工|奠基|兴建|施工"),
    "completion": ("建成", "建成|竣工|完工|落成|封顶"),
    "opening": ("启用", "通车|开通|启用|开业|开园|开幕|投产|投运|投入(?:使用|运营|营运|服务)|开馆|首航|通航"),
    "joining": ("贯通", "贯通|合龙"),
    "founding": ("成立", "成立|揭牌|设立|创立"),
    "agreement": ("签署", "签署|签订"),
    "approval": ("获批", "获批|批准|批复"),
    "handover": ("交付", "交付|移交"),
    "closing": ("关闭", "关闭|停运|退役"),
    "launch": ("发射", "发射|升空"),
}

LANGUAGE = ProposalLanguage(
    ("zh-Hans", "zh-Hant"),
    names=names,
    kinds=KINDS,
    measures=MEASURES,
    ahead=ahead,
    behind=behind,
    aside="[在于由从往至到与和及比距经]$",
    happenings=HAPPENINGS,
    yearly="全年|每年|年度|[0-9]年(?![前后来内])|去年|今年|同比|按年|接待|吞吐量|客运量|营收|收入",
    total="累计|至今|开通以来|启用以来|通车以来",
)
