"""Screening pages under load on loopback: run `python benchmarks/web_screening.py [--rate 200] [--seconds 20]`.

A fresh office in a temporary folder is served by `payung serve` with two workers. Visitors, each with a connection and cookies of
their own, walk through the questions of Thailand, Indonesia and the Philippines with random answers, look at the answer, and begin
again: pages and their forms, as a browser without scripts sends them. They send as many requests a second as wanted, each at its
time whether or not the ones before were answered in time; a request's time counts from when it was due. Then as many as go.

Beside it the limits: a file of a page's size by the same server (no Django), and `/health` (Django without a page). Printed: the
rate, the median and the 95th percentile, by kind of page, the processor time of one request, and the first screen alone.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import psutil

PORT = 8058
COUNTRIES = ("th", "id", "ph")
LANGUAGES = ("en", "th", "id", "fil")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
ASKED = re.compile(rb'name="asked" value="([^"]+)"')
CHOICE = re.compile(rb'name="answer" value="([^"]+)"')
GO_ON = re.compile(rb'href="(/\w+/screening/\w+/\d+/)">')


class Visitor:
    """A browser without scripts: a connection, cookies, and where it is."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        self.cookies: dict[str, str] = {}

    def send(self, method: str, address: str, form: dict[str, str] | None = None) -> tuple[int, str, bytes]:
        """The status, where it leads, and the page."""
        headers = {"Host": "localhost", "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(form)
        self.connection.request(method, address, body, headers)
        answer = self.connection.getresponse()
        page = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition("=")
                self.cookies[cookie] = rest.partition(";")[0]
        return answer.status, answer.getheader("Location") or "", page

    def requests(self) -> Iterator[tuple[str, Callable[[], int]]]:
        """The requests of a visit, one after another: what kind each is, and how it is sent."""
        while True:
            self.cookies.clear()
            country, language = self.random.choice(COUNTRIES), self.random.choice(LANGUAGES)
            self.address, self.page = f"/{language}/screening/{country}/", b""
            yield "begin", self.look
            form = {"partner": "no", "children": str(self.random.randrange(3)), "others": "0"}
            yield "form", lambda form=form: self.fill(form)
            for _ in range(self.random.randrange(5, 40)):
                yield "answer" if self.address.endswith("/answer/") else "question", self.look
                if self.address.endswith("/answer/"):
                    found = GO_ON.findall(self.page)  # back, and on
                    if len(found) < 2:
                        break
                    self.address = found[-1].decode()
                    continue
                yield "form", lambda: self.fill(self.answer())
            if not self.address.endswith("/answer/"):
                self.address = f"/{language}/screening/{country}/answer/"
                yield "answer", self.look

    def look(self) -> int:
        """Ask for the page."""
        status, _, self.page = self.send("GET", self.address)
        return status

    def fill(self, form: dict[str, str]) -> int:
        """Send the form of the page, and note where it leads."""
        token = TOKEN.search(self.page)
        assert token, self.page[:500]
        status, onwards, page = self.send("POST", self.address, {"csrfmiddlewaretoken": token[1].decode()} | form)
        if status == 302:
            self.address = onwards
        else:
            self.page = page
        return status

    def answer(self) -> dict[str, str]:
        """A random answer to the question of the page."""
        asked = ASKED.search(self.page)
        assert asked, self.page[:500]
        form = {"asked": asked[1].decode()}
        if b'name="day"' in self.page:
            year = self.random.randrange(1940, 2024)
            return form | {"day": str(self.random.randrange(1, 29)), "month": "5", "year": str(year)}
        choices = CHOICE.findall(self.page)
        return form | ({"answer": self.random.choice(choices).decode()} if choices else {"unknown": "1"})


def load(visitors: int, rate: float | None, seconds: float) -> tuple[float, dict[str, list[float]], int]:
    """Requests a second that were answered, the times by kind, and how many were answered wrongly."""
    times: dict[str, list[float]] = {}
    wrong = 0
    lock = threading.Lock()
    begin = time.perf_counter() + 0.5
    end = begin + seconds

    def visit(number: int) -> None:
        nonlocal wrong
        visitor = Visitor(number)
        step = visitors / rate if rate else 0.0
        due = begin + (number / rate if rate else 0.0)
        for kind, send in visitor.requests():
            now = time.perf_counter()
            if rate and due > now:
                time.sleep(due - now)
            started = due if rate else time.perf_counter()
            if time.perf_counter() >= end:
                return
            status = send()
            took = time.perf_counter() - started
            with lock:
                times.setdefault(kind, []).append(took)
                wrong += status not in (200, 302, 422)
            due += step

    threads = [threading.Thread(target=visit, args=(number,)) for number in range(visitors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(map(len, times.values())) / (time.perf_counter() - begin), times, wrong


def limit(address: str, seconds: float, clients: int) -> float:
    """Answers a second to one address by some connections."""
    counts = [0] * clients
    end = time.perf_counter() + seconds

    def ask(number: int) -> None:
        visitor = Visitor(number)
        while time.perf_counter() < end:
            status, _, _ = visitor.send("GET", address)
            assert status == 200, (address, status)
            counts[number] += 1

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered) * 1000:6.1f} ms, p95 {p95 * 1000:6.1f} ms ({len(ordered)} requests)"


def processor_seconds(server: subprocess.Popen[bytes]) -> float:
    """Of the server and its workers, so far."""
    top = psutil.Process(server.pid)
    used = [process.cpu_times() for process in (top, *top.children(recursive=True)) if "postgres" not in process.name()]
    return sum(one.user + one.system for one in used)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--visitors", type=int, default=40)
    parser.add_argument("--workers", type=int, default=2)
    wanted = parser.parse_args()
    print(f"others at work: {psutil.cpu_percent(1):.0f} % of {psutil.cpu_count()} cores; load {os.getloadavg()[0]:.1f}")
    home = Path(tempfile.mkdtemp(prefix="payung-web-"))
    environment = {**os.environ, "PAYUNG_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "payung", "serve", "--port", str(PORT), "--workers", str(wanted.workers)]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(server)
        page = Visitor(0)
        first = []
        for _ in range(50):
            began = time.perf_counter()
            page.send("GET", "/en/screening/")
            first.append(time.perf_counter() - began)
        print(f"first screen, alone:      {quantiles(first)}")
        load(8, None, 3)  # every worker has begun
        before = processor_seconds(server)
        rate, times, wrong = load(wanted.visitors, wanted.rate, wanted.seconds)
        everything = [one for kind in times.values() for one in kind]
        cost = (processor_seconds(server) - before) / len(everything) * 1000
        print(f"wanted {wanted.rate:.0f} a second: {rate:.0f} a second, {quantiles(everything)}; {wrong} wrong")
        print(f"processor time of one request: {cost:.1f} ms")
        for kind, found in sorted(times.items()):
            print(f"  {kind:10}              {quantiles(found)}")
        rate, times, wrong = load(8, None, wanted.seconds / 2)
        print(
            f"as many as go, 8 at once: {rate:.0f} a second, {quantiles([one for kind in times.values() for one in kind])}; {wrong} wrong"
        )
        style = re.search(rb'href="(/static/payung/pages[^"]+)"', Visitor(0).send("GET", "/en/screening/")[2])
        assert style
        print(f"limit, the style's file:  {limit(style[1].decode(), 3, 8):.0f} a second")
        print(f"limit, /health:           {limit('/health', 3, 8):.0f} a second")
    finally:
        server.terminate()
        server.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def _wait(server: subprocess.Popen[bytes]) -> None:
    """Until the server answers, and every worker has loaded the law."""
    end = time.time() + 180
    while time.time() < end:
        if server.poll() is not None:
            sys.exit("payung serve has ended; is its port free?")
        try:
            with socket.create_connection(("127.0.0.1", PORT), 1):
                Visitor(0).send("GET", "/en/screening/")
                return
        except OSError:
            time.sleep(0.5)
    sys.exit("payung serve did not answer.")


if __name__ == "__main__":
    main()
