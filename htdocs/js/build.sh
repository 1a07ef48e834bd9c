#!/bin/sh
# Writes ui.js, staff.js, wizard.js and exam.js from src: whole-line comments, indentation and blanks beside signs go, names stay.
# A line with a slash is kept as written, since it may hold a pattern; strings are in single quotes throughout.
set -eu
cd "$(dirname "$0")"
for name in ui staff wizard exam; do
	awk '
		function squeeze(text,   out, i, c, quoted, before, after) {
			out = ""
			for (i = 1; i <= length(text); i++) {
				c = substr(text, i, 1)
				if (quoted) {
					if (c == "\\") { out = out c substr(text, ++i, 1); continue }
					if (c == q) quoted = 0
				} else if (c == q) {
					quoted = 1
				} else if (c == " ") {
					before = substr(out, length(out), 1)
					after = substr(text, i + 1, 1)
					if (!(before ~ /[A-Za-z0-9_$]/ && after ~ /[A-Za-z0-9_$]/) && !(before ~ /[+-]/ && after ~ /[+-]/)) continue
				}
				out = out c
			}
			return out
		}
		BEGIN { q = sprintf("%c", 39) }
		{ sub(/^[ \t]+/, ""); sub(/[ \t]+$/, "") }
		inside { if (/\*\/$/) inside = 0; next }
		/^\/\*/ { if (!/\*\/$/) inside = 1; next }
		{ sub(/ *\/\* [^*]* \*\//, "") }
		$0 != "" { print index($0, "/") ? $0 : squeeze($0) }' "src/$name.js" > "$name.js.new"
	mv "$name.js.new" "$name.js"
done
