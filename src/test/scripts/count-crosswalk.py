"""Counts crosswalk tables, for the expected numbers of CrosswalkTablesTest.

    python3 src/test/scripts/count-crosswalk.py ESCO.zip ONET.zip TABLE.csv TABLES.zip

Counts rows with Python's csv module and rules of its own, so that reader and test do not share a
mistake. Prints "table: key = number", as the test holds them. ESCO.zip is the classification, ONET.zip
the text archive; a link counts when both its ends are in them.
"""

import collections
import csv
import io
import sys
import zipfile

csv.field_size_limit(10**9)
ESCO = "http://data.europa.eu/esco/"
PILLARS = tuple(ESCO + p for p in ("occupation/", "skill/", "isco/"))
# tables that write broadMatch where ESCO's concept is the broader one
TURNED = ("AT", "BLM", "DE", "FR", "escocompetence")

exists = set()
with zipfile.ZipFile(sys.argv[1]) as z:
    for name in z.namelist():
        if name.split("/")[-1].startswith(("occupations_", "skills_", "ISCOGroups_")):
            for row in csv.DictReader(io.TextIOWrapper(z.open(name), "utf-8-sig", newline="")):
                exists.add(row["conceptUri"])
with zipfile.ZipFile(sys.argv[2]) as z:
    name = next(n for n in z.namelist() if n.endswith("Occupation Data.txt"))
    for line in z.read(name).decode("utf-8").splitlines()[1:]:
        exists.add(line.split("\t")[0])


def table(name, text):
    # the two lines with an odd quote at the end of a cell
    lines = [l.replace('"",', '",') if l.count('"') % 2 and '"",' in l else l for l in text.split("\n")]
    rows = list(csv.reader(io.StringIO("\n".join(lines), newline="")))
    at = next(i for i, r in enumerate(rows) if {"Type of Match"} & set(r) or any("apping" in c and "elation" in c for c in r))
    head = [" ".join(c.lower().replace("prefered", "pref").split()) for c in rows[at]]
    count = collections.Counter()
    for cells in rows[at + 1 :]:
        row = {h: c.strip(" \t\n\u00a0") for h, c in zip(head, cells)}
        if any(row.values()):
            one(name, row, count)
    for key in sorted(count):
        print(f"{name}: {key} = {count[key]}")


links, concepts = {}, set()


def one(name, row, count):
    if "o*net id" in row:
        esco, other, how = row["esco or isco uri"], row["o*net id"], row["type of match"]
    else:
        cells = [row.get("classification 1 " + c, "") for c in ("uri", "url", "id")]
        esco = next((c for c in cells if c.startswith(PILLARS)), "")
        uri = row.get("classification 2 uri", "")
        other = row.get("classification 2 id") or uri
        how = row["mapping relation"]
        if uri.startswith(PILLARS):
            count["both ends ESCO"] += 1
            return
    scheme = "ROME" if name.startswith("FR") else name
    if not esco:
        count["no counterpart"] += 1
        if (scheme, other) not in concepts:
            count["concepts"] += 1
        concepts.add((scheme, other))
        return
    if esco not in exists or ("o*net id" in row and other not in exists):
        count["missing"] += 1
        return
    how = how.replace("skos:", "").replace("exactISCO", "exactMatch")
    if name.startswith(TURNED) and "/isco/" not in esco and how in ("broadMatch", "narrowMatch"):
        how = "narrowMatch" if how == "broadMatch" else "broadMatch"
    if "o*net id" not in row and (scheme, other) not in concepts:
        concepts.add((scheme, other))
        count["concepts"] += 1
    if (esco, how, scheme, other) not in links:
        links[esco, how, scheme, other] = name
        count[how] += 1
    elif links[esco, how, scheme, other] != name:
        count["repeats"] += 1


with open(sys.argv[3], encoding="utf-8-sig", newline="") as f:
    table(sys.argv[3].split("/")[-1], f.read())
with zipfile.ZipFile(sys.argv[4]) as z:
    for name in sorted(z.namelist()):
        if name.endswith(".csv"):
            table(name.split("/")[-1], z.read(name).decode("utf-8-sig").replace("\r\n", "\n"))
