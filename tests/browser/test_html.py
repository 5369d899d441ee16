import json
import subprocess
from pathlib import Path

from ..tools import needs

VNU = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"


@needs("java", "vnu-jar")
def test_the_nu_checker_finds_nothing_in_any_page(krant, served):
    # Read from a server: of a file, the checker cannot say whether it is of the site ('self') that its policy allows.
    pages = [f"{served}/{path.relative_to(krant).as_posix()}" for path in krant.rglob("*.html")]
    assert messages("-Dnu.validator.servlet.allow-forbidden-hosts=true", options=pages) == []


@needs("java", "vnu-jar")
def test_the_nu_checker_finds_nothing_in_any_style_sheet(krant):
    assert messages(options=["--skip-non-css", str(krant)]) == []


def messages(*java, options):
    command = ["java", *java, "-jar", str(VNU), "--format", "json", *options]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(checked.stderr)["messages"]
    return [(each["url"], each.get("lastLine"), each["message"]) for each in found]
