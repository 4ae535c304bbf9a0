# Sourced by ./mvnw and ./gainsay: sets JAVA_HOME to a JDK 25 or later, or ends with one line that says how to get one.
# Looks at GAINSAY_JAVA, JAVA_HOME, java on the PATH, then the usual folders of JVMs, in that order.

jdk_release() { # prints the major version of the JDK in folder $1, or 0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(cd "$(dirname "$(readlink -f "$on_path")")/.." && pwd)
  for jdk in "${GAINSAY_JAVA:-}" "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk" ] || continue
    release=$(jdk_release "$jdk")
    if [ "${release:-0}" -ge 25 ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "gainsay: no JDK 25 or later found; install one (Debian: apt install temurin-25-jdk or openjdk-25-jdk; macOS: brew install openjdk) or set GAINSAY_JAVA to its folder" >&2
  exit 2
}

find_jdk
