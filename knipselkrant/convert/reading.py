"""A seed → a Story."""

from datetime import tzinfo
from pathlib import Path

from ..errors import Refusal
from ..story import Story
from . import fields
from .draft import Draft
from .files import MAX_BYTES
from .inference import infer
from .rules import Rules
from .seed import load_seed, origin_of
from .sources import read_source
from .sources.sidecar import read_sidecar
from .text.decode import decode
from .text.repair import mend_letters

_READ = {
    *("title", "date", "date_precision", "category", "tags", "externe_link", "feature_image"),
    *("source", "summary", "slug"),
    *("layout", "origin", "inferred"),  # the converter's own, written anew
}

_NO_RULES = Rules()


def read_story(path: Path, seeds_root: Path, zone: tzinfo, rules: Rules = _NO_RULES, limit: int = MAX_BYTES) -> Story:
    """The story that the seed at `path` tells, its sidecar's word above its own, and what nobody said inferred.

    Dates without an offset are in `zone`. Raises Refusal, naming file and line, for what cannot be used, and for a seed
    of more than `limit` bytes.
    """
    seed = load_seed(path, seeds_root, limit)
    text, strays = decode(seed.data, path)
    text, letters = mend_letters(text)
    draft = read_source(path, text)
    told, guessed = read_sidecar(seed.sidecar, seed.sidecar_data) if seed.sidecar else ({}, [])
    repairs = sorted((*strays, *letters, *draft.repairs, *guessed), key=lambda repair: repair.line)
    draft = Draft({**draft.fields, **told}, draft.blocks, tuple(repairs))
    return infer(_story(draft, origin_of(path, seeds_root), zone), draft.fields, path.stem, rules)


def guesses(story: Story, path: Path) -> list[Refusal]:
    """What in `story` nobody said, as refusals for those who want no guesses (`--strict`)."""
    missing = [
        name for name, is_missing in (("title", "title" in story.inferred), ("date", not story.date)) if is_missing
    ]
    found = [Refusal(path, f"no {name} given; add it to the seed or to its sidecar") for name in missing]
    found += [Refusal(path, f"{r.what} ({r.where}); mend it in the seed", line=r.line) for r in story.repairs]
    return found


def _story(draft: Draft, origin: str, zone: tzinfo) -> Story:
    given = draft.fields
    permalink = fields.permalink_of(given)
    extra = {name: field.value for name, field in given.items() if name not in _READ and field.value is not None}
    return Story(
        origin=origin,
        title=fields.text_of(given, "title") or "",
        category=fields.category_of(given) or "",
        date=fields.date_of(given, zone),
        tags=fields.tags_of(given),
        blocks=draft.blocks,
        externe_link=fields.address_of(given, "externe_link"),
        feature_image=fields.address_of(given, "feature_image"),
        source=fields.text_of(given, "source"),
        summary=fields.text_of(given, "summary"),
        slug=fields.slug_of(given),
        repairs=draft.repairs,
        extra=extra | {"permalink": permalink} if permalink else extra,
    )
