import threading

from knipselkrant.desk.serve import Edition, make_server
from knipselkrant.press.search import index_pages

from ..sites import post, site
from ..tools import marks

pytestmark = marks("chromium")

LONG = "Vreemdelingenbewaringscommissaris"


def test_searching_takes_no_notice_of_soft_hyphens(browser, tmp_path):
    output, _ = site(tmp_path, {"_posts/2020-01-01-a.html": post(f"{LONG} benoemd")})
    index_pages(output, tmp_path / "former", output)
    page = browser.new_page()
    with make_server(output, Edition(), port=0) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/zoeken/?q={LONG.lower()}")
        page.wait_for_selector(".results h2")
        assert page.locator(".results h2").count() == 1
        page.close()
        server.shutdown()
