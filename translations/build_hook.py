"""Build hook of hatchling: compile the translations, and put what ships beside the code into wheels.

An editable install compiles too, so that a clone shows Danish after the README's command; compiled
catalogues are never committed. Inside a wheel, resources and translations lie in the package, which is the
first place where `store.paths` looks. The table ``force-include`` of pyproject.toml would not do: it also
copies into the environment of an editable install, where the copies would grow old.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_ONLY_FOR_THE_README = "readme"
"""Pictures of the README page; nobody sees them in an installed program."""


class ResourcesAndTranslationsHook(BuildHookInterface):
    """Run ``update.py --release``, then name the files to include."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before anything is packed."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        script = root / "translations" / "update.py"
        subprocess.run([sys.executable, str(script), "--release"], check=True)
        if version != "editable":
            for file in _shipped(root):
                place = file.relative_to(root).as_posix()
                build_data["force_include"][str(file)] = f"dpassist/{place}"


def _shipped(root: Path) -> Iterator[Path]:
    for file in sorted((root / "resources").rglob("*")):
        if file.is_file() and file.relative_to(root).parts[1] != _ONLY_FOR_THE_README:
            yield file
    yield from sorted((root / "translations").glob("*.qm"))
