"""The words by which Chinese texts show the subjects of figures and dates, in simplified characters."""

from __future__ import annotations

from hetao_cli.mentions.languages import MentionLanguage
from hetao_cli.quick.patterns import regex

_SAY = (
    "(?:说(?!明)|表示|透露|指出|称(?![为呼号])|介绍|获悉|报道|强调|披露|通报|消息|记者会"
    "|[宣公]布(?=[，,：:]|[^，,。；;]{0,24}(?:日期|时间|安排|详情)))"
)
"""Verbs and nouns of saying; what is declared or published, but for dates of it, can be so from that very day."""

_LAND = "(?:地块|地皮|地段|宗地|湿地|绿地|林地|耕地|农地|鱼塘|(?:保育|保护|生态)(?:区|地带?))"
"""Pieces and kinds of land."""

PATTERNS = {
    "hedge": "约|近|逾",
    "unit label": "(?:计量|货币)?单位[:：]",
    "again": "[即约合相当于]{1,4}",
    "reported": "截至|截止",
    "the rest": "(?:余下|其余|剩下|剩余)的?",
    "said behind": f"[^，,。；;：:、0-9]{{0,10}}?{_SAY}|[电讯](?=[，,：:）)\\s]|$)",
    "said at the start": f"[，,][^，,。；;：:、0-9]{{0,12}}?{_SAY}",
    "later": "周年",
    "a few": "另外?|(?<![其当])中(?:的|已?有)?",
    "added": "新增|净增|新引进|新设|新注册|新签|再增|增加(?!到|至)|多了",
    "changed": "减少|增加(?!到|至)|下降|上升(?!到|至)|高出|少了|多了",
    "set aside": "提供|划[作为拨出]|释出|释放|预留|拨出|收回|收地|批出|批租|推出|平整|另有|可[供用]|作为",
    "for a purpose": "[^，,。；;.0-9]{0,10}(?:划作|划为|用作|预留|批租|由[^，,。；;]{1,6}[到转])",
    "land part": "[一-鿿](?<![的其占该总此])(?<!规划)(?<!计划)(?<!项目)(?<!园区)(?<!土地)用地"
    f"|大纲图|分区(?:计划|规划)|图则|{_LAND}|(?:核心|启动|先行|缓冲|居住|住宅|商业|绿化)(?:区|地?带)",
    "of land part": f"的?(?:[一-鿿]{{2}}用地|[这该]?[幅块片]?{_LAND})",
    "buildings": "[座栋幢]",
    "entire": "[全整]|合共|总共",
    "total": "(?:合计|合共|总共|共计|总计|一共|合起来|加起来|两者共)[^，,。0-9]{0,4}$",
    "side before": "[东南西北][面侧岸边][约为是占 ]?",
    "respectively": "分别",
    "and": "[和与及]",
    "directly": "的",
    "of a name": "(?:管制)?站|[支干专]线|口岸",
    "count of city": "[0-9一二两三四五六七八九十几多]+余?多?[所家个间名位]"
    "(?:[\u4e00-\u9fff]{1,5}(?=大学|高校|院校|企业|公司|机构))?",
    "of the city": "[\u4e00-\u9fff]{0,3}(?:大学|政府|高校|企业|公司|机构|居民|市民|团队|人才|专家|交易所|学者|记者)"
    "|科技|科学|经济的|籍|背景|带来|创造|青年|创业|投资|本土|口岸|河|湾|和|与|及|、|海关|警方|品牌"
    "|[\u4e00-\u9fff]{2,8}(?:研究院|研究所|学院|实验室|协会)",
    "located": "(?:是|就|正)?(?:地处|位[于处]|坐落)",
    "the city itself": "特别行政区|特区|[市省](?![场内的])|[东南西北中]{1,3}部",
    "item": "[一二三四五六七八九十]+、",
    "against": "[比较与和同]",
    "by now": "[至迄如]今|目前|现[时在]",
    "relative": "的",
    "governs": "截至|截止|截止到|止于",
    "governs within": "截至|截止",
    "opens": "据悉[，,]?|其中[，,]?",
    "target": "目标|力争|争取|期望|希望(?!小学|工程)",
    "estimate": "预计|预期|预料|估计|估算|料将",
    "planned": "将(?!军|来)[会达至于在有增扩建提创带新再可为是由陆进投需容设覆形超突接占成引完继分供迎落推促]"
    "|拟(?!定)|计划|规划(?:建设|总|面积|新增|提供|容纳)",
    "done": "已经?|目前|现有|至今|累计",
    "possessed": "的",
    "attributive": "的",
    "gap of": "的|之|内的?|中的?|段|上的?",
    "gap at": "在|于|位于|至|到|往|由|从|经",
    "gap is": "(?:总|全|共|约|仅|已|达|到|为|是|有|合|计|占|长|宽|高|超|逾|近|至|设|建|增|录得|接待|处理|完成|实现)*",
    "gap and": "[、，,]?[和与及跟]|[、，,]",
    "each": "每|各|均为?",
    "of which": "其中|当中|包括|包含|含|里面",
    "than": "比|相比|较|相较|对比|多于|少于|高于|低于",
    "dimension": "[长宽阔高深厚重]度?",
    "more than": "以?[多少]",
    "first planned": "原[定先计来本]|最初|起初|当初|首次|曾",
    "due": "预定|预算|拟|计划|规划|申请|拨款|批准|通过|获批|建议|设计|拨出|注资|可[供住容提望]|能够?容",
    "foreseen": "预[计期料测]|估[计算]?|测算|料|修订|可望|有望",
    "once done": "(?:落成|建成|完成|发展|投产|启用|完工)[后時时]|届时|远期",
    "it": "[该其它]|全[长线桥区园]|此",
    "part noun": "(?:一|这一|那一)?(?:侧|边)|[段境]内?|部分|一?端|岸|方面",
    "free": "[该本此这条座的在于为对是由从至到与和及而经全整使将令让等连接沿其中内外称]",
    "stranger": "(?<=[一-鿿])(?<![该各本家间个所名等类余多些型子此这])(?<!科技)"
    "(?<!海外)(?<!外地)(?<!境外)(?<!跨国)(?<!上市)"
    "(?<!初创)(?:公司|集团|银行|医院|航空|保险|汽车|超市)"
    "|大学城|科技城|[一-鿿]产业园(?!区)|工业园|机场|乐园|商场|酒店",
}
_NOUNS = {
    "airport": "机场",
    "bridge": "大桥",
    "dam": "大坝",
    "exchange": "交易所",
    "fund": "基金",
    "hospital": "医院",
    "line": "线路",
    "museum": "博物馆",
    "park": "园区",
    "port": "口岸",
    "station": "车站",
    "terminal": "航站楼",
    "tunnel": "隧道",
    "zone": "合作区",
}
"""The nouns of kinds of places, which refer back to the last place of the kind where they stand alone."""

