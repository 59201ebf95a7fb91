# shellcheck shell=sh
# Takes away Istio's chains: first the rules that lead there, then the chains. Rules of others stay.
# `xargs` reads a rule's quoted words as they were printed.
clean_capture() {
  for tool in iptables ip6tables; do
    if ! command -v "$tool" >/dev/null || ! command -v "$tool-save" >/dev/null; then continue; fi
    for table in nat mangle raw filter; do
      "$tool-save" -t "$table" 2>/dev/null | grep -e ' -[jg] ISTIO_' | grep -v '^-A ISTIO_' | sed 's/^-A/-D/' | while read -r rule; do
        echo "$rule" | xargs "$tool" -w -t "$table" || true
      done
      chains=$("$tool-save" -t "$table" 2>/dev/null | sed -n 's/^:\(ISTIO_[^ ]*\) .*/\1/p')
      for chain in $chains; do "$tool" -w -t "$table" -F "$chain" || true; done
      for chain in $chains; do "$tool" -w -t "$table" -X "$chain" || true; done
    done
  done
}
