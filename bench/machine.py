"""What the machine is that a benchmark ran on."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Its system, processors, memory and Python, in words for a reader of figures."""
    system = f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}"
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{system}, {os.cpu_count()} cores of {_model()}, {memory:.0f} GB, Python {platform.python_version()}"


def _model() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()
