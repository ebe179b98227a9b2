#!/usr/bin/env python3
"""Times letters typed into hertog and into fzf, each in a pseudo-terminal, on the
same points; then one-shot searches by hertog, fzf --filter, sk and rg.

    cargo build --release --bins --examples
    python3 benches/interactive.py [POINTS]      # 100,000 by default

A letter's time runs from the key to the last byte that the program draws before
it falls silent. Programs that are not installed are left out with a word.
"""

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERTOG = os.path.join(HERE, "target/release/hertog")
GENERATE = os.path.join(HERE, "target/release/examples/generate")
WORDS = ["e", "de", "europol", "havens", "mensnehandel"]
SILENCE = 0.9  # seconds after which a program is taken to have drawn its answer
LOADING = 2.5  # the same, while it loads


def start(command, stdin=None):
    """A program in a pseudo-terminal of 80 by 24, perhaps with a file as its input."""
    pid, terminal = pty.fork()
    if pid == 0:
        if stdin:
            os.dup2(os.open(stdin, os.O_RDONLY), 0)
        os.execve(command[0], command, dict(os.environ, TERM="xterm-256color"))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, terminal


def answer(terminal, silence, most=30):
    """When the last byte came, once the program has fallen silent."""
    begun = last_look = time.time()
    last = None
    while time.time() - begun < most and time.time() - last_look < silence:
        if select.select([terminal], [], [], 0.005)[0]:
            try:
                if not os.read(terminal, 1 << 16):
                    break
            except OSError:
                break
            last = last_look = time.time()
    return last


def peak(pid):
    """Most memory so far, in MiB."""
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def typed(command, stdin=None, before=b""):
    """The time of every letter, in milliseconds, and the most memory."""
    pid, terminal = start(command, stdin)
    answer(terminal, LOADING)
    os.write(terminal, before)
    answer(terminal, SILENCE)
    times = []
    for word in WORDS:
        for letter in word:
            pressed = time.time()
            os.write(terminal, letter.encode())
            last = answer(terminal, SILENCE)
            if last:
                times.append((last - pressed) * 1000)
        os.write(terminal, b"\x15")
        answer(terminal, SILENCE)
    memory = peak(pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return sorted(times), memory


def row(name, times, memory):
    within = times[len(times) * 95 // 100 - 1]
    median = statistics.median(times)
    print(f"{name:<28} median {median:8.1f} ms   95 of 100 within {within:8.1f} ms   {memory:6.0f} MiB")
    return median, within


def once(commands, stdin):
    """The median of five runs of each whole program, turn by turn."""
    times = {name: [] for name in commands}
    for _ in range(5):
        for name, command in commands.items():
            with open(stdin) as lines:
                begun = time.time()
                subprocess.run(command, stdin=lines, stdout=subprocess.DEVNULL, check=False)
                times[name].append(time.time() - begun)
    for name, taken in times.items():
        print(f"{name:<28} {statistics.median(taken):8.2f} s")


def main():
    points = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        ron, lines = os.path.join(folder, "big.ron"), os.path.join(folder, "lines.txt")
        with open(ron, "wb") as out:
            subprocess.run([GENERATE, points], stdout=out, check=True)
        hertog = [HERTOG, "--file", ron, "--data-dir", os.path.join(folder, "home")]
        listed = json.loads(subprocess.run([*hertog, "list", "--json"], capture_output=True, check=True).stdout)
        with open(lines, "w") as out:
            for point in listed["points"]:
                heading = (point["headings"] or {}).get("nl", "")
                out.write(f"{point['id']} {heading} {point['text']}\n")
        print(f"{points} points; a letter typed:")
        ours = row("hertog", *typed(hertog, before=b"/"))
        if fzf := shutil.which("fzf"):
            theirs = row("fzf", *typed([fzf, "--no-mouse"], stdin=lines))
            print(f"{'fzf takes':<28} {theirs[0] / ours[0]:.0f} times as long (median), {theirs[1] / ours[1]:.0f} times (95 of 100)")
        else:
            print("fzf is not installed: left out")
        print("one search, the whole program:")
        commands = {"hertog list europol": [*hertog, "list", "europol"]}
        for name, arguments in [("fzf", ["--filter", "europol"]), ("sk", ["--filter", "europol"]), ("rg", ["-i", "europol"])]:
            if program := shutil.which(name):
                commands[" ".join([name, *arguments])] = [program, *arguments]
            else:
                print(f"{name} is not installed: left out")
        once(commands, lines)


if __name__ == "__main__":
    main()
