# Finds what a build and a start need. Sourced by jejaring and verify; bash 3.2.

say() { printf '%s\n' "$*" >&2; }

fail() {
  local line
  for line in "$@"; do say "$line"; done
  exit 1
}

major() { # of the JDK in directory $1; 0 when it is none
  local version=
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

find_jdk() { # sets java and JAVA_HOME: JAVA_HOME if it is 25 or newer, else 25, else the next newer
  local candidate version best= best_version=0 on_path
  java=
  if [ -n "${JAVA_HOME:-}" ] && [ "$(major "$JAVA_HOME")" -ge 25 ]; then
    best=$JAVA_HOME
  else
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(follow "$on_path")")")
    for candidate in /usr/lib/jvm/* /opt/* /opt/*/* /usr/local/*jdk* /usr/java/* \
      "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$on_path"; do
      [ -x "$candidate/bin/javac" ] || continue
      version=$(major "$candidate")
      [ "$version" -ge 25 ] || continue
      if [ -z "$best" ] || [ "$version" -lt "$best_version" ]; then
        best=$candidate best_version=$version
      fi
    done
  fi
  if [ -z "$best" ]; then
    say "Jejaring memerlukan JDK 25 atau lebih baru, dan tidak menemukannya (needs a JDK 25 or newer)."
    say "Dicari di JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, /Library/Java, dan PATH."
    say "Pasang Eclipse Temurin 25, atau arahkan JAVA_HOME ke JDK 25 yang sudah ada:"
    say "  https://adoptium.net · sdk install java 25-tem · brew install openjdk@25"
    return 1
  fi
  JAVA_HOME=$best
  export JAVA_HOME
  java=$JAVA_HOME/bin/java
}

follow() { # what a symbolic link leads to in the end
  local path=$1 link
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=$(dirname "$path")/$link ;;
    esac
  done
  printf '%s\n' "$path"
}

at_least() { # is version $1 at least version $2, by dotted numbers?
  local a b i
  for i in 1 2 3; do
    a=$(printf '%s' "$1" | cut -d. -f$i | sed 's/[^0-9].*//')
    b=$(printf '%s' "$2" | cut -d. -f$i)
    [ "${a:-0}" -gt "${b:-0}" ] && return 0
    [ "${a:-0}" -lt "${b:-0}" ] && return 1
  done
  return 0
}

find_maven() { # sets maven
  local version
  maven=$(command -v mvn 2>/dev/null) || {
    say "Maven tidak ditemukan; build memerlukan Maven 3.8.7 atau lebih baru (Maven is missing)."
    say "Pasang: apt-get install maven · brew install maven · https://maven.apache.org/install.html"
    return 1
  }
  version=$("$maven" -Dstyle.color=never -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  at_least "${version:-0}" 3.8.7 || {
    say "Maven $version di $maven terlalu tua; build memerlukan 3.8.7 atau lebih baru (too old)."
    say "Pasang yang baru: https://maven.apache.org/install.html"
    return 1
  }
}

find_node() {
  local version
  version=$(node --version 2>/dev/null) || {
    say "Node.js tidak ditemukan; build memerlukan Node 20 atau lebih baru dan npm (Node is missing)."
    say "Pasang: https://nodejs.org · apt-get install nodejs npm · brew install node"
    return 1
  }
  at_least "${version#v}" 20.0.0 || {
    say "Node $version terlalu tua; build memerlukan 20 atau lebih baru (too old)."
    say "Pasang yang baru: https://nodejs.org"
    return 1
  }
  command -v npm >/dev/null 2>&1 || {
    say "npm tidak ditemukan; build memerlukan npm di samping Node (npm is missing)."
    say "Pasang: https://nodejs.org · apt-get install npm"
    return 1
  }
}
