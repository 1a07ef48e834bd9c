#!/bin/sh
# Writes ui.css and exam.css from src: values in place of names, no comments, no needless blanks.
# Needs sed and awk only. A name without a value stops the build.
set -eu
cd "$(dirname "$0")"

pack() {
	out=$1
	shift
	sed -e 's/^[[:space:]]*//' "$@" | awk '
		# Comments may run over lines; none of our strings holds their marks.
		{
			line = $0
			while (1) {
				if (inside) {
					end = index(line, "*/")
					if (!end) { line = ""; break }
					line = substr(line, end + 2)
					inside = 0
				}
				start = index(line, "/*")
				if (!start) break
				rest = substr(line, start + 2)
				end = index(rest, "*/")
				if (end) {
					line = substr(line, 1, start - 1) substr(rest, end + 2)
				} else {
					line = substr(line, 1, start - 1)
					inside = 1
					break
				}
			}
		}
		line ~ /^:root/ { naming = 1; next }
		naming && line ~ /^}/ { naming = 0; next }
		naming {
			if (match(line, /^--[a-z0-9-]+:/)) {
				name = substr(line, 3, RLENGTH - 3)
				text = substr(line, RLENGTH + 1)
				gsub(/^[ \t]+|;[ \t]*$/, "", text)
				value[name] = text
			}
			next
		}
		line != "" {
			while (match(line, /var\(--[a-z0-9-]+\)/)) {
				name = substr(line, RSTART + 6, RLENGTH - 7)
				if (!(name in value)) {
					print "build.sh: no value for --" name > "/dev/stderr"
					exit 1
				}
				line = substr(line, 1, RSTART - 1) value[name] substr(line, RSTART + RLENGTH)
			}
			print line
		}' | sed -e 's/ *{ */{/g' -e 's/; *}/}/g' -e 's/; */;/g' -e 's/, */,/g' \
		-e 's/\([a-z-]\): /\1:/g' -e 's/ > />/g' -e 's/ ~ /~/g' -e 's/\([^0-9a-z)% ]\) + /\1+/g' > "$out.new"
	mv "$out.new" "$out"
}

pack ui.css src/[0-9]*.css
pack exam.css src/00-tokens.css src/exam.css
