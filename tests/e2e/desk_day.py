#!/usr/bin/env python3
"""A day at the desk as its user lives it: a notification with actions, a natural pause, the break on two screens, the
tray's menu, a tray that comes late, every call of `plumbline breaks`, a kill in the middle of a break, every socket of a
whole day; and a desktop that offers nothing.

usage: desk_day.py PROGRAM PICTURES [SCENE]
"""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time

from desktop import Missing, missing_tools, wait_for
from office import Office

RATE = 40  # twenty minutes of sitting are half a minute of watching, a break of ten minutes a quarter of one
DAY_RATE = 1200  # from early morning to midnight in less than a minute
BUTTON = "push button"
MORNING = "2026-11-24T09:30:00+01:00"  # a Tuesday
SETUP = {
    "schema": "plumbline.setup/1", "name": "Ada", "birth_year": 1984, "screening": {"yes": []},
    "equipment": ["mat", "chair", "wall"],
    "work_day": {"weekdays": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "18:00"},
}
RHYTHM = {"breaks/interval": "20", "breaks/length": "10", "breaks/longOn": "0"}


class Hands:
    """Somebody who works: moves the pointer a little, several times a second, until told to rest."""

    def __init__(self, desktop, every=0.4):
        self.desktop = desktop
        self.every = every
        self.rest = threading.Event()
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def _work(self):
        step = 1
        while not self.over.wait(self.every):
            if not self.rest.is_set():
                subprocess.run(["xdotool", "mousemove_relative", "--", str(step), "0"], env=self.desktop.env)
                step = -step


class Desk:
    """The program with a profile of its own on a desktop."""

    def __init__(self, desktop, program, name, settings=()):
        self.desktop, self.program = desktop, program
        self.data = os.path.join(desktop.folder, name)
        self.process = None
        subprocess.run([program, "--data-dir", self.data, "--now", "2026-11-23T08:00:00+01:00", "setup", "--file", "-"],
                       env=desktop.env, check=True, input=json.dumps(SETUP), stdout=subprocess.DEVNULL, text=True)
        with sqlite3.connect(self.file()) as database:
            for key, value in {**RHYTHM, **dict(settings)}.items():
                database.execute("INSERT INTO settings (name, value, changed_at_ms) VALUES (?, ?, 0)", (key, value))

    def file(self):
        return os.path.join(self.data, next(name for name in os.listdir(self.data) if name.endswith(".db")))

    def start(self, now=MORNING, rate=RATE, in_tray=True, prefix=()):
        words = ["--data-dir", self.data, "--now", now, "--clock-rate", str(rate)] + ["--in-tray"] * in_tray
        self.process = self.desktop.spawn([*prefix, self.program, *words], stderr=subprocess.DEVNULL)
        return self.process

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)

    def breaks(self, *words, may_fail=False):
        done = subprocess.run([self.program, "--data-dir", self.data, "breaks", *words], env=self.desktop.env,
                              capture_output=True, text=True)
        if done.returncode != 0 and not may_fail:
            raise AssertionError(f"breaks {' '.join(words)}: {done.stderr.strip()}")
        return done

    def status(self):
        done = self.breaks("status", "--json", may_fail=True)
        return json.loads(done.stdout) if done.returncode == 0 else None

    def wait_state(self, state, timeout=90):
        def there():
            status = self.status()
            return status if status and status["state"] == state else None
        return wait_for(f"the state {state}", there, timeout)

    def outcomes(self):
        out = subprocess.run([self.program, "--data-dir", self.data, "--now", "2026-11-24T23:00:00+01:00", "history",
                              "--json"], env=self.desktop.env, check=True, capture_output=True, text=True).stdout
        return [entry["outcome"] for entry in json.loads(out)["breaks"]]


def overlay(desktop):
    """The break's window over a whole screen. Asked of the display: it shows before the accessibility tree has it."""
    wait_for("the break on screen", lambda: desktop.boxes_of('"Break '), 60)


