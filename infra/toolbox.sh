# Sourced by the commands in this folder: finds the tools, builds what changed.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
web=$root/app/web

fail() {
  echo "parkflow: $*" >&2
  exit 1
}

find_jdk() {
  local home java
  java=$(command -v java || true)
  for home in "${JAVA_HOME:-}" "${java:+$(readlink -f "$java" | sed 's|/bin/java$||')}" /usr/lib/jvm/* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "JDK 25 is missing: install it (for example Eclipse Temurin 25) or point JAVA_HOME at it."
}

find_node() {
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
    fail "Node.js 20.19 or newer is missing: install it from https://nodejs.org."
  command -v npm >/dev/null || fail "npm is missing: install the one that belongs to Node.js."
}

# The Maven wrapper downloads its own Maven, which needs curl or wget and a way out.
find_maven() {
  # Libraries inside Maven make newer JDKs print warnings that nobody here can act on.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  maven=mvn
  [[ $(mvn -v 2>/dev/null) =~ "Apache Maven "(3\.([89]|[1-9][0-9])|[4-9]) ]] || maven=$root/mvnw
  "$maven" -v >/dev/null 2>&1 || fail "Maven 3.8 or newer is missing: install it, or connect to the network so that ./mvnw can."
}

# True when nothing under the given paths changed since the stamp was made.
up_to_date() {
  local stamp=$1
  shift
  [ -e "$stamp" ] && [ -z "$(find "$@" -newer "$stamp" -print -quit)" ]
}

server_is_built() {
  up_to_date "$root/app/target/built" "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main
}

web_is_installed() {
  up_to_date "$web/node_modules/.installed" "$web/package.json" "$web/package-lock.json"
}

web_is_built() {
  [ -f "$web/dist/index.html" ] && up_to_date "$web/node_modules/.built" "$web"/*.* "$web/src" "$web/public"
}

# Says what is missing before minutes are spent on building.
find_tools() {
  find_jdk
  server_is_built || find_maven
  { web_is_installed && web_is_built; } || find_node
}

build_server() {
  local stamp=$root/app/target/built
  if server_is_built; then return; fi
  echo "Building the server …"
  find_maven
  mkdir -p "$root/app/target" && touch "$stamp.begun"
  (cd "$root" && "$maven" -q -B -Dmaven.test.skip -Dspotless.check.skip -pl app -am package) ||
    fail "The server does not build; the messages above say why."
  mv "$stamp.begun" "$stamp"
}

install_web() {
  if web_is_installed; then return; fi
  echo "Fetching the web app's packages …"
  find_node
  (cd "$web" && npm ci --no-audit --no-fund --loglevel=error) || fail "npm ci failed; the messages above say why."
  touch "$web/node_modules/.installed"
}

build_web() {
  install_web
  local stamp=$web/node_modules/.built
  if web_is_built; then return; fi
  echo "Building the web app …"
  find_node
  touch "$stamp.begun"
  (cd "$web" && npm run --silent build -- --logLevel warn) || fail "The web app does not build; the messages above say why."
  mv "$stamp.begun" "$stamp"
}
