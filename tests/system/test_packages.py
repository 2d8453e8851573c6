"""Which packages dpassist stands on, told by its own metadata, and whether each can be imported."""

import sys
from importlib.metadata import PackageNotFoundError, packages_distributions

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.system.packages import Package, ShippedPackages, applies

LINUX = {"sys_platform": "linux", "python_version": "3.11", "os_name": "posix"}


class Told:
    """A package's metadata."""

    def __init__(self, version, *requires):
        self.version = version
        self.requires = list(requires) or None


def packages(**told):
    """Packages with this metadata; a module called ``broken`` does not load, one called ``ending`` ends."""
    known = {name.replace("_", "-"): Told(*each) for name, each in told.items()}

    def find(name):
        if name not in known:
            raise PackageNotFoundError(name)
        return known[name]

    def load(name):
        if "broken" in name:
            raise SyntaxError("this is no Python")
        if "ending" in name:
            raise SystemExit(3)

    return ShippedPackages(find, load)


def names(found):
    return [package.name for package in found.all()]


def test_what_is_needed_in_turn_is_found_once_and_sorted():
    found = packages(
        dpassist=("0.1.0", "Zeta>=1", "alpha (>=2)"),
        zeta=("1.2", "beta.sub", "alpha"),
        alpha=("2.0", "zeta"),
        beta_sub=("3",),
    )
    assert [(p.name, p.version) for p in found.all()] == [
        ("alpha", "2.0"),
        ("beta-sub", "3"),
        ("zeta", "1.2"),
    ]


def test_what_is_for_another_system_or_an_extra_nobody_asked_for_is_left_out():
    found = packages(
        dpassist=(
            "0.1.0",
            'elsewhere; sys_platform == "not-this-one"',
            "here; python_version >= '3.11'",
            "dev; extra == 'dev'",
        ),
        here=("1",),
    )
    assert names(found) == ["here"]


def test_an_extra_that_was_asked_for_brings_what_it_needs_also_when_it_is_asked_for_later():
    found = packages(
        dpassist=("0.1.0", "a", "b"),
        a=("1", "more; extra == 'fast'"),
        b=("1", "a[fast, safe]"),
        more=("1",),
    )
    assert names(found) == ["a", "b", "more"]


def test_a_package_that_is_not_installed_has_no_version_and_is_its_own_fault():
    found = packages(dpassist=("0.1.0", "gone"))
    (gone,) = found.all()
    assert gone == Package("gone", "", ("gone",))
    assert found.faults_of(gone) == ("gone",)


def test_without_metadata_of_its_own_dpassist_is_what_is_missing():
    assert packages().all() == (Package("dpassist", "", ()),)


def test_the_modules_that_do_not_load_are_told():
    found = packages(dpassist=("0.1.0", "broken-one", "good"), broken_one=("1",), good=("1",))
    assert {p.name: found.faults_of(p) for p in found.all()} == {
        "broken-one": ("broken_one",),
        "good": (),
    }
    assert found.faulty(("dpassist.broken", "dpassist.good", "dpassist.ending")) == (
        "dpassist.broken",
        "dpassist.ending",
    )


def test_the_real_packages_are_those_of_the_project_and_each_has_the_modules_named():
    found = ShippedPackages().all()
    assert {"cryptography", "pyside6-essentials", "fpdf2", "tomli-w"} <= {p.name for p in found}
    assert not {"pytest", "mypy", "hypothesis"} & {p.name for p in found}
    assert all(package.version for package in found)
    by_module = packages_distributions()
    for package in found:
        tops = {module.partition(".")[0] for module in package.modules}
        owners = {owner.lower().replace("_", "-") for top in tops for owner in by_module[top]}
        assert not tops or package.name in {owner.replace(".", "-") for owner in owners}


def test_our_own_modules_are_found_but_the_one_that_runs_the_program():
    own = ShippedPackages().own_modules()
    assert {"dpassist.app", "dpassist.ui.main_window", "dpassist.domain.settings"} <= set(own)
    assert "dpassist.__main__" not in own


@pytest.mark.parametrize(
    ("marker", "holds"),
    [
        ("", True),
        ('sys_platform == "linux"', True),
        ('sys_platform != "linux"', False),
        ("python_version < '3.9'", False),
        ("python_version >= '3.2'", True),
        ("python_version <= '3.11' and python_version > '3.10'", True),
        ("os_name == 'nt' or (sys_platform == 'linux' and os_name == 'posix')", True),
        ("'linux' in sys_platform", True),
        ("sys_platform not in 'linux darwin'", False),
        ("extra == 'fast'", False),
        ("extra == ''", True),
        ("python_version ~= '3.11'", True),  # not Python; better one package too many
        ("nobody_knows == 'x'", True),
        ("len('x') == 1", True),
    ],
)
def test_markers_are_understood_and_what_is_not_understood_holds(marker, holds):
    assert applies(marker, told=LINUX) is holds


@given(st.text(max_size=30))
def test_no_marker_is_ever_run_or_ends_in_an_error(marker):
    assert applies(marker, told=LINUX) in {True, False}


def test_this_machine_is_known_by_every_name_that_markers_use():
    for name, value in (("sys_platform", sys.platform), ("implementation_name", "cpython")):
        assert applies(f"{name} == '{value}'")
        assert not applies(f"{name} != '{value}'")
