"""The excerpt of a post: the source text that stands for it in lists. The rule is Jekyll's `Excerpt`."""

import re

# Labels are at most 999 long, as CommonMark has it: looking for the end of each stays cheap.
_LINK_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]{1,999}\])(:.+)$", re.MULTILINE)


def excerpt_source(source: str, separator: str) -> str:
    """What of a post's `source` stands before `separator`, with the link definitions it uses from after it.

    The whole source if the separator is not in it.
    """
    head, _, tail = source.partition(separator)
    definitions = [match[1] + match[2] for match in _LINK_DEFINITION.finditer(tail) if match[1] in head]
    return head + "\n\n" + "\n".join(definitions) if definitions else head
