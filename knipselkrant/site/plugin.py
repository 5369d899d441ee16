"""What the plugin does at which of Pelican's signals."""

from typing import Any

from pelican import signals

from . import (
    addresses,
    chart,
    colours,
    generator,
    hanging,
    headings,
    identity,
    json_ld,
    pictures,
    policy,
    reader,
    sharing,
    style,
    wording,
)
from .discovery import DiscoveryGenerator
from .feeds import FeedsGenerator
from .icons import IconsGenerator
from .redirects import RedirectsGenerator


def connect() -> None:
    """Connects all parts of the plugin to Pelican's signals."""
    signals.initialized.connect(identity.take_from_jekyll)
    signals.initialized.connect(policy.install)
    signals.initialized.connect(colours.install)
    signals.readers_init.connect(reader.add_reader)
    signals.generator_init.connect(reader.quiet_missing_markdown)
    signals.generator_init.connect(wording.install)
    signals.generator_init.connect(pictures.install)
    signals.generator_init.connect(json_ld.install)
    signals.generator_init.connect(headings.install)
    signals.generator_init.connect(hanging.install)
    signals.generator_init.connect(policy.add_filters)
    signals.generator_init.connect(chart.install)
    signals.generator_init.connect(sharing.install)
    signals.generator_init.connect(style.install)
    signals.article_generator_init.connect(generator.adopt)
    signals.page_generator_finalized.connect(addresses.claim_pages)
    signals.page_generator_finalized.connect(reader.sign_pages)
    signals.static_generator_finalized.connect(addresses.claim_files)
    signals.get_generators.connect(_generators)


def _generators(pelican: Any) -> list[type]:
    generators: list[type] = [
        FeedsGenerator,
        DiscoveryGenerator,
        RedirectsGenerator,
        policy.HeadersGenerator,
        style.StyleGenerator,
        IconsGenerator,
    ]
    if pelican.settings.get("CARDS"):
        from .drawing import CardsGenerator  # who wants no cards need not wait for what draws them

        generators.append(CardsGenerator)
    return generators
