"""The words and links of a page, as a reader gets them."""

from __future__ import annotations

from html.parser import HTMLParser


class Page(HTMLParser):
    """Text without tags, spaces made single; links, ids and the tags that were opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._text: list[str] = []
        self.links: dict[str, str] = {}
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._href: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.tags.append((tag, held))
        if held.get("id"):
            self.ids.append(held["id"] or "")
        if tag == "a":
            self._href = held.get("href")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._href = None

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        if self._href is not None and data.strip():
            self.links.setdefault(data.strip(), self._href)

    @property
    def text(self) -> str:
        return " ".join("".join(self._text).split())

    def marked(self, html_class: str) -> bool:
        return any(html_class in (attrs.get("class") or "").split() for _, attrs in self.tags)
