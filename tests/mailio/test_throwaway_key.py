"""A key of nobody: it opens with its passphrase alone, and its certificate is one that mail may be signed with."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.errors import KeyFileError
from dpassist.mailio.certificate_names import addresses_in
from dpassist.mailio.certificates import trust_problem
from dpassist.mailio.key_files import open_key_file
from dpassist.mailio.throwaway_key import MAILBOX, make_throwaway_key

NOW = datetime.now(UTC)


def test_it_leads_to_its_own_root_and_to_no_other():
    made, other = (make_throwaway_key("hemmelig", NOW) for _ in range(2))
    key = open_key_file(made.key_file, "hemmelig")
    assert key.certificate == made.certificate
    assert tuple(addresses_in(key.certificate)) == (MAILBOX,)
    assert trust_problem(made.certificate, (), (made.root,), NOW) == ""
    assert trust_problem(made.certificate, (), (other.root,), NOW) != ""
    with pytest.raises(KeyFileError):
        open_key_file(made.key_file, "noget andet")
