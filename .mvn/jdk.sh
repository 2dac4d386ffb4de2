# Sourced by mvnw and cuttings: sets JAVA_HOME to a JDK 21 or newer, found in JAVA_HOME, on the PATH, then in the usual
# folders. Returns 1, with one sentence on standard error, where there is none.

jdk_version() { # the feature version of the JDK in folder $1, or 0
  if [ ! -x "$1/bin/javac" ]; then echo 0; return; fi
  if [ -r "$1/release" ]; then
    jdk_v=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1)
  else
    jdk_v=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  fi
  echo "${jdk_v:-0}"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 21 ]; then export JAVA_HOME; return 0; fi
  jdk_java=$(command -v java 2>/dev/null || true)
  if [ -n "$jdk_java" ]; then
    jdk_java=$(readlink -f "$jdk_java" 2>/dev/null || echo "$jdk_java")
    jdk_home=$(dirname "$(dirname "$jdk_java")")
    if [ "$(jdk_version "$jdk_home")" -ge 21 ]; then JAVA_HOME=$jdk_home; export JAVA_HOME; return 0; fi
  fi
  jdk_best=''; jdk_best_version=20
  for jdk_home in /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
      "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.m2/jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_found=$(jdk_version "$jdk_home")
    if [ "$jdk_found" -gt "$jdk_best_version" ]; then jdk_best=$jdk_home; jdk_best_version=$jdk_found; fi
  done
  if [ -n "$jdk_best" ]; then JAVA_HOME=$jdk_best; export JAVA_HOME; return 0; fi
  echo "Cuttings needs a JDK 21 or newer and found none in JAVA_HOME, on the PATH or in the usual folders: install one (for example the package openjdk-21-jdk, or Temurin from adoptium.net) and run this again." >&2
  return 1
}
