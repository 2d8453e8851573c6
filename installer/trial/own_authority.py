"""A certificate authority and a time stamp authority of a trial's own; their keys go with the trial."""

import os
from pathlib import Path
from typing import Final

from installer import signing
from installer.signing import Signing
from installer.tools import BuildError, run

_EXTENSIONS: Final = {
    "signer": "extendedKeyUsage=codeSigning\nkeyUsage=critical,digitalSignature\n",
    "stamper": "extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n",
}
_PASSWORD: Final = "only-for-this-trial"  # noqa: S105 - opens a key that lives for minutes


class OwnAuthority:
    """Who vouches for signatures in a trial.

    Attributes:
        root: Its certificate, PEM.
        signing: How to sign with a certificate of its.
    """

    def __init__(self, folder: Path) -> None:
        """Make keys and certificates with openssl.

        Args:
            folder: Where to; is made.
        """
        folder.mkdir()
        self._folder: Final = folder
        self.root: Final = folder / "root.pem"
        self._openssl(
            *("req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "30"),
            *("-subj", "/CN=dpassist trial root", "-keyout", "root.key", "-out", "root.pem"),
            *("-addext", "basicConstraints=critical,CA:TRUE"),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
        )
        for name, extensions in _EXTENSIONS.items():
            self._issue(name, extensions)
        (folder / "password").write_text(_PASSWORD, encoding="utf-8")
        self._openssl(
            *("pkcs12", "-export", "-inkey", "signer.key", "-in", "signer.pem"),
            *("-certfile", "root.pem", "-passout", "file:password", "-out", "signer.p12"),
        )
        self.signing: Final = Signing(
            pkcs12=folder / "signer.p12",
            password=folder / "password",
            own_timestamp=(folder / "stamper.pem", folder / "stamper.key"),
        )

    def token(self) -> Signing:
        """Put the signer's key into a token (SoftHSM), and return how to sign with it.

        Raises:
            BuildError: SoftHSM is missing or failed.
        """
        tokens = self._folder / "tokens"
        tokens.mkdir()
        settings = self._folder / "softhsm2.conf"
        settings.write_text(
            f"directories.tokendir = {tokens}\nobjectstore.backend = file\n", encoding="utf-8"
        )
        os.environ["SOFTHSM2_CONF"] = str(settings)  # osslsigncode's own process looks there too
        pin = ("--pin", _PASSWORD)
        self._openssl("pkcs8", "-topk8", "-nocrypt", "-in", "signer.key", "-out", "signer.p8")
        util = "softhsm2-util"
        run([util, "--init-token", "--free", "--label", "trial", "--so-pin", _PASSWORD, *pin])
        key = ("--token", "trial", "--label", "signer", "--id", "01")
        run([util, "--import", self._folder / "signer.p8", *key, *pin])
        return Signing(
            pkcs11_module=Path("/usr/lib/softhsm/libsofthsm2.so"),
            key="pkcs11:token=trial;object=signer",
            certificates=self._folder / "signer.pem",
            password=self._folder / "password",
            own_timestamp=self.signing.own_timestamp,
        )

    def _issue(self, name: str, extensions: str) -> None:
        (self._folder / f"{name}.ext").write_text(extensions, encoding="utf-8")
        self._openssl(
            *("req", "-newkey", "rsa:3072", "-nodes", "-subj", f"/CN=dpassist trial {name}"),
            *("-keyout", f"{name}.key", "-out", f"{name}.csr"),
        )
        self._openssl(
            *("x509", "-req", "-days", "30", "-in", f"{name}.csr", "-CA", "root.pem"),
            *(
                "-CAkey",
                "root.key",
                "-CAcreateserial",
                "-extfile",
                f"{name}.ext",
                "-out",
                f"{name}.pem",
            ),
        )

    def _openssl(self, *words: str) -> None:
        run(["openssl", *words], folder=self._folder)

    def verify(self, file: Path) -> None:
        """Check a file's signature and time stamp.

        Raises:
            BuildError: They are not right.
        """
        signing.verify(file, self.root, self.root)

    def require_refused(self, file: Path, scratch: Path) -> None:
        """Change one byte of a copy, and stop unless its signature is refused.

        Raises:
            BuildError: It is not.
        """
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        changed = scratch / f"changed-{file.name}"
        changed.write_bytes(content)
        try:
            self.verify(changed)
        except BuildError:
            return
        raise BuildError(f"a changed {file.name} passes as signed")
