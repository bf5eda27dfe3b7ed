#!/bin/sh
# Print a Python that can build the virtual environment, or say in one sentence what is missing.
# PYTHON=... overrides the search. The environment that exists already is the first candidate: it is the quickest.

recent='import sys; sys.exit(sys.version_info < (3, 11))'
complete='import ensurepip, venv'

if [ -n "$PYTHON" ]; then
    candidates=$PYTHON
else
    candidates=".venv/bin/python python3.13 python3.12 python3.11 python3 python"
fi

incomplete=
old=
for candidate in $candidates; do
    path=$(command -v "$candidate" 2>/dev/null) || continue
    if ! "$path" -c "$recent" 2>/dev/null; then
        # A shim of a version manager may exist and not run: only what answers counts as too old.
        version=$("$path" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) && old=$version
    elif ! "$path" -c "$complete" 2>/dev/null; then
        incomplete=$("$path" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    else
        echo "$path"
        exit 0
    fi
done

if [ -n "$incomplete" ]; then
    echo "Python $incomplete is here but cannot make virtual environments: install the package python$incomplete-venv (Debian and Ubuntu: apt install python$incomplete-venv), then run make again." >&2
elif [ -n "$old" ]; then
    echo "Softmask needs Python 3.11 or newer, and the newest one found is $old: install a newer one, or name one with make PYTHON=/path/to/python3." >&2
elif [ -n "$PYTHON" ]; then
    echo "PYTHON=$PYTHON does not run: name a Python 3.11 or newer." >&2
else
    echo "Softmask needs Python 3.11 or newer, and no Python was found: install one, or name one with make PYTHON=/path/to/python3." >&2
fi
exit 1
