"""Become another program that is told to stop when its parent dies, whatever killed the parent.

    python tools/child.py PARENT_PID PROGRAM [ARGUMENT ...]

Linux only; elsewhere it just becomes the program. Started with ``-I -S``, so it costs some 15 ms.
"""

import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    """Ask the kernel for a SIGTERM at the parent's death, then exec."""
    parent, program = int(sys.argv[1]), sys.argv[2:]
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - 10 ms that other systems need not pay

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it died before we could ask
            sys.exit(1)
    os.execvp(program[0], program)  # noqa: S606 - no shell is the point


if __name__ == "__main__":
    main()
