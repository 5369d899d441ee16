"""Shows the site while one writes: serves it on this machine only, rebuilds at each edit, reloads the browser."""

import io
import re
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import sleep
from typing import Any
from urllib.parse import unquote

from watchfiles import watch

from ..garbage import without_collecting

HOST = "127.0.0.1"

RELOAD_EVENTS = "/.reload"
RELOAD_SCRIPT = "/.reload.js"
_SCRIPT = f"""const {{ search }} = new URL(document.currentScript.src);
new EventSource("{RELOAD_EVENTS}" + search).onmessage = () => location.reload();
""".encode()
_HEARTBEAT = 15.0

PATIENCE = 10.0
"""So many seconds a request may be on its way, from one word to the next."""

TIME_TO_RELOAD = 0.25
"""So many seconds after a build nothing else is done, while the browser asks for what it shows."""

_SHOWN = re.compile(r"[0-9]{1,9}")
"""The number of a build."""


class Edition:
    """Counts the builds, and wakes those who wait for another than they were shown."""

    def __init__(self) -> None:
        self.number = 0
        self._changed = threading.Condition()

    def appear(self) -> None:
        """Tells all who wait that there is a new build."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def wait(self, shown: int, seconds: float) -> bool:
        """Waits for another build than number `shown`; False when none came in time."""
        with self._changed:
            return self._changed.wait_for(lambda: self.number != shown, seconds)


def serve(
    output: Path, watched: Iterable[Path], rebuild: Callable[[set[Path]], None], port: int, base: str = ""
) -> None:
    """Serves `output` on 127.0.0.1 until Ctrl-C, and calls `rebuild` with the files in `watched` that changed.

    `base` is the path that the site has in public (`/krant`), under which it is served here too.

    Port 0 takes any free one. Raises OSError where the port is taken.
    """
    edition = Edition()
    with make_server(output, edition, port, base) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Serving {output} on http://{HOST}:{server.server_port}{base}/ (Ctrl-C stops)", flush=True)
        there = (path.resolve() for path in watched if path.exists())
        for changes in watch(*there, raise_interrupt=False, debounce=50, step=20):
            with without_collecting():  # which would hold up the threads that answer the browser
                rebuild({Path(path) for _, path in changes})
                edition.appear()
                sleep(TIME_TO_RELOAD)
        server.shutdown()


def make_server(output: Path, edition: Edition, port: int, base: str = "") -> ThreadingHTTPServer:
    """A server of `output` for this machine only, not yet running."""
    return _Server((HOST, port), partial(_Handler, output=output, edition=edition, base=base))


class _Server(ThreadingHTTPServer):
    """A server that says nothing of readers who go away amid an answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of what went wrong with a request, but for what the other side did."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """GET and HEAD of files within `output`, asked for by this machine's own name."""

    server_version = "knipselkrant"
    sys_version = ""
    timeout = PATIENCE

    def __init__(self, *arguments: Any, output: Path, edition: Edition, base: str) -> None:
        self.output = output
        self.base = base
        self.edition = edition
        super().__init__(*arguments, directory=str(output))

    def do_GET(self) -> None:
        """Answers a GET."""
        path, _, query = self.path.partition("?")
        if path == RELOAD_EVENTS and _SHOWN.fullmatch(query) and self._is_for_us():
            self._stream_reloads(int(query))
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO | None:
        """The response's head; returns what is to be its body."""
        if not self._is_for_us():
            self.send_error(HTTPStatus.FORBIDDEN, "Only for this machine")
            return None
        path = self.path.partition("?")[0]
        if path == RELOAD_SCRIPT:
            return self._head(HTTPStatus.OK, "text/javascript; charset=utf-8", _SCRIPT)
        file = self._file(unquote(path))
        data = _read(file) if file else None
        if file is None or data is None:
            return self._not_found()
        if file.name == "index.html" and not path.endswith(("/", "index.html")):
            self._redirect(path + "/")
            return None
        return self._head(HTTPStatus.OK, self.guess_type(file), data)

    def guess_type(self, path: Any) -> str:
        """The media type by the file's name, text always as UTF-8."""
        kind = {".xml": "application/xml", ".json": "application/json"}.get(Path(path).suffix) or super().guess_type(
            path
        )
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *_: Any) -> None:
        """Keeps quiet: the terminal is for what the build says."""

    def _is_for_us(self) -> bool:
        # A page elsewhere whose name was made to lead here (DNS rebinding) asks under that name.
        port = self.connection.getsockname()[1]
        return self.headers.get("Host") in (f"{HOST}:{port}", f"localhost:{port}")

    def _file(self, path: str) -> Path | None:
        """The file behind an address, if it lies within the site, links followed."""
        root = self.output.resolve()
        if not path.startswith(f"{self.base}/"):
            return None
        try:
            file = (root / path.removeprefix(self.base).lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            return file if file.is_relative_to(root) and file.is_file() else None
        except (OSError, ValueError, RuntimeError):  # a name too long, or with a zero in it; links in a circle
            return None

    def _not_found(self) -> io.BytesIO | None:
        page = self._file(f"{self.base}/404.html")
        body = (_read(page) if page else None) or b"404 Not Found"
        return self._head(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", body)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", "/" + path.lstrip("/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _head(self, status: HTTPStatus, kind: str, body: bytes) -> io.BytesIO:
        if kind.startswith("text/html"):
            body = body.replace(b"</body>", self._reload_tag() + b"</body>", 1)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")  # no other site may show parts of this one
        self.end_headers()
        return io.BytesIO(body)

    def _reload_tag(self) -> bytes:
        # The page says which build it is of, so that one made while it loads is not missed.
        return f'<script src="{RELOAD_SCRIPT}?{self.edition.number}" defer></script>'.encode()

    def _stream_reloads(self, shown: int) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while not self.edition.wait(shown, _HEARTBEAT):
                self.wfile.write(b": still here\n\n")
            self.wfile.write(b"data: new\n\n")
        except OSError:
            return  # the reader went away


def _read(file: Path) -> bytes | None:
    """What is in a file; None for one that went away meanwhile, or that may not be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None
