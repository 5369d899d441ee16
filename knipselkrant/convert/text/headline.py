"""A title for a text that has none: the clause of the text that tells most by itself.

The candidates are the text's whole sentences, also without what can be missed (`trims.py`), and the beginnings of
each as far as a clause goes by itself (`clauses.py`) or a phrase can end it (`phrases.py`); each at most 90
characters, each readable by someone who has read nothing else. The one with the highest score wins:

    score = coverage × place × length × manner

- coverage: how much of what the text is about it names. A key word (no function word, told by its first six letters,
  so that "uitzetten" and "uitzetting" are one) weighs 1/4 + log2 of how often the text has it. Coverage is the sum of
  the weights of the candidate's key words, divided by the square root of its number of words: naming much in few
  words is what a title does.
- place: 1 for the first sentence of the text, falling as 1 / (1 + n/3)³ for the sentence after n others: news begins
  with the news.
- length: 1 from 50 to 90 characters; what is shorter says less, in proportion.
- manner: halved for a question, a quotation or a first person, and for each word that points at what the reader has
  not seen ("hij", "deze"); 0.6 without a verb that we know; 0.9 for a clause cut from its sentence.

Place and length were set by measuring on real texts (docs/structure.md).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from math import log2, sqrt

from ...summary import sentences
from .abbreviations import abbreviate, abbreviations
from .clauses import clauses, is_finished, stands_alone
from .dutch import COORDINATORS, FIRST_PERSON, FUNCTION_WORDS, POINTERS, PREPOSITIONS
from .phrases import openings
from .trims import trims, without_dateline

MAX_LENGTH = 90
SHORTEST = 15
FULL_LENGTH = 50

_SENTENCES = 60  # further down a text tells details
_OPENS_PHRASE = re.compile(rf"\s+(?:{'|'.join(sorted(PREPOSITIONS | COORDINATORS))})\b", re.IGNORECASE)
_LONGEST_SENTENCE = 1_000  # more is a list, and takes time that goes with its square
_STEM = 6
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_QUOTING = re.compile(r"[\"“„«]|(?<!\w)[‘'](?=\w{3})")


def headline(paragraphs: Sequence[str]) -> str:
    """The best title in a text's `paragraphs`, "" if they have no words.

    Where no clause stands by itself, the first words as far as a phrase goes.
    """
    weights = _weights(paragraphs)
    short_forms = abbreviations(" ".join(paragraphs))
    best, best_score = "", 0.0
    for place, sentence in enumerate(islice(_sentences(paragraphs), _SENTENCES)):
        sentence = without_dateline(abbreviate(sentence, short_forms))
        if _highest_score(sentence, weights, place) <= best_score:
            continue
        for number, clause in enumerate(_candidates(sentence)):
            if SHORTEST <= len(clause) <= MAX_LENGTH and stands_alone(clause):
                score = _score(clause, weights, place) * (0.9 if number else 1)
                if score > best_score:
                    best, best_score = clause, score
    return best or _first_words(paragraphs)


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from filter(_is_sentence, sentences(paragraph))


def _is_sentence(text: str) -> bool:
    return len(text) <= _LONGEST_SENTENCE and bool(_ENDED.search(text) and _WORD.search(text))


def _candidates(sentence: str) -> Iterator[str]:
    """The whole sentence first, then what is cut from it."""
    for trimmed in trims(sentence):
        yield from clauses(trimmed)
        yield from openings(trimmed)


def _score(clause: str, weights: dict[str, float], place: int) -> float:
    words = [word.lower() for word in _WORD.findall(clause)]
    coverage = sum(weights.get(stem, 0) for stem in {word[:_STEM] for word in words}) / sqrt(len(words))
    length = min(1, len(clause) / FULL_LENGTH)
    odd = bool(_QUOTING.search(clause)) + clause.endswith(("?", "!")) + (not FIRST_PERSON.isdisjoint(words))
    pointing = sum(_points_back(before, word) for before, word in zip(["", *words], words, strict=False))
    verb = 1 if is_finished(clause) else 0.6
    return coverage * _nearness(place) * length * verb * 0.5 ** (odd + pointing)


def _highest_score(sentence: str, weights: dict[str, float], place: int) -> float:
    """What no part of `sentence` can exceed: its weightiest words and nothing else, without a flaw."""
    stems = {word.lower()[:_STEM] for word in _WORD.findall(sentence)}
    heaviest = sorted((weights.get(stem, 0) for stem in stems), reverse=True)
    return _nearness(place) * max(
        (total / sqrt(count) for count, total in enumerate(accumulate(heaviest), 1)), default=0
    )


def _nearness(place: int) -> float:
    return 1 / (1 + place / 3) ** 3


def _points_back(before: str, word: str) -> bool:
    # "van die gevallen" points back, "een kind dat" does not.
    return word in POINTERS or (word in ("die", "dat") and before in PREPOSITIONS)


def _weights(paragraphs: Sequence[str]) -> dict[str, float]:
    words = (word.lower() for paragraph in paragraphs for word in _WORD.findall(paragraph))
    counts = Counter(word[:_STEM] for word in words if word not in FUNCTION_WORDS and not word.isdigit())
    return {stem: log2(count) + 0.25 for stem, count in counts.items()}


def _first_words(paragraphs: Sequence[str]) -> str:
    """The first sentence, cut where a phrase begins if it is too long: behind the finished clause if there is one."""
    first = next(_sentences(paragraphs), next(filter(_WORD.search, paragraphs), "")).removesuffix(".")
    if len(first) <= MAX_LENGTH:
        return first
    words = first[: MAX_LENGTH + 1].split(" ")[:-1]
    starts = [" ".join(words[:at]) for at in range(len(words), 2, -1) if words[at - 1].lower() not in FUNCTION_WORDS]
    phrases = [start for start in starts if _OPENS_PHRASE.match(first, len(start))]
    finished = filter(is_finished, phrases)
    cut = next(finished, None) or next(iter(phrases or starts), first[:MAX_LENGTH])
    return cut.rstrip(",;:–— ")
