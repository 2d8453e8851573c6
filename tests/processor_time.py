"""A bound on time that tells work that grows with the square, and never a busy machine.

Time on the clock passes while others work, so it says nothing of what is tested. Processor time of this one thread
is counted instead, and the bound is many times what the work takes on a slow machine that also counts covered lines:
only work that should not have been done at all reaches it. How fast something is, the benchmarks tell.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float, what: object = "") -> Iterator[None]:
    """Fail where the block takes more processor time than this.

    Args:
        seconds: At least twenty times what it takes on an ordinary machine.
        what: Named in the failure, where one of many things is tried.
    """
    began = time.thread_time()
    yield
    took = time.thread_time() - began
    assert took < seconds, what
