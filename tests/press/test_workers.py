"""What is done beside the build."""

import multiprocessing
import os
import signal
import time
from functools import partial

import pytest

from knipselkrant.errors import Refusal
from knipselkrant.press import workers
from knipselkrant.press.workers import Helper

LARGE = 5_000_000
"""More bytes than any pipe holds."""


@pytest.fixture(params=[1, 2], ids=["without a helper", "with one"])
def helper(request):
    helper = Helper(request.param)
    yield helper
    helper.close()


def test_a_helper_does_what_it_is_given_one_thing_after_another(helper):
    first = helper.begin(lambda: "what need not pickle")
    second, third = helper.begin(partial(sum, (1, 2))), helper.begin(partial(max, 3, 4))
    assert (third(), second(), second(), first()) == (4, 3, 3, "what need not pickle")


def test_a_helper_is_silent_until_there_is_a_result():
    helper = Helper(2)
    helper.begin(partial(time.sleep, 0.3))
    assert helper.is_silent()
    time.sleep(1)
    assert not helper.is_silent()
    helper.close()


def test_where_there_is_none_nobody_waits_for_a_helper():
    helper = Helper(1)
    helper.begin(int)
    assert not helper.is_silent()


def test_what_is_large_goes_either_way_while_nobody_asks_for_it(helper):
    results = [helper.begin(partial(bytes.upper, bytes([97 + number]) * LARGE)) for number in range(3)]
    assert [result()[:1] for result in results] == [b"A", b"B", b"C"]


def refuse():
    raise Refusal("a.html", "has no title", line=3)


def test_a_refusal_is_raised_where_the_result_is_asked_for(helper):
    result = helper.begin(refuse)
    with pytest.raises(Refusal, match=r"^a\.html:3: has no title$"):
        result()


def test_a_refusal_that_nobody_asked_for_is_not_taken_for_that_of_the_next_thing(helper):
    helper.begin(refuse)
    assert helper.begin(partial(sum, (1, 2)))() == 3


def test_a_helper_that_was_killed_is_missed_until_it_is_started_again():
    helper = Helper(2)
    result = helper.begin(kill_oneself)
    with pytest.raises(ChildProcessError, match="was killed"):
        result()
    helper.close()
    helper.start()
    assert helper.begin(partial(sum, (1, 2)))() == 3
    helper.close()


def test_a_helper_that_was_killed_while_it_had_nothing_to_do_is_replaced_when_it_is_started():
    helper = Helper(2)
    helper.start()
    (process,) = multiprocessing.active_children()
    process.kill()
    process.join()
    with pytest.raises(ChildProcessError, match="was killed"):
        helper.begin(partial(sum, (1, 2)))()
    helper.start()
    assert helper.begin(partial(sum, (1, 2)))() == 3
    helper.close()


def test_a_helper_that_was_closed_is_no_process():
    helper = Helper(2)
    helper.start()
    helper.close()
    assert not multiprocessing.active_children()


def kill_oneself():
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("count", [65, 10_000, 100_001])
def test_every_item_is_in_one_share_and_the_last_ones_are_small(count):
    shares = [range(count)[share] for share in workers._shares(count, jobs=2)]
    assert [item for share in shares for item in share] == list(range(count))
    assert max(map(len, shares[-9:])) == 1
