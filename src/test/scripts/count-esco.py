#!/usr/bin/env python3
"""Counts an ESCO release with Python's csv module alone: where WholeReleaseTest has its numbers from.

    count-esco.py FOLDER-OF-ZIPS        one release, English
    count-esco.py FOLDER-OF-ZIPS LABELS.zip   labels of further languages that fit the release
"""
import collections
import csv
import glob
import io
import re
import sys
import zipfile

csv.field_size_limit(1 << 30)
INVISIBLE = re.compile("[\u200b\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
MOJIBAKE = re.compile("[\u00c2-\u00c5][\u0080-\u00bf]|\u00e2[\u0080-\u00bf][\u0080-\u00bf]")


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def mend(text):
    text = MOJIBAKE.sub(lambda m: m.group().encode("latin-1").decode("utf-8"), text.replace("\r\n", "\n"))
    return INVISIBLE.sub("", text).strip().replace("\u00a0", " ")


def release(folder):
    tables = {}
    for path in sorted(glob.glob(folder + "/*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                stem = re.sub(r"(_en)?\.csv$", "", name.split("/")[-1])
                tables[stem] = rows(archive.read(name).decode("utf-8-sig"))
    return tables


def dicts(table):
    header = table[0]
    return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in table[1:]]


def count(tables):
    n = collections.Counter()
    skills, occupations = dicts(tables["skills"]), dicts(tables["occupations"])
    groups, isco = dicts(tables["skillGroups"]), dicts(tables["ISCOGroups"])
    skill_iris = {s["conceptUri"] for s in skills}
    occupation_iris = {o["conceptUri"] for o in occupations}
    iris = skill_iris | occupation_iris | {g["conceptUri"] for g in groups + isco}
    n["role"], n["skill"], n["concept"] = len(occupations), len(skills), len(groups + isco)
    transversal = {r["conceptUri"] for r in dicts(tables["transversalSkillsCollection"])}
    for s in skills:
        of_all = s["conceptUri"] in transversal or s["reuseLevel"] == "transversal"
        n["skill " + ("transversal" if of_all else s["skillType"] or "?")] += 1
        n["empty-value"] += (s["skillType"] == "") + (s["reuseLevel"] == "")
    for r in dicts(tables["occupationSkillRelations"]):
        known = r["occupationUri"] in occupation_iris and r["skillUri"] in skill_iris
        n[r["relationType"] if known else "missing-target"] += 1
        n["empty-value"] += r["skillType"] == ""
    for r in dicts(tables["skillSkillRelations"]):
        if r["originalSkillUri"] == r["relatedSkillUri"]:
            n["self-relation"] += 1
        else:
            n["skill-skill " + r["relationType"]] += 1
    for stem in ("broaderRelationsOccPillar", "broaderRelationsSkillPillar"):
        for r in dicts(tables[stem]):
            n["broader" if {r["conceptUri"], r["broaderUri"]} <= iris else "missing-target"] += 1
    for r in tables["skillsHierarchy"][1:]:
        n["short-row"] += len(r) < 14
        n["missing-target"] += not {r[i] for i in (0, 2, 4, 6) if r[i]} <= iris
    for table in (skills, occupations):
        uses = collections.defaultdict(set)
        for c in table:
            for label in [c["preferredLabel"]] + c["altLabels"].split("\n"):
                uses[mend(label).lower()].add(c["conceptUri"])
        uses.pop("", None)
        n["ambiguous-label"] += sum(len(u) > 1 for u in uses.values())
    for table in (skills, occupations):
        for c in table:
            preferred = mend(c["preferredLabel"])
            alternative = {mend(a) for a in c["altLabels"].split("\n")} - {"", preferred}
            n["alternative labels"] += len(alternative)
            hidden = {mend(a) for a in c.get("hiddenLabels", "").split("\n")}
            n["hidden labels"] += len(hidden - alternative - {"", preferred})
            outer = c["preferredLabel"] != c["preferredLabel"].strip()
            n["preferred labels with outer space"] += outer
    for stem in tables:
        if stem.endswith("Collection"):
            n[stem] = len(dicts(tables[stem]))
    return n


def labels(tables, path):
    """Preferred labels: concepts of the release by language, each counted once."""
    iris = {c["conceptUri"] for t in ("skills", "occupations", "skillGroups", "ISCOGroups") for c in dicts(tables[t])}
    preferred, alternative, unknown = collections.defaultdict(set), collections.defaultdict(set), 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            found = re.search(r"_([a-z]{2})\.csv$", name)
            if found:
                for c in dicts(rows(archive.read(name).decode("utf-8-sig"))):
                    unknown += c["conceptUri"] not in iris
                    if c["conceptUri"] in iris:
                        preferred[found[1]].add(c["conceptUri"])
                        for label in [c["preferredLabel"]] + c["altLabels"].split("\n"):
                            if mend(label):
                                alternative[found[1]].add((c["conceptUri"], mend(label)))
            elif name.endswith(".ttl"):
                for block in archive.read(name).decode("utf-8").split("\n\n"):
                    for iri in re.findall(r"skos:exactMatch <(http://data.europa.eu/esco/[^>]*)>", block):
                        unknown += iri not in iris
                        if iri in iris:
                            preferred["de"].add(iri)
                            for label in re.findall(r'skos:(?:pref|alt)Label "((?:[^"\\]|\\.)*)"@de', block):
                                label = label.replace('\\"', '"')
                                alternative["de"].add((iri, mend(label)))
    for language in sorted(preferred):
        print("preferred", language, len(preferred[language]))
        print("preferred and alternative", language, len(alternative[language]))
    print("unknown", unknown)


found = release(sys.argv[1])
if len(sys.argv) > 2:
    labels(found, sys.argv[2])
else:
    for key, value in sorted(count(found).items()):
        print(key, value)
