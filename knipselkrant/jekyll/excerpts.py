"""The excerpt of a post: the source text that stands for it in lists. The rule is Jekyll's `Excerpt`."""

import re

# Labels are at most 999 long, as CommonMark has it: looking for the end of each stays cheap.
_LINK_DEFINITION = re.compile(r"^ {0,3}(\[[^\]]{1,999}\])(:.+)$", re.MULTILINE)
# Behind a tag without an end there is none with one, so that all of it is passed over.
_LIQUID_TAG = re.compile(r"\{%-?\s*+(?:(\w++).*?%\}|(?=\w).*+)", re.DOTALL | re.ASCII)
_LIQUID_BLOCKS = {"capture", "case", "comment", "for", "highlight", "if", "ifchanged", "raw", "tablerow", "unless"}


def excerpt_source(source: str, separator: str) -> str:
    """What of a post's `source` stands before `separator`, with the link definitions it uses from after it.

    Blocks of Liquid that end after the separator are ended. The whole source if the separator is not in it.
    """
    head, _, tail = source.partition(separator)
    if tail and "{%" in head:
        head = _with_blocks_ended(head)
    if "[" not in head:
        return head
    definitions = [match[1] + match[2] for match in _LINK_DEFINITION.finditer(tail) if match[1] in head]
    return head + "\n\n" + "\n".join(definitions) if definitions else head


def _with_blocks_ended(head: str) -> str:
    """As Jekyll does it: a block is open if there is no end of its kind at all."""
    for name in dict.fromkeys(reversed(_LIQUID_TAG.findall(head))):
        if name in _LIQUID_BLOCKS:
            end = re.search(rf"\{{%-?\s*+end{name}(?:.*?(%\}})|.*+)", head, re.DOTALL)
            if not (end and end[1]):
                head += f"\n{{% end{name} %}}"
    return head
