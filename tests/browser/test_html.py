import json
import subprocess
from pathlib import Path

from ..tools import needs

VNU = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"


@needs("java", "vnu-jar")
def test_the_nu_checker_finds_nothing_in_any_page_or_style_sheet(krant):
    for options in (["--skip-non-html"], ["--skip-non-css"]):
        checked = subprocess.run(
            ["java", "-jar", str(VNU), "--format", "json", *options, str(krant)],
            capture_output=True,
            text=True,
            check=False,
        )
        messages = json.loads(checked.stderr)["messages"]
        assert [(each["url"], each.get("lastLine"), each["message"]) for each in messages] == []
