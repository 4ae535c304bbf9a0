#!/bin/bash
# Makes training/.venv with the pinned packages.
#
# The Linux x86-64 wheel of torch on PyPI links to several GB of CUDA libraries that training on a CPU never calls. There this script
# installs torch alone and builds empty libraries with the symbols that it names (needs gcc and binutils; python must then run with
# LD_LIBRARY_PATH=training/.cache/stubs, and torch.cuda must not be touched). Elsewhere the wheel runs as it is.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/.venv stubs=$here/.cache/stubs
[ -e "$venv/complete" ] && exit 0

"${PYTHON:-python3.11}" -m venv --clear "$venv"
"$venv/bin/pip" install --quiet --no-deps -r "$here/requirements.txt"
"$venv/bin/pip" install --quiet --no-deps torch==2.13.0

if [ "$(uname -sm)" = "Linux x86_64" ]; then
    mkdir -p "$stubs"
    "$venv/bin/pip" install --quiet --no-deps nvidia-cuda-runtime==13.0.96
    cp "$(find "$venv" -name 'libcudart.so.13')" "$stubs/"
    "$venv/bin/python" "$here/stub_libraries.py" "$(dirname "$(find "$venv" -name libtorch_cpu.so)")" "$stubs"
fi
touch "$venv/complete"