def overlay_gone(desktop):
    wait_for("the break to leave the screen", lambda: not desktop.boxes_of('"Break '), 30)


def open_tray_menu(desktop):
    """Right click on the icon. The accessibility tree leaves the menus of a tray out, so they are led by the keyboard.
    A tray that is still placing its icons lets a click go by, so it is clicked until the menu is there."""
    def menu():
        desktop.click_tray()
        end = time.monotonic() + 2
        while time.monotonic() < end:
            if desktop.menu_shows():
                return True
        return False
    wait_for("the tray's menu", menu, 20)


def notification_to_done(desktop, program):
    """Sits until the notification comes, presses Start in it, does the break to its end by Enter."""
    desk = Desk(desktop, program, "notify")
    with Hands(desktop) as hands:
        desk.start()
        desk.wait_state("prompting", 120)
        wait_for("a notification", lambda: desktop.notifications() == 1)
        desktop.picture("notification")
        assert not desktop.boxes_of('"Break '), "the break opened without being asked for"
        hands.rest.set()
        desktop.press_in_notification("Start")
        overlay(desktop)
        assert desk.wait_state("on_break")
        desktop.picture("break")
        desktop.key("Return")
        overlay_gone(desktop)
        desktop.picture("after-the-break")
        hands.rest.clear()
        desk.wait_state("working")
        assert desktop.notifications() == 0, "the notification stays after its break"
    assert desk.outcomes() == ["taken"], desk.outcomes()
    desk.stop()


def tray_menu(desktop, program):
    """The tray's menu by mouse: its line, a break, Escape; a pause and its end."""
    desk = Desk(desktop, program, "tray")
    with Hands(desktop) as hands:
        desk.start()
        desk.wait_state("working")
        hands.rest.set()
        open_tray_menu(desktop)
        desktop.picture("tray-menu")
        desktop.key("Down", "Return")  # Take a break now
        overlay(desktop)
        desktop.key("Escape")
        overlay_gone(desktop)
        hands.rest.clear()
        desk.wait_state("working")
        open_tray_menu(desktop)
        desktop.key("Down", "Down", "Down", "Down", "Right")  # Pause reminders, and into it
        desktop.picture("pause-menu")
        desktop.key("Down", "Return")  # For 1 hour
        status = desk.wait_state("paused")
        assert status["paused_until"] is not None
        open_tray_menu(desktop)
        desktop.key("Up", "Up", "Up", "Return")  # Open Plumbline, above Settings and Quit
        desktop.wait("Start session|Start mobility|Resume", BUTTON, timeout=60)
        desktop.picture("window-from-tray")
        desktop.key("alt+F4")
        desktop.wait_gone("Start session|Start mobility|Resume", BUTTON)
        assert desk.process.poll() is None, "closing the window ended the program"
    assert desk.outcomes() == ["skipped"], desk.outcomes()
    desk.stop()


def late_tray(desktop, program):
    """The tray comes after the window: the icon takes its place in it, and what the window had to say is past."""
    desk = Desk(desktop, program, "late")
    desk.start(in_tray=False)
    desktop.wait("Start session|Start mobility", BUTTON, timeout=60)
    desktop.wait("No tray here", timeout=30)
    desktop.picture("no-tray")
    desktop.start_tray()
    desktop.tray_icon()
    desktop.picture("tray-has-come")
    open_tray_menu(desktop)
    desktop.key("Escape")
    wait_for("the tray's menu to close", lambda: not desktop.menu_shows())
    desktop.key("alt+F4")
    desktop.wait_gone("Start session|Start mobility", BUTTON)
    assert desk.status() is not None, "with a tray, closing the window ended the program"
    open_tray_menu(desktop)
    desktop.picture("menu-of-the-late-tray")
    desktop.key("Up", "Return")  # Quit
    wait_for("the program to end", lambda: desk.process.poll() is not None)


