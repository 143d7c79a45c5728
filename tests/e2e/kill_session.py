#!/usr/bin/env python3
"""kill -9 at random moments of a running session: every set that the screen called saved is in the database, the
database is whole, and the session is offered for resumption.

usage: kill_session.py PROGRAM PICTURES      (PLUMBLINE_KILLS rounds, 5 without)
"""

import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import time

from desktop import Desktop, Missing, missing_tools, wait_for

RATE = 60  # five seconds of watching are five minutes of session
BUTTON = "push button"
SETUP = {
    "schema": "plumbline.setup/1", "name": "Ada", "birth_year": 1984, "screening": {"yes": []},
    "weekdays": ["mon", "wed", "fri"], "days_per_week": 3, "minutes_per_session": 45,
    "equipment": ["mat", "chair", "wall"],
}


def moment(turn):
    """When a turn begins: ten minutes after the one before, so that nothing on disk lies in the clock's future."""
    return f"2026-11-23T{7 + turn // 6:02d}:{turn % 6}0:00+01:00"


def set_up(desktop, program, data):
    subprocess.run([program, "--data-dir", data, "--now", moment(0), "setup", "--file", "-"], env=desktop.env, check=True,
                   input=json.dumps(SETUP), stdout=subprocess.DEVNULL, text=True)


def records(desktop, program, data):
    """The sets on disk, by a process of its own, and what SQLite says of the file."""
    late = "2026-11-23T23:00:00+01:00"
    out = subprocess.run([program, "--data-dir", data, "--now", late, "history", "--json"], env=desktop.env, check=True,
                         capture_output=True, text=True).stdout
    sessions = json.loads(out)["sessions"]
    file = next(name for name in os.listdir(data) if name.endswith(".db"))
    with sqlite3.connect(os.path.join(data, file)) as database:
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
    assert verdict == "ok", verdict
    return sum(len(session["sets"]) for session in sessions)


def open_session(desktop):
    """Starts the session, or takes up the one that was cut off, which has to be offered."""
    def ways():
        for pattern in ("^Go on", "^Continue", "^Resume", "^Start session"):
            node = desktop.find(pattern, BUTTON)
            if node is not None:
                return pattern
        return None
    pattern = wait_for("a way into the session", ways, 60)
    desktop.click(pattern, BUTTON)
    return pattern


def watch(desktop, seconds):
    """Goes through the session for a while; how many sets the screen called saved."""
    confirmed = 0
    shown = None
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        names = [name for _, role, name in desktop.nodes() if role in (BUTTON, "label")]
        saved = next((name for name in names if re.match(r"Set \d+.*saved", name)), None)
        if saved is not None and saved != shown:
            confirmed += 1
        shown = saved
        if any("right now" in name for name in names):
            desktop.key("1")
        elif saved is not None or any(name.startswith("Go on") for name in names):
            desktop.key("space")
    return confirmed


def one_round(desktop, program, data, turn, known):
    process = desktop.spawn([program, "--data-dir", data, "--now", moment(turn), "--clock-rate", str(RATE)],
                            stderr=subprocess.DEVNULL)
    way = open_session(desktop)
    if known > 0:
        assert way != "^Start session", "the session that was cut off is not offered"
    confirmed = watch(desktop, random.uniform(0.5, 5.0))
    process.kill()
    process.wait()
    wait_for("the window to go", lambda: desktop.find("Plumbline", "frame|window|filler") is None)
    on_disk = records(desktop, program, data)
    assert on_disk >= known + confirmed, f"{confirmed} sets confirmed after {known}, {on_disk} on disk"
    return on_disk, confirmed


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    missing = missing_tools()
    if missing:
        print("not installed: " + ", ".join(missing))
        return 1
    rounds = int(os.environ.get("PLUMBLINE_KILLS", "5"))
    seed = int(os.environ.get("PLUMBLINE_SEED", "1"))
    random.seed(seed)
    with Desktop(pictures) as desktop:
        total = 0
        known = None
        folder = turn = 0
        for number in range(rounds):
            data = os.path.join(desktop.folder, f"data-{folder}")
            try:
                if known is None:
                    set_up(desktop, program, data)
                    known = turn = 0
                known, confirmed = one_round(desktop, program, data, turn, known)
                turn += 1
                total += confirmed
                print(f"kill {number + 1}: {confirmed} confirmed, {known} on disk", flush=True)
            except (Missing, AssertionError) as problem:
                desktop.tell_stuck(f"in round {number + 1} (seed {seed}): {problem}")
                return 1
            if known > 12:  # near its end: begin a fresh one
                known = None
                folder += 1
        print(f"{rounds} kills, {total} sets confirmed on screen, none lost")
        if total == 0:
            print("FAILED: no set was ever confirmed, so nothing was tested")
            return 1
    return 0


sys.exit(main())
