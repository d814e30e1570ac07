"""Compares what MkDocs warned of with what a browser finds in the HTML that it built.

Usage: oracle.py WIKI OUT.tsv

WIKI is a folder with mkdocs.yml, docs, site and build.log. A row of OUT.tsv is a link of which MkDocs warned, or that
is dead while MkDocs was silent:
- mkdocs: warned or silent
- kind: of the warning; for silent, what hid the link from MkDocs
- in the html: dead if the site, served at /, has no such file, or the file no such id; else alive
- page and link: as in the source
- note: for a dead link of which MkDocs warned, why the owners' site, with its plugins, may have it alive
"""

import html
import re
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from bs4 import BeautifulSoup
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

HEADER = ("mkdocs", "kind", "in the html", "page", "link", "note")
BASE = "http://oracle.invalid/"
# Comments, as an element round the content would end at the first stray end tag in it.
CONTENT = re.compile("<!-- oracle: content -->(.*)<!-- oracle: end -->", re.DOTALL)
DOC_FILE = re.compile(r"[A-Z]+ +-  Doc file '(.*?)' contains (.*)")
KINDS = {
    "absolute": re.compile(r"an absolute link '(.*)', it was left"),
    "unrecognized": re.compile(r"an unrecognized relative link '(.*)', it was left"),
    "not_found": re.compile(r"a link '(.*)', but the target"),
    "anchor": re.compile(r"a link '(.*)', but (?:there is no such anchor|the doc '(.*)' does not contain)"),
}
# Warnings that are not of links.
NAV = re.compile(r"WARNING +-  The following pages exist")


class Warned(NamedTuple):
    page: str
    kind: str
    link: str
    target: str | None  # of an anchor in another page


class Followed(NamedTuple):
    tag: str
    href: str
    path: str
    fragment: str
    dead: bool


def warnings(log):
    for line in log.read_text(encoding="utf-8").splitlines():
        if found := DOC_FILE.match(line):
            page, problem = found.groups()
            kind, match = next((k, m) for k, rx in KINDS.items() if (m := rx.match(problem)))
            yield Warned(page, kind, match[1], match[2] if kind == "anchor" else None)
        elif line.startswith(("WARNING", "ERROR")) and not NAV.match(line):
            sys.exit(f"Unknown: {line}")  # rather than a record that lacks it


@cache
def ids(file):
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
    return {e["id"] for e in soup.find_all(id=True)} | {e["name"] for e in soup.find_all("a", attrs={"name": True})}


def served(site, path):
    """The file that a server of static files answers with."""
    file = site.joinpath(path.lstrip("/")).resolve()
    if not file.is_relative_to(site):
        return None
    if file.is_dir():
        file = file / "index.html"
    elif path.endswith("/"):
        return None
    return file if file.is_file() else None


def is_dead(site, tag, path, fragment):
    file = served(site, path)
    if file is None:
        return True
    # Every browser knows the top of a page without an id.
    if tag == "img" or file.suffix != ".html" or fragment.lower() in ("", "top"):
        return False
    return ids(file).isdisjoint({fragment, unquote(fragment)})


def follow(site, built):
    """The links of a page's content that stay on the site."""
    content = CONTENT.search((site / built).read_text(encoding="utf-8"))[1]
    for element in BeautifulSoup(content, "lxml").find_all(["a", "img"]):
        href = element.get("href" if element.name == "a" else "src")
        if href is None or urlsplit(href.strip()).scheme:
            continue
        href = href.strip()
        url = urlsplit(urljoin(BASE + url_of(built), href))
        if url.netloc == urlsplit(BASE).netloc:
            path = unquote(url.path)
            dead = is_dead(site, element.name, path, url.fragment)
            yield Followed(element.name, href, path, url.fragment, dead)


def url_of(built):
    return re.sub(r"(^|/)index\.html$", r"\1", built)


def same_link(warned, followed, pages):
    """Whether a link in the HTML is one of which MkDocs warned. It writes links to pages anew and leaves the others."""
    if warned.kind != "anchor":
        return followed.href == warned.link.strip()
    # By target: MkDocs warns of an anchor once a page, however often and in whatever way it is linked.
    target = "/" + url_of(pages[warned.target or warned.page])
    return (followed.path, followed.fragment) == (target, urlsplit(warned.link).fragment)


def redirects(wiki):
    """The map of the redirects plugin, if the wiki has one."""
    file = wiki / "config" / "redirects.yml"
    if not file.exists():
        return None
    pages = yaml.safe_load(file.read_text(encoding="utf-8"))["plugins"]["redirects"]["redirect_maps"]
    return {"/" + re.sub(r"((^|/)(README|index))?\.md$", "", page): to for page, to in pages.items()}


def note(site, moved, link, path):
    if "{{" in link:
        return "macro text (macros plugin off)"
    if moved is None:
        return ""
    places = [path.rstrip("/")]
    notes = []
    if path.startswith("/docs"):  # the wiki with the map is published so
        places.append("/versioned" + places[0].removeprefix("/docs"))
        if (site / places[1].lstrip("/")).exists():
            notes.append(f"exists as {places[1]} (live site serves versioned/ as /docs/)")
    return "; ".join([f"redirect map: {place} -> {moved[place]}" for place in places if place in moved] + notes)


def hidden_by(source, link):
    """What kept MkDocs from seeing a dead link. It reads Markdown only, and leaves HTML between it as it is."""
    raw = re.search(r"=\s*[\"']?\s*" + re.escape(link.href), html.unescape(source))
    return f"raw HTML <{link.tag}>" if raw else "unknown"


def rows(wiki):
    site = (wiki / "site").resolve()
    moved = redirects(wiki)
    files = get_files(load_config(str(wiki / "mkdocs.yml"))).documentation_pages()
    pages = {file.src_uri: file.dest_uri for file in files}
    followed = {page: list(follow(site, built)) for page, built in pages.items()}
    seen = set()
    for warned in warnings(wiki / "build.log"):
        links = [link for link in followed[warned.page] if same_link(warned, link, pages)]
        if not links:
            sys.exit(f"Not in the HTML: {warned}")
        seen.update((warned.page, link) for link in links)
        dead = links[0].dead
        why = note(site, moved, warned.link, links[0].path) if dead else ""
        yield "warned", warned.kind, "dead" if dead else "alive", warned.page, warned.link, why
    for page, links in followed.items():
        source = (wiki / "docs" / page).read_text(encoding="utf-8")
        for link in links:
            if link.dead and (page, link) not in seen:
                yield "silent", hidden_by(source, link), "dead", page, link.href, ""


def main(wiki, out):
    table = [HEADER, *sorted(set(rows(Path(wiki))))]
    Path(out).write_text("".join("\t".join(row) + "\n" for row in table), encoding="utf-8", newline="\n")


main(*sys.argv[1:])
