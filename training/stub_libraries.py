"""Empty shared libraries for the CUDA symbols that torch's own libraries link to. usage: stub_libraries.py TORCH_LIB OUT"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

_CUDA = ("libcu", "libnv", "NVSHMEM")


def main() -> None:
    torch_lib, out = map(Path, sys.argv[1:])
    needed, versioned, plain = set(), defaultdict(set), set()
    for file in torch_lib.glob("*.so"):
        libraries = re.findall(r"NEEDED.*\[(lib(?:cu|nv|nccl).*)\]", _output("readelf", "-d", str(file)))
        needed |= {name for name in libraries if not name.startswith("libcudart")}
        for line in _output("nm", "-D", "--undefined-only", str(file)).splitlines():
            name, _, version = line.split()[-1].replace("@@", "@").partition("@")
            if not version and re.match(r"(cu|nccl|nv)\w*$", name):
                plain.add(name)
            elif version.startswith(_CUDA) and not version.startswith("libcudart"):
                library = "libnvshmem_host.so.3" if version == "NVSHMEM" else version
                versioned[library, version].add(name)
    for library in sorted(needed):
        _build(out / library, sorted(plain) if library.startswith("libnccl") else [], None)
    for (library, version), names in sorted(versioned.items()):
        _build(out / library, sorted(names), version)


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _build(library: Path, symbols: list[str], version: str | None) -> None:
    """A library whose every function returns an error code."""
    with tempfile.TemporaryDirectory() as work:
        source = Path(work, "stub.c")
        source.write_text("".join(f"int {s}(void){{return 999;}}\n" for s in symbols) or "\n")
        extra = []
        if version:
            script = Path(work, "stub.map")
            script.write_text(f"{version} {{ global: {' '.join(s + ';' for s in symbols)} local: *; }};")
            extra = [f"-Wl,--version-script={script}"]
        shared = ["gcc", "-w", "-fno-builtin", "-shared", "-o", str(library), f"-Wl,-soname,{library.name}", *extra]
        subprocess.run([*shared, str(source)], check=True)


if __name__ == "__main__":
    main()
