import http.client
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
