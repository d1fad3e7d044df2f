#!/bin/sh
# Wat de tests naast Python nodig hebben: een browser, een lezer van PDF, een spellingcontrole en twee webservers. Op Debian en Ubuntu als root
# komt het er vanzelf bij; anders zegt dit wat er ontbreekt. Een Chromium die er al is, mag ook.
set -eu
has() { command -v "$1" >/dev/null 2>&1; }

wanted=""
has chromium-headless-shell || wanted="$wanted chromium-headless-shell"
has hunspell || wanted="$wanted hunspell"
has pdftotext || wanted="$wanted poppler-utils"
[ -e /usr/share/hunspell/nl_NL.dic ] || wanted="$wanted hunspell-nl"
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || wanted="$wanted nginx-light libnginx-mod-http-brotli-static"
has brotli || wanted="$wanted brotli"
has caddy || wanted="$wanted caddy"

if [ -n "$wanted" ] && [ "$(id -u)" = 0 ] && has apt-get; then
  echo "Installeren:$wanted ..."
  apt-get update -qq
  # De servers zijn er voor de tests; zij hoeven niet te gaan draaien.
  [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d; chmod +x /usr/sbin/policy-rc.d; trap 'rm -f /usr/sbin/policy-rc.d' EXIT; }
  if DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $wanted >/dev/null; then wanted=""; fi
fi
if has chromium || has chromium-browser || has google-chrome; then
  wanted=$(echo "$wanted" | sed 's/ chromium-headless-shell//')
fi
if [ -n "$wanted" ]; then
  echo "Voor de tests is nog nodig:$wanted. Op Debian en Ubuntu: apt-get install$wanted"
  exit 3
fi
