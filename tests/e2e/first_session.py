#!/usr/bin/env python3
"""The first flow whole, as a new user lives it: first start, safety, plan, a guided session with pain in one set,
summary, the plan adapted with its reason; closed and started again: all there.

usage: first_session.py PROGRAM PICTURES
"""

import json
import os
import re
import subprocess
import sys

from desktop import Desktop, Missing, missing_tools, wait_for

START = "2026-11-23T07:30:00+01:00"  # a Monday
NEXT_SESSION = "2026-11-25T07:30:00+01:00"
RATE = 12  # a set lasts two seconds at least, long enough to be seen on a busy machine
BUTTON = "push button"


def start_program(desktop, program, data, now):
    return desktop.spawn([program, "--data-dir", data, "--now", now, "--clock-rate", str(RATE)])


def command(desktop, program, data, now, *words):
    out = subprocess.run([program, "--data-dir", data, "--now", now, *words], env=desktop.env, check=True,
                         capture_output=True, text=True)
    return json.loads(out.stdout)


def set_up(desktop):
    """The wizard by mouse and keyboard, every answer given."""
    desktop.wait("Set up properly", BUTTON, timeout=60)
    desktop.picture("welcome")
    desktop.click("Set up properly", BUTTON)
    desktop.wait("^Name$", "text")
    desktop.click("^Name$", "text")
    desktop.type("Ada")
    desktop.key("Tab")
    desktop.type("1984")
    desktop.key("Tab")
    desktop.picture("about-you")
    desktop.click("^Continue$", BUTTON)
    answer_safety(desktop)
    for name in ("back-and-hips", "space", "week", "work-day"):
        desktop.wait("^Continue$", BUTTON)
        desktop.picture(name)
        desktop.click("^Continue$", BUTTON)
    desktop.wait("^Start$", BUTTON)
    desktop.picture("your-plan")
    desktop.click("^Start$", BUTTON)


def answer_safety(desktop):
    """Every group answered with none, by mouse; the wheel brings the next one into view."""
    desktop.wait("None of these$", "check box")
    desktop.picture("safety")
    window = desktop.window()
    view = (window.y + 80, window.y + window.height - 110)
    groups = [name for _, role, name in desktop.nodes() if role == "check box" and name.endswith(": None of these")]
    if len(groups) < 5:
        raise Missing("the groups of the safety check")
    for name in groups:
        pattern = "^" + re.escape(name) + "$"
        desktop.click_in_scroll(pattern, "check box", view)
        wait_for(f"'{name}' to be ticked", lambda p=pattern: desktop.checked(desktop.wait(p, "check box")))
    desktop.picture("safety-answered")
    desktop.click("^Continue$", BUTTON)


def say_it_hurts(desktop):
    """In a running set: stop, describe an ache of 3 in the low back, take the suggestion."""
    desktop.key("h")
    desktop.wait("What do you feel")
    desktop.click("^Ache$", "check box|push button|radio button")
    desktop.click("How strong", "slider")
    desktop.key("3")
    desktop.picture("it-hurts")
    desktop.key("Return")
    desktop.wait_gone("What do you feel")


def train(desktop):
    """The session from its first question to its summary."""
    desktop.wait("right now")
    desktop.picture("pain-now")
    desktop.key("1")
    hurt = False
    logged = 0
    for _ in range(600):
        names = {name for _, role, name in desktop.nodes() if role in (BUTTON, "label")}
        if any(name.startswith("Finish") for name in names):
            break
        if "Pause" in names and not hurt and any(name.startswith("Sit-to-stand") for name in names):
            desktop.picture("set")
            say_it_hurts(desktop)
            hurt = True
        elif any("could you have" in name for name in names):
            if logged < 2:
                desktop.picture("rest")
            desktop.key("4")
            logged += 1
            desktop.key("space")
        elif "Pause" not in names and any(name.startswith(("Go on", "Start")) for name in names):
            desktop.key("space")
    if not hurt:
        raise Missing("the set in which it hurts")
    desktop.wait("^Finish", BUTTON)
    desktop.picture("summary")
    window = desktop.window()
    desktop.click_in_scroll("^Finish", BUTTON, (window.y + 80, window.y + window.height - 30))


def check_facts(desktop, program, data):
    """What the screens showed is what the file holds, and the plan follows from it."""
    history = command(desktop, program, data, NEXT_SESSION, "history", "--json")
    session = history["sessions"][0]
    assert session["finished_at"], "the session is not finished"
    assert session["pain_before"] == 1, session["pain_before"]
    hurt = [record for record in session["sets"] if record["pain"] == 3]
    assert len(hurt) == 1, f"{len(hurt)} sets with pain 3"
    assert hurt[0]["exercise"] == "sit-to-stand-raised", hurt[0]["exercise"]
    assert any(record["rpe"] for record in session["sets"]), "no effort was kept"
    changes = command(desktop, program, data, NEXT_SESSION, "today", "--json")
    codes = {slot["reason"]["code"] for slot in changes["session"]["slots"]}
    assert codes & {"pain_hold", "pain_regress", "pain_stop"}, f"no reason names the pain: {codes}"
    return len(session["sets"])


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    missing = missing_tools()
    if missing:
        print("not installed: " + ", ".join(missing))
        return 1
    with Desktop(pictures) as desktop:
        data = os.path.join(desktop.folder, "plumbline")
        try:
            first = start_program(desktop, program, data, START)
            set_up(desktop)
            desktop.wait("Start session", BUTTON)
            desktop.picture("today")
            desktop.key("Return")
            train(desktop)
            desktop.wait("Strength A")
            desktop.picture("today-done")
            desktop.key("ctrl+2")
            desktop.wait("Your 12 weeks")
            desktop.picture("plan")
            desktop.key("ctrl+q")
            wait_for("the program to end", lambda: first.poll() is not None)
            assert first.returncode == 0, f"exit status {first.returncode}"
            count = check_facts(desktop, program, data)
            start_program(desktop, program, data, NEXT_SESSION)
            desktop.wait("Start session", BUTTON, timeout=60)
            desktop.wait("easier|Easier|Pain|pain")
            desktop.picture("started-again")
            print(f"{count} sets recorded; pictures in {pictures}")
        except (Missing, AssertionError) as problem:
            desktop.tell_stuck(f"{problem}")
            return 1
    return 0


sys.exit(main())
