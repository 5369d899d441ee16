"""A title for a text that has none: the clause or the subject that is most like a title the text could have.

The candidates are

- clauses: the text's whole sentences, also without what can be missed (`trims.py`), and the beginnings of each as far
  as a clause goes by itself (`clauses.py`) or a phrase can end it (`phrases.py`); each at most 110 characters, each
  readable by someone who has read nothing else;
- of a text that explains, with three headings or more and without many words that name who said something: its
  subjects, which are the phrases that it keeps coming back to (`subjects.py`), and its headings that have no number and
  point at nothing.

The one with the highest score wins:

    score = overlap × place × manner

- overlap: the part of its words that the real title is likely to share (`chances.py`).
- place: 1 for the first sentence of the text, 1 / (1 + n/3) for the sentence after n others: news begins with the
  news, and only eight sentences are tried. A subject or a heading has no place.
- manner: halved for a question, a quotation, a first person, who said it (", meldt het ANP") or a time counted from
  another ("een week later"), and for each word that points at what the reader has not seen ("hij", "deze"); 0.6 for a
  clause without a verb that we know; 0.9 for one cut from its sentence; 0.8 for a heading, which is of a part.

A subject or a heading needs 0.06 at least: not all that a text has often is what it is about.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from ...summary import sentences, without_dateline
from .abbreviations import abbreviate, abbreviations
from .chances import TITLE_LENGTH, WORD, Chances
from .clauses import begins_alone, clauses, is_finished, stands_alone
from .dutch import COORDINATORS, FIRST_PERSON, FUNCTION_WORDS, POINTERS, PREPOSITIONS, REPORTERS, SAYING
from .phrases import openings
from .shapes import series
from .subjects import subjects
from .trims import trims

MAX_LENGTH = 110
SHORTEST = 15

_SENTENCES = 8  # further down a text tells details
_LEAST_OF_SUBJECT = 0.06
_FEWEST_HEADINGS = 3
_MOST_SAID = 0.15
_OPENS_PHRASE = re.compile(rf"\s+(?:{'|'.join(sorted(PREPOSITIONS | COORDINATORS))})\b", re.IGNORECASE)
_LONGEST_SENTENCE = 1_000  # more is a list, and takes time that goes with its square
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SAID = re.compile(rf",[\"'”’»]?\s(?:{'|'.join(sorted(REPORTERS))})\b")
_WHEN_UNSAID = re.compile(r"\b(?:minuten|uur|dag(?:en)?|weken|week|maand(?:en)?|jaar|jaren) (?:later|eerder|ervoor)\b")
_QUOTING = re.compile(r"[\"“„«]|(?<!\w)[‘'](?=\w{3})")


def headline(paragraphs: Sequence[str], headings: Sequence[str] = ()) -> str:
    """The best title in a text's `paragraphs`, "" if they have no words; `headings` tell what they are about.

    Where nothing will do, the first words that can be read by themselves, as far as a phrase goes.
    """
    short_forms = abbreviations(" ".join(paragraphs))
    opening = [without_dateline(abbreviate(text, short_forms)) for text in islice(_sentences(paragraphs), _SENTENCES)]
    chances = Chances(paragraphs, headings, opening[0] if opening else "")
    clause, score = _best_clause(opening, chances)
    if _explains(paragraphs, headings, chances):
        subject, overlap = _best_subject(paragraphs, headings, chances)
        if overlap > max(score, _LEAST_OF_SUBJECT):
            return abbreviate(subject[0].upper() + subject[1:], short_forms)
    return clause or _first_words(paragraphs)


def _best_clause(opening: Sequence[str], chances: Chances) -> tuple[str, float]:
    best, best_score = "", 0.0
    for limit, nearness, sentence in sorted(_limits(opening, chances), reverse=True):
        if limit <= best_score:
            break
        for number, clause in enumerate(_candidates(sentence)):
            if SHORTEST <= len(clause) <= MAX_LENGTH and stands_alone(clause):
                score = nearness * _score(clause, chances) * (0.9 if number else 1)
                if score > best_score:
                    best, best_score = clause, score
    return best, best_score


def _limits(opening: Sequence[str], chances: Chances) -> Iterator[tuple[float, float, str]]:
    """Of each sentence that can be read by itself the score that no part of it can exceed, its nearness, and itself."""
    for place, sentence in enumerate(opening):
        if begins_alone(sentence):
            nearness = 1 / (1 + place / 3)
            yield nearness * _highest_overlap(sentence, chances), nearness, sentence


def _explains(paragraphs: Sequence[str], headings: Sequence[str], chances: Chances) -> bool:
    said = sum(chances.counts[word] for word in SAYING)
    return len(headings) >= _FEWEST_HEADINGS and said < _MOST_SAID * len(paragraphs)


def _best_subject(paragraphs: Sequence[str], headings: Sequence[str], chances: Chances) -> tuple[str, float]:
    scores = {heading: 0.8 * chances.overlap(_words(heading)) for heading in filter(_may_be_title, headings)}
    for subject in subjects([*paragraphs, *headings], chances.counts):
        scores[subject] = chances.overlap(_words(subject))
    best = max(scores, key=scores.__getitem__, default="")
    return best, scores.get(best, 0)


def _may_be_title(heading: str) -> bool:
    is_of_all = len(heading) <= MAX_LENGTH and not series(heading)
    return is_of_all and begins_alone(heading) and not _pointing(_words(heading))


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _sentences(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from filter(_is_sentence, sentences(paragraph))


def _is_sentence(text: str) -> bool:
    return len(text) <= _LONGEST_SENTENCE and bool(_ENDED.search(text) and WORD.search(text))


def _candidates(sentence: str) -> Iterator[str]:
    """The whole sentence first, then what is cut from it."""
    for trimmed in trims(sentence):
        yield from clauses(trimmed)
        yield from openings(trimmed)


def _score(clause: str, chances: Chances) -> float:
    words = _words(clause)
    odd = (
        bool(_QUOTING.search(clause))
        + bool(_WHEN_UNSAID.search(clause))
        + bool(_SAID.search(clause))
        + clause.endswith(("?", "!"))
        + (not FIRST_PERSON.isdisjoint(words))
    )
    verb = 1 if is_finished(clause) else 0.6
    return chances.overlap(words) * verb * 0.5 ** (odd + _pointing(words))


def _highest_overlap(sentence: str, chances: Chances) -> float:
    """What no part of `sentence` can exceed: its likeliest words and nothing else."""
    best = sorted(map(chances.__getitem__, set(_words(sentence))), reverse=True)
    return max((2 * total / (count + TITLE_LENGTH) for count, total in enumerate(accumulate(best), 1)), default=0)


def _pointing(words: Sequence[str]) -> int:
    """How many of `words` point at what stood before them: "van die gevallen" does, "een kind dat" does not."""
    return sum(
        word in POINTERS or (word in ("die", "dat") and before in PREPOSITIONS) or (before, word) == ("de", "ander")
        for before, word in zip(["", *words], words, strict=False)
    )


def _first_words(paragraphs: Sequence[str]) -> str:
    """The first sentence, of those that can be read by themselves if there are any, cut where a phrase begins if it is
    too long: behind the finished clause if there is one.
    """
    opening = list(islice(_sentences(paragraphs), _SENTENCES))
    first = next(filter(begins_alone, opening), opening[0] if opening else _first_lines(paragraphs)).removesuffix(".")
    if len(first) <= MAX_LENGTH:
        return first
    words = first[: MAX_LENGTH + 1].split(" ")[:-1]
    starts = [" ".join(words[:at]) for at in range(len(words), 2, -1) if words[at - 1].lower() not in FUNCTION_WORDS]
    phrases = [start for start in starts if _OPENS_PHRASE.match(first, len(start))]
    finished = filter(is_finished, phrases)
    cut = next(finished, None) or next(iter(phrases or starts), first[:MAX_LENGTH])
    return cut.rstrip(",;:–— ")


def _first_lines(paragraphs: Sequence[str]) -> str:
    """The first of `paragraphs` with words, with those below it as long as they say little together."""
    found = ""
    for line in filter(WORD.search, paragraphs):
        found = f"{found} {line}".lstrip()
        if len(found) >= SHORTEST:
            break
    return found
