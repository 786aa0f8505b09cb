#!/usr/bin/env bash
# Holds a report against tools that know nothing of us: qpdf and poppler. Last line: "N passed, N failed".
set -u
cd "$(dirname "$0")/../.."
PATH="$PWD/node_modules/.bin:$PATH"
export SOURCE_DATE_EPOCH=1795219200 NODE_OPTIONS=--disable-warning=MODULE_TYPELESS_PACKAGE_JSON
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0

check() { # what it should be, then the command that shows it
  local what=$1
  shift
  if "$@" >"$folder/said" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
    cat "$folder/said"
  fi
}

report=$folder/report.pdf
check 'the sample project is written' sh -c "node test/tools/sample-project.ts >'$folder/sample.mltw'"
check 'the report is made' node electron/cli.ts report "$folder/sample.mltw" -o "$report"

every_font_is_embedded() {
  pdffonts "$report" | tail -n +3 | awk '{ fonts++; if ($(NF - 4) != "yes") bare++ } END { exit !(fonts > 0 && bare == 0) }'
}
says() { pdfinfo "$report" | grep -qE "^$1: +$2$"; }
text_has() { pdftotext -layout "$report" - | grep -qF "$1"; }
renders_quietly() { [ -z "$(pdftoppm -r 40 -png "$report" "$folder/page" 2>&1)" ]; }
pages_have_ink() {
  local page
  for page in "$folder"/page-*.png; do [ "$(wc -c <"$page")" -gt 2000 ] || return 1; done
}
https_only() { ! pdfinfo -url "$report" | tail -n +2 | awk '{ print $3 }' | grep -qv '^https://'; }
structure_has() { pdfinfo -struct-text "$report" | grep -qE "$1"; }
headings_follow() { # no level is skipped on the way down
  pdfinfo -struct "$report" | grep -oE '^ +H[1-6]' | tr -d ' H' |
    awk '$1 > last + 1 { bad++ } { last = $1; headings++ } END { exit !(headings > 10 && bad == 0) }'
}
every_figure_speaks() {
  [ "$(qdf | grep -ac '/S /Figure')" -gt 0 ] && [ "$(qdf | grep -ac '/S /Figure')" = "$(qdf | grep -ac '/Alt ')" ]
}
every_link_is_tagged() {
  [ "$(qdf | grep -ac '/Subtype /Link')" -gt 0 ] && [ "$(qdf | grep -ac '/Subtype /Link')" = "$(qdf | grep -ac '/StructParent ')" ]
}
pages_go_by_structure() { [ "$(qdf | grep -ac '/Tabs /S')" = "$(pdfinfo "$report" | awk '/^Pages:/ { print $2 }')" ]; }
qdf() { qpdf --qdf --object-streams=disable "$report" -; }
same_again() {
  node electron/cli.ts report "$folder/sample.mltw" -o "$folder/again.pdf" && cmp "$report" "$folder/again.pdf"
}

check 'qpdf finds no fault' qpdf --check "$report"
check 'every font is embedded' every_font_is_embedded
check 'the title is set' says Title 'Retail credit scoring'
check 'the date is the one asked for' says CreationDate 'Sat Nov 21 .* 2026.*'
check 'there is no script' says JavaScript no
check 'there is no form' says Form none
check 'it is not encrypted' says Encrypted no
check 'it is A4' says 'Page size' '595.28 x 841.89 pts \(A4\)'
check 'it says that it is tagged' says Tagged yes
check 'poppler finds the table of contents as links' structure_has '^ +Link \(inline\)'
check 'poppler finds header cells with their scope' structure_has '/Scope /Column'
check 'poppler finds lists' structure_has '^ +LBody'
check 'no heading skips a level' headings_follow
check 'every figure has words' every_figure_speaks
check 'every link is part of the structure' every_link_is_tagged
check 'every page is walked by its structure' pages_go_by_structure
check 'links lead to https only' https_only
check 'poppler reads the register' text_has 'Register of findings'
check 'poppler reads the names in the picture' text_has 'Bank platform'
check 'poppler reads the licence' text_has 'CC BY-SA 4.0'
check 'poppler draws every page without complaint' renders_quietly
check 'no page is blank' pages_have_ink
check 'the same project and day give the same bytes' same_again

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