late_tray.surroundings = {"tray": False}


def every_call(desktop, program):
    """Each `plumbline breaks` call, and what it says when nothing runs."""
    desk = Desk(desktop, program, "calls")
    refused = desk.breaks("status", may_fail=True)
    assert refused.returncode == 1 and refused.stderr.startswith("plumbline: breaks: not running"), refused.stderr
    with Hands(desktop):
        desk.start()
        status = desk.wait_state("working")
        assert status["schema"] == "plumbline.breaks/1" and status["next"]["kind"] == "short", status
        desk.breaks("pause", "30m")
        assert desk.wait_state("paused")["paused_until"].startswith("2026-11-24T1"), desk.status()
        desk.breaks("resume")
        desk.wait_state("working")
        desk.breaks("take")
        overlay(desktop)
        desk.breaks("skip")
        overlay_gone(desktop)
        desk.breaks("take")
        overlay(desktop)
        desk.breaks("done")
        overlay_gone(desktop)
        assert desk.outcomes() == ["skipped", "taken"], desk.outcomes()
        assert desk.status()["standing_s_today"] == 0
        desk.breaks("standing", "on")
        wait_for("time on the feet", lambda: desk.status()["standing_s_today"] >= 60)
        desk.breaks("standing", "off")
        stood = desk.status()["standing_s_today"]
        desk.breaks("pause", "on")
        assert desk.wait_state("paused")["paused_until"] is None
        desk.breaks("resume")
        desk.wait_state("prompting", 120)
        desk.breaks("snooze")
        desk.wait_state("working")
        assert "snoozed" in desk.outcomes()
        assert desk.status()["standing_s_today"] == stood, "sitting down was not heard"
        wrong = desk.breaks("pause", "soon", may_fail=True)
        assert wrong.returncode == 2, wrong
    desk.stop()


def two_screens(desktop, program):
    """Two-phase: the break opens at the natural pause, on both screens, and outlives one of them."""
    desktop.two_screens()
    desk = Desk(desktop, program, "screens", {"breaks/manner": "two_phase"})
    with Hands(desktop) as hands:
        desk.start()
        desk.wait_state("prompting", 120)
        desktop.picture("two-phase-prompt")
        hands.rest.set()
        overlay(desktop)
        assert len(desktop.boxes_of('"Break ')) == 2, "one of the screens stays uncovered"
        desktop.picture("two-screens")
        desktop.unplug_second_screen()
        wait_for("one window", lambda: len(desktop.boxes_of('"Break ')) == 1)
        desktop.picture("one-screen-left")
        desktop.key("Escape")
        overlay_gone(desktop)
    desk.stop()


def killed_in_a_break(desktop, program):
    """kill -9 with the break on screen; started again, the break is still there and is recorded once."""
    desk = Desk(desktop, program, "killed")
    with Hands(desktop):
        process = desk.start()
        began = time.monotonic()
        desk.wait_state("working")
        desk.breaks("take")
        overlay(desktop)
        process.kill()
        process.wait()
        overlay_gone(desktop)
        passed = int((time.monotonic() - began) * RATE)
        desk.start(f"2026-11-24T{9 + (1800 + passed) // 3600:02d}:{(1800 + passed) % 3600 // 60:02d}:00+01:00")
        status = wait_for("the program to answer", desk.status, 30)
        desktop.picture("after-the-kill")
        if status["state"] == "on_break":
            desktop.key("Return")
        wait_for("the break to be over", lambda: (desk.status() or {}).get("state") not in (None, "on_break"), 60)
        with sqlite3.connect(desk.file()) as database:
            assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert len(desk.outcomes()) == 1, desk.outcomes()
    desk.stop()


