"""The board as an ASGI application."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from saydo.model.assessment import Assessment
from saydo.model.case import NO_CASE, Case
from saydo.model.errors import SaydoError
from saydo.model.moment import Moment, moment
from saydo.show import dates
from saydo.show.board.assessments import Assessments
from saydo.show.board.charts.gap import LARGE, SMALL, gap_chart
from saydo.show.board.charts.steps import step_chart
from saydo.show.board.headers import HEADERS, SelfContained
from saydo.show.board.pages import PAGES, Page
from saydo.show.board.site import NoPageError, Site

LOOPBACK = ("127.0.0.1", "localhost")


def create_app(
    assess: Callable[[Moment | None], Assessment],
    title: str,
    *,
    case: Case = NO_CASE,
    version: Callable[[], str] = lambda: "",
    hosts: Sequence[str] = LOOPBACK,
) -> Starlette:
    """The board of one case.

    `assess` gives the case as of a moment (None: as of now); its answers are kept until `version`,
    asked at each page, gives another text (the state of the ledger file). `case` adds what its
    analyst set down of sources and parties. Requests under a host name that is not in `hosts` are
    refused, so that no page elsewhere can read the board through a name of its own.
    """
    kept = Assessments(assess, version)

    def site(as_of: Moment | None) -> Site:
        latest = kept.at(None)
        found = kept.at(as_of) if as_of else latest
        return Site(title, case, found, as_of, latest.days(), kept.at)

    templates = _templates()
    return Starlette(
        routes=_routes(site, templates),
        middleware=[
            Middleware(SelfContained),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers=_handlers(templates, title),
    )


def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("saydo.show.board"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(date=dates.date, time=dates.time)
    templates.globals.update(gap_chart=gap_chart, step_chart=step_chart, SMALL=SMALL, LARGE=LARGE)
    return templates


def _routes(site: Callable[[Moment | None], Site], templates: Environment) -> list[BaseRoute]:
    routes: list[BaseRoute] = []
    for page in PAGES:
        routes.append(Route(f"{page.file}.json", _json(page, site)))
        routes.append(Route(f"{page.file}.csv", _csv(page, site)))
        routes.append(Route(page.path, _html(page, site, templates)))
    routes.append(Mount("/static", StaticFiles(packages=[("saydo.show.board", "static")])))
    return routes


def _as_of(request: Request) -> Moment | None:
    given = request.query_params
    asked = (given.get("as_of") or given.get("as-of") or "").strip()
    try:
        return moment(asked) if asked else None
    except ValueError:
        raise HTTPException(400, f"“{asked}” is not a date. Write it as 2022-02-15.") from None


def _key(request: Request) -> str:
    return str(request.path_params.get("key", ""))


def _html(
    page: Page, site: Callable[[Moment | None], Site], templates: Environment
) -> Callable[[Request], Response]:
    template = templates.get_template(page.template)

    def answer(request: Request) -> Response:
        here = site(_as_of(request))
        view = page.view(here, _key(request))
        address = _file(page, request)
        text = template.render(site=here, view=view, path=request.url.path, file=address)
        return Response(text, media_type="text/html")

    return answer


def _file(page: Page, request: Request) -> str:
    return page.file if "{" not in page.file else str(request.scope["raw_path"], "ascii")


def _json(page: Page, site: Callable[[Moment | None], Site]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        view = page.view(site(_as_of(request)), _key(request))
        text = msgspec.json.format(msgspec.json.encode(view), indent=1)
        return Response(text, media_type="application/json")

    return answer


def _csv(page: Page, site: Callable[[Moment | None], Site]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        view = page.view(site(_as_of(request)), _key(request))
        return Response(view.table().csv(), media_type="text/csv")

    return answer


def _handlers(
    templates: Environment, title: str
) -> dict[type[Exception], Callable[[Request, Exception], Response]]:
    template = templates.get_template("error.html")

    def told(request: Request, status: int, what: str) -> Response:
        if request.url.path.endswith((".json", ".csv")):
            body = msgspec.json.encode({"status": status, "error": what})
            return Response(body, status, HEADERS, "application/json")
        text = template.render(title=title, status=status, what=what)
        return Response(text, status, HEADERS, "text/html")

    def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        what = "There is no page at this address." if error.status_code == 404 else error.detail
        return told(request, error.status_code, what)

    def missing(request: Request, error: Exception) -> Response:
        return told(request, 404, str(error))

    def broken(request: Request, error: Exception) -> Response:
        return told(request, 500, str(error))

    def failed(request: Request, error: Exception) -> Response:
        return told(request, 500, "The board could not make this page. The terminal says why.")

    return {HTTPException: http, NoPageError: missing, SaydoError: broken, Exception: failed}