_BEFORE_OTHERS = ("[业创技与及型色类级大小]", "[0-9一二两三四五六七八九十几多][个座条家所]")
"""What makes another noun of one, or counts it."""

POINTING = {
    **{kind: noun + "".join(f"(?<!{before}{noun})" for before in _BEFORE_OTHERS) for kind, noun in _NOUNS.items()},
    "firm": "该公司|该企业",
    "institute": "该[院所](?<!学..)|研究[所院](?<!学...)",
    "district": "全区|该区|辖区",
    "city": "全市(?!场)",
}
"""Each begins with plain characters, which are found fast in a long text; what may not stand before them follows."""

ALIKE = (
    "企业, 公司, 厂商",
    "入驻, 进驻, 落户, 迁入, 签约",
    "岗位, 职位, 就业岗位, 就业机会, 工作岗位",
    "大楼, 楼宇, 大厦",
    "期, 阶段",
    "科研, 研究, 研发",
    "人才, 人员",
    "开园, 开幕, 启用, 揭幕",
    "完工, 竣工, 落成, 建成",
    "动工, 开工",
    "成立, 创立, 设立, 揭牌, 创办",
    "投入运营, 投入营运, 进入运营, 投入使用, 启用",
    "预留, 留出",
    "拨款, 拨出, 批出, 注资",
    "海外, 境外, 国外",
    "出租, 租出, 租用",
    "机构, 单位, 组织",
    "大学, 高校, 院校, 高等院校",
    "院士, 院士专家",
    "印发, 发布, 公布, 出台",
    "释放, 腾出, 释出",
    "占地, 占地面积",
    "总面积, 总楼面面积, 总建筑面积",
    "楼面, 楼面面积",
    "筹建, 筹备",
    "其余, 余下, 剩余, 剩下",
    "建议书, 标书",
    "贡献, 收益",
    "租约, 租赁协议",
    "交易额, 交易金额",
)
_NUMBERED = regex("第([一二三四五])([\u4e00-\u9fff])$")


def numbered(word: str) -> tuple[str, ...]:
    """Return how else a name that ends with an ordinal to five is said.

    >>> numbered("第一期"), numbered("第二批"), numbered("第一医院")
    (('第1期', '一期', '首期'), ('第2批', '二批'), ())
    """
    found = _NUMBERED.fullmatch(word)
    if found is None:
        return ()
    number = "一二三四五".index(found[1]) + 1
    first = (f"首{found[2]}",) if number == 1 else ()
    return f"第{number}{found[2]}", f"{found[1]}{found[2]}", *first


LANGUAGE = MentionLanguage("zh", patterns=PATTERNS, pointing=POINTING, alike=ALIKE, numbered=numbered)
