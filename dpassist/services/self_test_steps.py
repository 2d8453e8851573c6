"""The steps of the self-test, in the order they are tried in.

All but the first few run the program as it is, on a private folder and as the fictional authority of the samples.
"""

from dpassist.services.self_test import Step
from dpassist.services.self_test_bench import Tools
from dpassist.services.self_test_machine import (
    try_credentials,
    try_folders,
    try_modules,
    try_packages,
    try_policies,
    try_resources,
    try_settings,
    try_window,
)
from dpassist.services.self_test_post import (
    try_container,
    try_draft,
    try_encryption,
    try_guidance,
    try_reader,
    try_samples,
    try_signature,
    try_spreadsheet,
)


def steps_with(tools: Tools) -> tuple[Step, ...]:
    """Return the steps."""
    ready = ("resources", "folders")
    return (
        Step("packages", lambda: try_packages(tools.packages)),
        Step("modules", lambda: try_modules(tools.packages)),
        Step("resources", lambda: try_resources(tools.shipped())),
        Step("folders", lambda: try_folders(tools.folders()), ("resources",)),
        Step("policies", lambda: try_policies(tools.own_settings()), ("resources",)),
        Step("settings", lambda: try_settings(tools.bench()), ready),
        Step("window", lambda: try_window(tools.window()), ready),
        Step("reader", lambda: try_reader(tools.bench()), ready),
        Step("samples", lambda: try_samples(tools.bench()), ("reader",)),
        Step("container", lambda: try_container(tools.bench()), ("reader",)),
        Step("signature", lambda: try_signature(tools.bench()), ("reader",)),
        Step("encryption", lambda: try_encryption(tools.bench()), ("reader",)),
        Step("credentials", lambda: try_credentials(tools.secrets, certain=tools.has_store)),
        Step("guidance", lambda: try_guidance(tools.bench()), ("reader",)),
        Step("draft", lambda: try_draft(tools.bench()), ("reader",)),
        Step("spreadsheet", lambda: try_spreadsheet(tools.bench()), ready),
    )
