"""Counts landscapes by the indentation of their lines, without a YAML reader.

usage: count-landscape.py landscape.yml ...
"""

import re
import sys

OF_FIRMS = re.compile(
    r"\b(members?|company|companies|vendors?|partners?|providers?|sponsors?|supporters?)\b", re.I
)


def items(path):
    """Category, subcategory and fields of each item; and all places, those without items too."""
    category = subcategory = fields = None
    found = []
    places = set()
    seconds = False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            indent = len(line) - len(line.lstrip())
            text = line.strip()
            match = re.match(r"(?:- )?([a-z_0-9]+):(?:\s+(.*))?$", text)
            key, value = match.groups() if match else (None, None)
            value = (value or "").strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
                value = value[1:-1]
            if indent == 4 and key == "name":
                category = value
            elif indent == 8 and key == "name":
                subcategory = value
                places.add(category + " / " + subcategory)
            elif indent == 10 and text.startswith("- "):
                fields = {"second": []}
                found.append((category, subcategory, fields))
                if key and value:
                    fields[key] = value
                seconds = False
            elif indent == 12 and key:
                fields[key] = value
                seconds = key == "second_path"
            elif seconds and text.startswith("- "):
                fields["second"].append(text[2:].strip("'\""))
    return found, places


def slug(fields):
    address = fields.get("crunchbase") or fields.get("organization") or ""
    match = re.match(r"https://www.crunchbase.com/organization/([^/?#]+)", address)
    return match and match.group(1)


def main():
    addresses = set()
    for path in sys.argv[1:]:
        all_items, places = items(path)
        products = [i for i in all_items if not OF_FIRMS.search(i[0] + " / " + i[1])]
        hosts = {}
        for _, _, fields in products:
            if fields.get("project") and slug(fields):
                hosts[slug(fields)] = hosts.get(slug(fields), 0) + 1
        host = max(hosts, key=hosts.get)
        placed = set()
        for category, sub, fields in products:
            name = " ".join(fields["name"].lower().split())
            placed.add((name, category + " / " + sub))
            placed |= {(name, second) for second in fields["second"] if second in places}
        kinds = {place for _, place in placed} | {place.split(" / ")[0] for _, place in placed}
        kinds = {k for k in kinds if len(set(k.lower().split(" / "))) == len(k.split(" / "))}
        repositories = {(f["name"].lower(), f["repo_url"]) for _, _, f in products if f.get("repo_url")}
        stages = [f["project"] for _, _, f in products if f.get("project")]
        print(path.rsplit("/", 1)[-1])
        print("  items =", len(all_items))
        print("  of firms =", len(all_items) - len(products))
        print("  products =", len({" ".join(f["name"].lower().split()) for _, _, f in products}))
        print("  kinds =", len(kinds))
        print("  places =", len(placed))
        print("  with a stage =", len(stages))
        for stage in sorted(set(stages)):
            print("  " + stage, "=", stages.count(stage))
        addresses |= {slug(f) for _, _, f in products} - {None}
        print("  with a repository =", len(repositories))
        print("  host =", host)
        print("  of the host by address =", sum(slug(f) == host for _, _, f in products))
    print("organizations with an address =", len(addresses))


main()