def only_display_and_bus(desktop, program):
    """Watches every socket of a whole working day: the display, the bus, and nothing that leaves the computer."""
    desk = Desk(desktop, program, "sockets", {"day/startHour": "0"})
    trace = os.path.join(desktop.folder, "sockets.txt")
    with Hands(desktop, every=0.05) as hands:
        desk.start("2026-11-24T06:30:00+01:00", rate=DAY_RATE,
                   prefix=["strace", "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", trace])
        desk.wait_state("off_hours", 60)
        wait_for("the work day to begin", lambda: desk.status()["state"] != "off_hours", 60)
        desk.breaks("take")
        wait_for("the break to be over", desk.outcomes, 30)  # half a second of it shows, too short to watch for
        # Ten hours of breaks that are asked for and let go by, then an evening without anybody.
        evening = desk.wait_state("off_hours", 120)
        hands.rest.set()
        assert evening["sitting_s_today"] > 3600, evening
        wait_for("the next day", lambda: desk.status()["sitting_s_today"] == 0, 90)
        assert desk.status()["state"] == "off_hours"
    outcomes = desk.outcomes()
    assert len(outcomes) > 5, outcomes
    subprocess.run(["pkill", "-TERM", "-P", str(desk.process.pid)], check=False)
    desk.process.wait(20)
    with open(trace) as file:
        lines = file.read().splitlines()
    assert any("AF_UNIX" in line for line in lines), "the trace shows nothing"
    foreign = [line for line in lines if re.search(r"socket\((?!AF_UNIX)", line)]
    assert not foreign, foreign
    for line in lines:
        path = re.search(r'sun_path=@?"([^"]*)"', line)
        if path and not re.search(r"X11|bus|dbus|at-spi|ICE|pulse|pipewire|plumbline", path.group(1)):
            raise AssertionError(f"an unexpected socket: {line}")


def nothing_at_all(desktop, program):
    """No bus, no tray, no notification daemon: it starts, says what is missing, still reminds."""
    desk = Desk(desktop, program, "bare")
    env = dict(desktop.env)
    desktop.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
    check = subprocess.run([program, "--data-dir", desk.data, "check", "--json"], env=desktop.env, check=True,
                           capture_output=True, text=True)
    report = json.loads(check.stdout)["desktop"]
    assert not report["session_bus"] and not report["tray"] and not report["notifications"], report
    with Hands(desktop):
        desk.start()
        # Without a bus there is no accessibility tree either: the screen itself tells that the prompt has come.
        wait_for("the quiet prompt", lambda: desktop.boxes_of("Time|break|Stand|stand"), 150)
        desktop.picture("prompt-without-a-desktop")
    desk.stop()
    desktop.env = env


nothing_at_all.surroundings = {"tray": False, "notifications": False}


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    missing = missing_tools()
    if missing:
        print("not installed: " + ", ".join(missing))
        return 1
    if len(sys.argv) > 3:
        return one_scene(program, pictures, sys.argv[3])
    # A process for each: the accessibility library stays with the first desktop that it meets.
    for scene in SCENES:
        command = [sys.executable, os.path.abspath(__file__), program, os.path.join(pictures, scene), scene]
        if subprocess.run(command).returncode == 0:
            continue
        # Servers of a whole desktop are started for each scene; one that stumbles gets a second one.
        print(f"{scene}: once more", flush=True)
        if subprocess.run(command).returncode != 0:
            return 1
    return 0


def one_scene(program, pictures, name):
    scene = SCENES[name]
    with Office(pictures, **getattr(scene, "surroundings", {})) as desktop:
        try:
            scene(desktop, program)
            print(f"{name}: ok", flush=True)
            return 0
        except (Missing, AssertionError) as problem:
            desktop.tell_stuck(f"in {name}: {problem}")
            return 1


SCENES = {scene.__name__: scene for scene in (
    notification_to_done, tray_menu, late_tray, every_call, killed_in_a_break, two_screens, only_display_and_bus,
    nothing_at_all)}

sys.exit(main())
