"""The Pelican plugin: a Jekyll folder's posts become a news site's stories, lists, archives and feeds.

Add it to a Pelican project with `PLUGINS = ["knipselkrant.site"]`.
"""

TRACEABLE = True
"""Says to the press that all that pages depend on is in the context or noted (`tracing`)."""


def register() -> None:
    """Connects the plugin to Pelican's signals (Pelican calls this)."""
    from .plugin import connect  # only now: what helps a build needs one small module of these, and not Pelican

    connect()
