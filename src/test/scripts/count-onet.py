"""Counts an O*NET text archive, for the expected numbers of OnetReleaseTest.

    python3 src/test/scripts/count-onet.py db_29_0_text.zip

Counts rows with Python's csv module and rules of its own, so that reader and test do not share a
mistake. Prints "key = number", keys sorted, as the test holds them.
"""

import collections
import csv
import io
import sys
import unicodedata
import zipfile

archive = zipfile.ZipFile(sys.argv[1])
names = {n.rsplit("/", 1)[-1]: n for n in archive.namelist()}


def rows(table):
    name = names.get(table + ".txt")
    if name is None:
        return []
    text = io.TextIOWrapper(archive.open(name), encoding="utf-8", newline="")
    return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


def slug(text):
    text = text.replace("+", " plus ").replace("#", " sharp ")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    kept = "".join(c if c.isascii() and (c.isalnum() or c == ".") else " " for c in text.lower())
    return "-".join(kept.split()).strip("-.")


CODE = "O*NET-SOC Code"
count = collections.Counter()

# occupations and titles
titles = {r[CODE]: {r["Title"]} for r in rows("Occupation Data")}
count["roles"] = len(titles)
for table, columns in (
    ("Alternate Titles", ("Alternate Title", "Short Title")),
    ("Sample of Reported Titles", ("Reported Job Title",)),
):
    for row in rows(table):
        for column in columns:
            if row[column] != "n/a":
                titles[row[CODE]].add(row[column])
count["alternative labels of roles"] = sum(len(t) - 1 for t in titles.values())

# elements
skills = {"1.C": "transversal", "2.A": "skill", "2.B": "skill", "2.C": "knowledge"}
for row in rows("Content Model Reference"):
    kind = skills.get(row["Element ID"][:3])
    if kind:
        count["skills " + kind] += 1
    if row["Element ID"].startswith("4.A"):
        count["activities"] += 1

# ratings
for table in ("Skills", "Knowledge", "Work Styles"):
    by_key = collections.defaultdict(dict)
    for row in rows(table):
        by_key[row[CODE], row["Element ID"]][row["Scale ID"]] = row
        count["suppressed"] += row["Recommend Suppress"] == "Y"
    for both in by_key.values():
        value = float(both["IM"]["Data Value"])
        if any(r.get("Not Relevant") == "Y" for r in both.values()):
            importance = "notRequired"
        elif both["IM"]["Recommend Suppress"] == "Y" or value < 2:
            importance = "minor"
        else:
            importance = "optional" if value < 3 else "essential"
        count[table + " " + importance] += 1
        level = both.get("LV")
        count["levels"] += level is not None and level["Recommend Suppress"] != "Y"
        count["suppressed importances"] += both["IM"]["Recommend Suppress"] == "Y"

# technologies and tools
reference = rows("UNSPSC Reference")
for level in ("Commodity", "Class", "Family", "Segment"):
    count["commodities"] += len({r[level + " Code"] for r in reference})
entities = collections.defaultdict(set)
required, lines, demanded, redirects = set(), set(), set(), set()
for table in ("Technology Skills", "Tools Used"):
    for row in rows(table):
        entity = slug(row["Example"])
        entities[entity].add(row["Example"])
        pair = (row[CODE], entity)
        line = (*pair, row["Commodity Code"])
        count["repeated technologies"] += line in lines
        lines.add(line)
        if row.get("In Demand") == "Y":
            demanded.add(pair)
        required.add(pair)
        redirects.add((row["Commodity Code"], entity))
count["in demand"] = len(demanded)
count["redirects"] = len(redirects)
count["technologies"] = len(entities)
count["other spellings"] = sum(len(s) - 1 for s in entities.values())
count["technology requirements"] = len(required)
count["hot technologies"] = len(
    {
        slug(row["Example"])
        for row in rows("Technology Skills")
        if row["Hot Technology"] == "Y"
    }
)

# tasks and activities
count["activities"] += len(rows("IWA Reference")) + len(rows("DWA Reference"))
count["tasks"] = len(rows("Task Statements"))
for row in rows("Task Statements"):
    count["core"] += row["Task Type"] == "Core"
    count["supplemental"] += row["Task Type"] == "Supplemental"
count["task activities"] = len({(r["Task ID"], r["DWA ID"]) for r in rows("Tasks to DWAs")})

# preparation
count["job zones"] = len(rows("Job Zones"))
for row in rows("Education, Training, and Experience"):
    suppressed = row["Recommend Suppress"] == "Y"
    count["suppressed"] += suppressed
    if row["Scale ID"] == "IM":
        count["education scores"] += not suppressed
    else:
        count["percentages"] += not suppressed and float(row["Data Value"]) > 0

# relations
for row in rows("Related Occupations"):
    count["related"] += 1
    count["primary"] += row["Relatedness Tier"] in ("Primary-Short", "Primary-Long")
for row in rows("Interests"):
    count["interest scores"] += row["Scale ID"] == "OI"
    count["high points"] += row["Scale ID"] == "IH" and float(row["Data Value"]) > 0

for key in sorted(count):
    print(key, "=", int(count[key]))
