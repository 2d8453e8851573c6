"""Signs what Windows checks: launchers, uninstaller, setup.exe and MSI, with Authenticode and a time stamp.

The certificate comes as a file (PKCS #12) or stays in a token or a signing machine (PKCS #11). Words that open it are
read from a file by osslsigncode itself, so that no list of processes shows them.
"""

import argparse
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from installer import certificate, names
from installer.tools import BuildError, find, run

_DIGEST: Final = "sha256"
_SAID: Final = (
    *("sign_pkcs12", "sign_pkcs11_module", "sign_key", "sign_certificates", "sign_password"),
    *("timestamp", "own_timestamp"),
)
"""Arguments that say that somebody means to sign."""


@dataclass(frozen=True, slots=True)
class Signing:
    """How to sign.

    Attributes:
        pkcs12: Certificate and key in a file.
        pkcs11_module: Library of a token or a signing machine.
        key: Address of the key in it (RFC 7512).
        certificates: The certificate and those between it and its root, PEM; for PKCS #11.
        password: File with the words that open key or token.
        timestamp: Address of a time stamp server (RFC 3161).
        own_timestamp: Certificate and key of a time stamp authority in files; for tests, which have no network.
    """

    pkcs12: Path | None = None
    pkcs11_module: Path | None = None
    key: str = ""
    certificates: Path | None = None
    password: Path | None = None
    timestamp: str = ""
    own_timestamp: tuple[Path, Path] | None = None

    def words(self) -> list[str]:
        """Return osslsigncode's words, but for the files.

        Raises:
            BuildError: It is not said with what to sign, or who stamps the time.
        """
        return [
            "sign",
            *self._key_words(),
            "-h",
            _DIGEST,
            "-n",
            names.PRODUCT,
            *self._stamp_words(),
        ]

    def _key_words(self) -> Iterator[str]:
        if self.pkcs12:
            yield from ("-pkcs12", str(self.pkcs12))
        elif self.pkcs11_module and self.key and self.certificates:
            yield from ("-pkcs11module", str(self.pkcs11_module), "-key", self.key)
            yield from ("-certs", str(self.certificates))
        else:
            raise BuildError(
                "signing needs --sign-pkcs12, or --sign-pkcs11-module with --sign-key and --sign-certificates"
            )
        if self.password:
            yield from ("-readpass", str(self.password))

    def _stamp_words(self) -> Iterator[str]:
        if self.timestamp:
            yield from ("-ts", self.timestamp)
        elif self.own_timestamp:
            certificate, key = map(str, self.own_timestamp)
            yield from ("-TSA-certs", certificate, "-TSA-key", key)
        else:
            raise BuildError(
                "signing needs --timestamp: without a time stamp a signature ends with its certificate"
            )

    def sign(self, file: Path) -> None:
        """Sign a file in its place.

        Raises:
            BuildError: It cannot be signed; nothing is left half done.
        """
        signed = file.with_name(file.name + ".signed")
        signed.unlink(missing_ok=True)
        run(["osslsigncode", *self.words(), "-in", file, "-out", signed])
        signed.replace(file)

    def script(self, folder: Path) -> Path:
        """Write a script that signs the file it is given; NSIS calls it for the uninstaller."""
        command = shlex.join([find("osslsigncode"), *self.words()])
        script = folder / "sign"
        script.write_text(
            f'#!/bin/sh -e\n{command} -in "$1" -out "$1.signed" >&2\nmv "$1.signed" "$1"\n',
            encoding="utf-8",
        )
        script.chmod(0o700)
        return script


def verify(file: Path, root: Path, stamp_root: Path) -> None:
    """Check signature and time stamp of a file.

    Args:
        file: The file.
        root: Certificates signers are held against, PEM.
        stamp_root: Those time stamps are held against.

    Raises:
        BuildError: There is no signature, it does not match, or nobody vouches for it.
    """
    run(["osslsigncode", "verify", "-CAfile", root, "-TSA-CAfile", stamp_root, "-in", file])


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what can be said about signing to a parser."""
    group = parser.add_argument_group("signing (unsigned without these)")
    group.add_argument("--sign-pkcs12", type=Path, metavar="FILE", help="certificate and key")
    group.add_argument("--sign-pkcs11-module", type=Path, metavar="FILE", help="library of a token")
    group.add_argument("--sign-key", default="", metavar="URI", help="the key in the token")
    group.add_argument("--sign-certificates", type=Path, metavar="FILE", help="for the token, PEM")
    group.add_argument(
        "--sign-password", type=Path, metavar="FILE", help="holds the password or PIN"
    )
    group.add_argument(
        "--timestamp", default="", metavar="URL", help="time stamp server (RFC 3161)"
    )
    group.add_argument(
        "--own-timestamp",
        type=Path,
        nargs=2,
        metavar=("CERTIFICATE", "KEY"),
        help="a time stamp authority of one's own, for tests",
    )


def from_arguments(arguments: argparse.Namespace) -> Signing | None:
    """Return how to sign; None when nothing was said about it.

    Raises:
        BuildError: Something is missing, or the certificate cannot be used; told before anything is built.
    """
    if not any(getattr(arguments, name) for name in _SAID):
        return None
    own = arguments.own_timestamp
    how = Signing(
        pkcs12=arguments.sign_pkcs12,
        pkcs11_module=arguments.sign_pkcs11_module,
        key=arguments.sign_key,
        certificates=arguments.sign_certificates,
        password=arguments.sign_password,
        timestamp=arguments.timestamp,
        own_timestamp=(own[0], own[1]) if own else None,
    )
    how.words()
    certificate.require_usable(how.pkcs12 or how.certificates, how.password, datetime.now(UTC))
    return how
