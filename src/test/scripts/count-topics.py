"""Counts GitHub's topics by plain patterns over the lines of their files, without a YAML reader.

usage: count-topics.py tech.zip
"""

import re
import sys
import zipfile

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def heads(archive):
    """The head of each page as key to text; lines that begin with a space belong to the one before."""
    with zipfile.ZipFile(archive) as zipped:
        for name in sorted(zipped.namelist()):
            if not name.endswith("/index.md"):
                continue
            lines = zipped.read(name).decode("utf-8").splitlines()
            head = lines[1 : lines.index("---", 1)]
            fields = {}
            for line in head:
                if line[:1].isspace():
                    fields[key] += " " + line.strip()
                elif ":" in line:
                    key, text = line.split(":", 1)
                    key = key.strip()
                    text = re.sub(r"\s+#.*$", "", text).strip()
                    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
                        text = text[1:-1].strip()
                    fields[key] = text
            yield {key: text for key, text in fields.items() if text}


def slugs(text):
    return list(dict.fromkeys(s.strip() for s in text.split(",") if s.strip()))


def precision(text):
    """year, month or day, by how many numbers and names of months there are."""
    words = re.findall(r"[A-Za-z]{3,}|\d+", text)
    named = [w for w in words if w[:3].lower() in MONTHS]
    numbers = [w for w in words if w.isdigit()]
    return {1: "year", 2: "month", 3: "day"}.get(len(named) + len(numbers), "none")


def main():
    topics = {fields["topic"]: fields for fields in heads(sys.argv[1])}
    aliases = {a: t for t, f in topics.items() for a in slugs(f.get("aliases", ""))}
    counts = {}

    def add(what, n=1):
        counts[what] = counts.get(what, 0) + n

    for slug, fields in topics.items():
        add("topics")
        for key in ("created_by", "released", "github_url", "url", "wikipedia_url"):
            if key in fields:
                add("topics with " + key)
        if "released" in fields:
            add("released to the " + precision(fields["released"]))
        add("aliases", len(slugs(fields.get("aliases", ""))))
        related = set()
        for other in slugs(fields.get("related", "")):
            known = other if other in topics else aliases.get(other)
            if known is None:
                add("related without a page")
            elif known != slug:
                related.add(known)
        add("related", len(related))
        if "wikipedia_url" in fields:
            page = fields["wikipedia_url"]
            shared = [s for s, f in topics.items() if f.get("wikipedia_url") == page]
            if "#" in page or len(shared) > 1:
                add("articles on something wider")
            else:
                add("articles of their own")
    for what, n in sorted(counts.items()):
        print(what, "=", n)


main()
