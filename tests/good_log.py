"""A small log without a fault that uses every kind of entry, as text: what the tests of bad input spoil."""

from __future__ import annotations

GOOD: str = """\
# a small log
[log]
version = 1
title = { en = "The zone", zh-Hans = "合作区", zh-Hant = "合作區" }

[[place]]
id = "zone"
name = { en = "zone", zh-Hans = "合作区", zh-Hant = "合作區" }

[[place]]
id = "sz-park"
name = { en = "Shenzhen park", zh-Hans = "深圳园区", zh-Hant = "深圳園區" }
part_of = "zone"
aliases = ["深圳科创园区", "Shenzhen side"]
kind = "park"

[[place]]
id = "hk-park"
name = { en = "Hong Kong park", zh-Hans = "香港园区", zh-Hant = "香港園區" }
part_of = "zone"
within = "city"

[[place]]
id = "city"
name = { en = "city" }

[[metric]]
id = "area"
name = { en = "land area", zh-Hans = "占地面积", zh-Hant = "佔地面積" }
unit = "km2"
kind = "constant"
adds_up = true
words = ["area", "面积"]

[[metric]]
id = "companies"
name = { en = "companies", zh-Hans = "企业", zh-Hant = "企業" }
unit = "company"
kind = "stock"

[[event]]
id = "mou"
date = "2017-01-03"
title = { en = "The memorandum is signed", zh-Hans = "签署备忘录", zh-Hant = "簽署備忘錄" }
place = "zone"
kind = "agreement"

[[event]]
id = "opening"
date = "2025-12-22"
title = { en = "The Hong Kong park opens", zh-Hans = "香港园区开园", zh-Hant = "香港園區開園" }
place = "hk-park"
after = ["mou"]

[[event]]
id = "bridge"
date = "2027"
title = { en = "The bridge is finished", zh-Hans = "大桥落成", zh-Hant = "大橋落成" }
status = "planned"

[[source]]
id = "first"
title = "A first article"
publisher = "A paper"
author = "A person"
published = "2024-08"
language = "zh-Hans"
url = "https://example.org/first"

[[source]]
id = "second"
title = "A second article"
published = "2026-01-03"
language = ["zh-Hant", "en"]
origin = "first"

[[figure]]
source = "first"
place = "zone"
metric = "area"
says = "约3.89平方公里"

[[figure]]
source = "second"
place = "hk-park"
metric = "area"
says = "87 hectares"
language = "en"
section = "body"
by = "An official"
note = "a note"

[[figure]]
source = "first"
place = "sz-park"
metric = "area"
says = "3.02平方公里"

[[figure]]
id = "companies-2024"
source = "first"
place = "sz-park"
metric = "companies"
says = "440多家"
value = "441..449"
as_of = "2024-07"

[[dating]]
source = "second"
event = "opening"
says = "2025年12月22日"
date = "2025-12-22"

[[dating]]
source = "first"
event = "bridge"
says = "2027年"
status = "planned"

[[review]]
code = "K702"
about = ["companies-2024"]
reason = "a reason"
"""

ON_A_LOG = ("timeline", "compare", "check", "figures", "sources")
"""The commands that look at a log as a whole."""

FORMATS = ("text", "json", "jsonl", "csv", "tsv", "markdown")

TODAY = "2026-11-21"
"""The day that a check of the good log is to judge by: later, a plan of it is overdue."""
