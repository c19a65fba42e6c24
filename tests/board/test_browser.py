"""A person opens the board, clicks a claim and reads the sentence; nothing leaves this machine."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from queue import Queue
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from saydo.show.board.app import create_app
from saydo.show.board.serve import serve
from tests.board import jermuk

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None,
    reason="no browser: chromium and chromedriver are not installed",
)
OPTIONS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-sync", "--disable-component-update", "--no-first-run", "--window-size=1280,900"),
)


@pytest.fixture(scope="module")
def address() -> str:
    told: Queue[str] = Queue()
    app = create_app(jermuk.assess, jermuk.TITLE, case=jermuk.CASE)
    threading.Thread(
        target=serve, args=(app,), kwargs={"port": 0, "ready": told.put}, daemon=True
    ).start()
    return told.get(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for option in OPTIONS:
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options, Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def hosts(browser: webdriver.Chrome) -> set[str]:
    """Where the pages sent requests since this was last asked."""
    logged = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [
        entry["params"]["request"]["url"]
        for entry in logged
        if entry["method"] == "Network.requestWillBeSent"
    ]
    return {urlsplit(url).hostname or "" for url in urls if not url.startswith("data:")}


def test_a_click_on_a_claim_opens_its_receipt_and_the_marked_sentence(
    address: str, browser: webdriver.Chrome
) -> None:
    browser.get(address)
    assert browser.title == jermuk.TITLE
    browser.find_element(By.PARTIAL_LINK_TEXT, "Azerbaijan withdraws troops").click()
    assert browser.find_element(By.TAG_NAME, "h1").text.startswith("Azerbaijan withdraws troops")
    assert "An observer saw the opposite" in browser.find_element(By.CLASS_NAME, "reason").text
    told = browser.find_element(By.ID, "e-d1-e1")
    assert told.find_element(By.CLASS_NAME, "source").text == "The defence ministry in Baku"
    assert told.find_element(By.CLASS_NAME, "cue").text == "said"
    assert told.find_element(By.CLASS_NAME, "event").text == "had left"
    told.find_element(By.LINK_TEXT, "Units leave heights above Jermuk, Baku says").click()
    sentence = browser.find_element(By.CSS_SELECTOR, ".sentence:target")
    assert sentence.text.startswith("The defence ministry in Baku said")
    assert hosts(browser) == {"127.0.0.1"}


def test_the_day_before_is_one_click_away(address: str, browser: webdriver.Chrome) -> None:
    browser.get(f"{address}claim/c-withdrawal")
    browser.find_element(By.CSS_SELECTOR, "a[rel=prev]").click()
    assert "as_of=2023-05-14" in browser.current_url
    browser.find_element(By.CSS_SELECTOR, "a[rel=prev]").click()
    assert "doubtful" in browser.find_element(By.CLASS_NAME, "headline").text


@pytest.mark.parametrize("path", ["", "claim/c-shelling", "document/d1", "sources"])
def test_a_phone_needs_no_sideways_scrolling(
    address: str, browser: webdriver.Chrome, path: str
) -> None:
    phone = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    browser.get(address + path)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_no_page_breaks_its_own_policy(address: str, browser: webdriver.Chrome) -> None:
    browser.get_log("browser")
    for path in ("", "claim/c-withdrawal", "document/d5", "indicator/force%20levels", "nothing"):
        browser.get(address + path)
    severe = [entry["message"] for entry in browser.get_log("browser")]
    assert not [message for message in severe if "Content Security Policy" in message]
