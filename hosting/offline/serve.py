"""Serves the site beside this file on this machine: python3 serve.py [port]. Needs Python 3.7, nothing else."""
import os
import re
import sys
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

SITE = os.path.join(os.path.dirname(os.path.realpath(__file__)), "site")
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; connect-src 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
TYPES = {
    ".html": "text/html;charset=utf-8",
    ".js": "text/javascript;charset=utf-8",
    ".css": "text/css;charset=utf-8",
    ".json": "application/json;charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain;charset=utf-8",
    ".wasm": "application/wasm",
}


def file_of(address):
    """The file of an address: itself, the page of that name, or the page of a folder. None where there is none."""
    name = unquote(urlsplit(address).path).strip("/")
    if any(part.startswith(".") for part in name.split("/")) or re.search(r"[\0\\:]", name):
        return None
    for tried in (name, name + ".html", (name + "/index.html").lstrip("/")):
        place = os.path.join(SITE, *tried.split("/"))
        if tried and os.path.isfile(place):
            return place
    return None


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self):
        self.answer(True)

    def do_HEAD(self):
        self.answer(False)

    def answer(self, with_body):
        place = file_of(self.path)
        status = 200 if place else 404
        place = place or os.path.join(SITE, "404.html")
        size = os.path.getsize(place)
        first, last = 0, size - 1
        asked = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", "").strip())
        if status == 200 and asked and any(asked.groups()):
            begin, end = asked.groups()
            if begin:
                first, last = int(begin), min(int(end) if end else last, last)
            else:
                first = max(0, size - int(end))
            status = 206 if first <= last and (begin or int(end)) else 416
        length = last - first + 1 if status != 416 else 0
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(os.path.splitext(place)[1], "application/octet-stream"))
        self.send_header("Content-Length", str(length))
        self.send_header("Accept-Ranges", "bytes")
        if status == 206:
            self.send_header("Content-Range", "bytes %d-%d/%d" % (first, last, size))
        if status == 416:
            self.send_header("Content-Range", "bytes */%d" % size)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body and length:
            with open(place, "rb") as file:
                file.seek(first)
                while length > 0:
                    part = file.read(min(length, 65536))
                    if not part:
                        break
                    self.wfile.write(part)
                    length -= len(part)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 4173
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    address = "http://localhost:%d/" % server.server_address[1]
    # A console that knows no Chinese shows question marks, and the address all the same.
    sys.stdout.reconfigure(errors="replace")
    print("Gongkai Atlas 公开年报图谱: " + address, flush=True)
    if len(sys.argv) < 2:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
