import http.client
import socket
import threading

import pytest

from knipselkrant.desk.serve import Edition, make_server


@pytest.fixture
def served(tmp_path):
    output = tmp_path / "output"
    (output / "nieuws").mkdir(parents=True)
    (output / "index.html").write_text("<html><body>Voorpagina</body></html>")
    (output / "nieuws/index.html").write_text("<html><body>Nieuws</body></html>")
    (output / "404.html").write_text("<html><body>Weg</body></html>")
    (tmp_path / "secret.txt").write_text("geheim")
    (output / "link.txt").symlink_to(tmp_path / "secret.txt")
    (output / "folder").symlink_to(tmp_path)
    (output / "circle").symlink_to(output / "circle")
    edition = Edition()
    with make_server(output, edition, port=0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_port, edition
        server.shutdown()


def ask(port, path, method="GET", host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    response = connection.getresponse()
    return response.status, response.read().decode(), response.headers


def test_a_page_comes_with_the_script_that_reloads_it(served):
    status, body, headers = ask(served[0], "/")
    assert status == 200
    assert 'Voorpagina<script src="/.reload.js?0" defer></script></body>' in body
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_leads_to_the_one_with(served):
    status, _, headers = ask(served[0], "/nieuws")
    assert (status, headers["Location"]) == (301, "/nieuws/")


def test_a_page_that_is_not_there_gets_the_404_page(served):
    status, body, _ = ask(served[0], "/nergens")
    assert (status, "Weg" in body) == (404, True)


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/nieuws/../../secret.txt", "/link.txt", "//etc/passwd", "/%00"]
)
def test_nothing_outside_the_site_is_served(served, path):
    status, body, _ = ask(served[0], path)
    assert status == 404
    assert "geheim" not in body


def test_another_host_name_is_refused(served):
    status, body, _ = ask(served[0], "/", host="evil.example")
    assert status == 403
    assert "Voorpagina" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_get_and_head_are_answered(served, method):
    assert ask(served[0], "/", method)[0] == 501


def test_a_head_has_no_body(served):
    status, body, headers = ask(served[0], "/", "HEAD")
    assert (status, body) == (200, "")
    assert int(headers["Content-Length"]) > 0


def listen(port, shown):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", f"/.reload?{shown}")
    return connection.getresponse()


def test_a_new_build_is_told_to_the_browser(served):
    port, edition = served
    response = listen(port, shown=0)
    assert response.headers["Content-Type"] == "text/event-stream"
    edition.appear()
    assert response.readline() == b"data: new\n"


def test_a_build_that_came_while_the_page_loaded_is_told_at_once(served):
    port, edition = served
    edition.appear()
    assert listen(port, shown=0).readline() == b"data: new\n"


def test_the_address_of_reloads_needs_the_number_of_a_build(served):
    assert ask(served[0], "/.reload")[0] == 404


def send(port, request, *, patience=5):
    """What comes back for the bytes of a request, whole or not."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        connection.sendall(request)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer


def request(port, target, *headers):
    return b"\r\n".join([b"GET " + target + b" HTTP/1.1", *(headers or (b"Host: 127.0.0.1:%d" % port,)), b"", b""])


LEADING_OUT = [
    b"/../secret.txt",
    b"/..%2fsecret.txt",
    b"/%2e%2e%2fsecret.txt",
    b"/%252e%252e/secret.txt",
    b"/nieuws/%2e%2e/%2e%2e/secret.txt",
    b"/..\\secret.txt",
    b"/..%5csecret.txt",
    b"/%c0%ae%c0%ae/secret.txt",
    b"/....//secret.txt",
    b"/nieuws/..;/../secret.txt",
    b"/folder/secret.txt",
    b"/folder/output/../secret.txt",
    b"/circle",
    b"/circle/x",
    b"///etc/passwd",
    b"/%2fetc/passwd",
    b"/%2f%2fetc%2fpasswd",
    b"/index.html%00.txt",
    b"/" + b"a" * 5000,
    b"/" + b"a/" * 5000,
    b"/\xff\xfe",
    b"/%ff%fe",
    b"http://127.0.0.1/secret.txt",
    b"http://evil.example/",
    b"http://[",
    b"file:///etc/passwd",
    b"*",
    b"secret.txt",
    b"/.reload?" + b"9" * 5000,
    b"/.reload?-1",
    b"/.reload?\xd9\xa3",
]


@pytest.mark.parametrize("target", LEADING_OUT, ids=lambda target: ascii(target[:40]))
def test_no_request_reaches_outside_or_breaks_anything(served, target, capfd):
    port, _ = served
    answer = send(port, request(port, target))
    assert answer.startswith(b"HTTP/1.0 404 ")
    assert b"geheim" not in answer
    assert b"root:" not in answer
    assert capfd.readouterr().err == ""


STRANGERS = [
    b"Host: evil.example",
    b"Host: evil.example:%d",
    b"Host: 127.0.0.1",
    b"Host: 127.0.0.1.:%d",
    b"Host: localhost.:%d",
    b"Host: localhost.evil.example:%d",
    b"Host: 127.0.0.1:%d.evil.example",
    b"Host: [::1]:%d",
    b"Host: [::ffff:127.0.0.1]:%d",
    b"Host: 0.0.0.0:%d",
    b"Host: 127.1:%d",
    b"Host: 2130706433:%d",
    b"Host: evil@127.0.0.1:%d",
    b"Host: 127.0.0.1:%d, evil.example",
    b"Host:",
    b"X-Forwarded-Host: 127.0.0.1:%d",
]


@pytest.mark.parametrize("header", STRANGERS, ids=lambda header: header.decode())
def test_only_its_own_name_and_port_open_the_door(served, header):
    port, _ = served
    answer = send(port, request(port, b"/", header.replace(b"%d", b"%d" % port)))
    assert answer.startswith(b"HTTP/1.0 403 ")
    assert b"Voorpagina" not in answer


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\r\n\r\n",
        b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
    ],
)
def test_what_is_no_request_with_a_host_gets_nothing(served, raw, capfd):
    assert b"Voorpagina" not in send(served[0], raw)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("headers", [[b"X: " + b"a" * 70_000], [b"X: a"] * 200], ids=["a long one", "many"])
def test_too_much_in_a_head_is_refused(served, headers):
    port, _ = served
    assert b"HTTP/1.0 431 " in send(port, request(port, b"/", b"Host: 127.0.0.1:%d" % port, *headers))


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PATCH", "PROPFIND", "get", "GETX"])
def test_odd_methods_are_refused(served, method):
    assert ask(served[0], "/", method)[0] == 501


def test_a_part_that_is_asked_for_comes_as_the_whole(served):
    port, _ = served
    answer = send(port, request(port, b"/nieuws/", b"Host: 127.0.0.1:%d" % port, b"Range: bytes=0-1"))
    assert answer.startswith(b"HTTP/1.0 200 ")
    assert b"Nieuws" in answer


def test_no_other_site_may_show_a_part_of_this_one(served):
    assert ask(served[0], "/")[2]["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.slow
def test_those_who_keep_it_waiting_keep_nobody_else_waiting(served, monkeypatch, capfd):
    monkeypatch.setattr("knipselkrant.desk.serve._Handler.timeout", 0.2)
    port, _ = served
    waiting = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(50)]
    for connection in waiting:
        connection.sendall(b"GET / HT")
    assert ask(port, "/")[0] == 200
    assert {connection.recv(1) for connection in waiting} == {b""}
    for connection in waiting:
        connection.close()
    assert capfd.readouterr().err == ""


def test_a_reader_who_goes_away_leaves_no_traceback(served, tmp_path, capfd):
    port, _ = served
    (tmp_path / "output/groot.bin").write_bytes(bytes(5_000_000))
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(request(port, b"/groot.bin"))
            connection.recv(1)
    assert ask(port, "/")[0] == 200
    assert capfd.readouterr().err == ""


def test_it_listens_on_this_machine_only(tmp_path):
    with make_server(tmp_path, Edition(), port=0) as server:
        assert server.server_address[0] == "127.0.0.1"
