"""A real IMAP server for the tests: Debian's Dovecot, started by itself in a folder that ends with the test.

It speaks TLS with a certificate of an authority made for the run, and knows one mailbox.
"""

import grp
import ipaddress
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

USER: Final = "faellespost"
PASSWORD: Final = "æblegrød"
PROGRAM: Final = shutil.which("dovecot") or shutil.which(
    "dovecot", path="/usr/sbin:/usr/local/sbin"
)
_START_SECONDS: Final = 120
_CONFIGURATION: Final = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_login_user = {login}
default_internal_user = {login}
default_internal_group = {login_group}
mail_location = maildir:{folder}/mail/%n
mail_save_crlf = yes
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
first_valid_gid = 0
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
disable_plaintext_auth = yes
auth_mechanisms = plain
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/home/%n
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Kladder {{
    auto = create
    {special_use}
  }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        host: Where it listens.
        port: For IMAP over TLS.
        authority: The root certificate to trust, as a file.
        mail: The mailbox's own folder (Maildir).
    """

    host: str
    port: int
    authority: Path
    mail: Path

    def drafts(self, folder: str = "Kladder") -> list[tuple[str, bytes]]:
        """Return name and content of each mail in a folder, the newest last; Maildir writes the flags after the comma."""
        inside = self.mail / f".{folder.replace('/', '.')}"
        files = [*inside.glob("new/*"), *inside.glob("cur/*")]
        return [(path.name, path.read_bytes()) for path in sorted(files, key=_arrival)]


def _arrival(path: Path) -> tuple[int, int]:
    """Return when a mail came, as its name tells: seconds, and microseconds, which Dovecot writes without zeros."""
    seconds, _, rest = path.name.partition(".M")
    return int(seconds), int(rest.partition("P")[0])


@contextmanager
def running(folder: Path, *, names_drafts: bool = True) -> Iterator[Server]:
    """Start a server, and stop it in the end.

    Args:
        folder: For everything it has; short, since a path to a socket may have 108 letters.
        names_drafts: Whether it says which folder is for drafts (RFC 6154).
    """
    authority = _certificates(folder)
    port = _free_port()
    # Dovecot gives no mail to root; whoever starts it as root lends it a user of Debian's that has nothing.
    is_root = os.getuid() == 0
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
    for name in ("run", "state", "mail", "home"):
        (folder / name).mkdir()
        if is_root:
            os.chown(folder / name, owner.pw_uid, owner.pw_gid)
    folder.chmod(0o755)
    configuration = folder / "dovecot.conf"
    text = _CONFIGURATION.format(
        folder=folder,
        port=port,
        user=owner.pw_uid,
        group=owner.pw_gid,
        login=owner.pw_name,
        login_group=grp.getgrgid(owner.pw_gid).gr_name,
        password=PASSWORD,
        special_use="special_use = \\Drafts" if names_drafts else "",
    )
    configuration.write_text(text, encoding="utf-8")
    process = subprocess.Popen(
        [str(PROGRAM), "-F", "-c", str(configuration)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait_for(port, process, folder / "log")
        yield Server("127.0.0.1", port, authority, folder / "mail" / USER)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()


def _wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise RuntimeError(log.read_text() if log.exists() else "dovecot did not start")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _certificates(folder: Path) -> Path:
    """Make an authority, and a certificate of it for this machine's own address."""
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name = x509.Name.from_rfc4514_string("CN=Prøverod")
    root = _certificate(root_name, root_name, root_key, root_key, x509.BasicConstraints(True, None))
    name = x509.Name.from_rfc4514_string("CN=mail.example")
    addresses = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    server = _certificate(name, root_name, key, root_key, addresses)
    pem = serialization.Encoding.PEM
    (folder / "server.pem").write_bytes(server.public_bytes(pem))
    (folder / "server.key").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    authority = folder / "authority.pem"
    authority.write_bytes(root.public_bytes(pem))
    return authority


def _certificate(
    name: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    extension: x509.ExtensionType,
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(
        issuer, name, key.public_key(), x509.random_serial_number(),
        now - timedelta(days=1), now + timedelta(days=2),
    )  # fmt: skip
    return builder.add_extension(extension, critical=False).sign(signer, hashes.SHA256())
