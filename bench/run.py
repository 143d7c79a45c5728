#!/usr/bin/env python3
"""Prints what Plumbline costs, each figure beside a floor taken in the same run, and the aim it is held to.

Ratios are what counts: absolute times double from run to run on a shared machine. The resident cost takes ten minutes;
PLUMBLINE_TRAY_MINUTES asks for fewer, 0 leaves it out.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import resident

BUILD = sys.argv[1]
PROGRAM = os.path.join(BUILD, "plumbline")
FLOOR = os.path.join(BUILD, "bench", "bench_floor_window")
TRAY_FLOOR = os.path.join(BUILD, "bench", "bench_floor_tray")
STARTS = 15
TRAY_MINUTES = float(os.environ.get("PLUMBLINE_TRAY_MINUTES", "10"))


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        return server, ":" + pipe.readline().strip()


def seconds_of(command, env):
    begin = time.monotonic()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - begin


def private_kib(command, env):
    """Private memory (USS) of a window that has been still for two seconds."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(3.0)
        with open(f"/proc/{process.pid}/smaps_rollup") as rollup:
            return sum(int(line.split()[1]) for line in rollup if line.startswith(("Private_Clean", "Private_Dirty")))
    finally:
        process.terminate()
        process.wait()


def row(what, ours, floor, unit, aim, met):
    ratio = f"{ours / floor:.2f}" if floor else "-"
    print(f"{what:<44} {ours:>10.2f} {unit:<4} floor {floor:>9.2f} {unit:<4} ratio {ratio:>7}   aim {aim:<34} "
          f"{'met' if met else 'MISSED'}", flush=True)


def main():
    data = tempfile.mkdtemp(prefix="plumbline-bench-")
    server, display = start_display()
    env = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
    env.pop("WAYLAND_DISPLAY", None)
    try:
        subprocess.run([PROGRAM, "--data-dir", data, "--now", resident.NOW, "demo", "--weeks", "104", "--seed", "1"], check=True, env=env,
                       stdout=subprocess.DEVNULL)
        ours_window = [PROGRAM, "--data-dir", data, "--now", resident.NOW]
        ours, floors = [], []
        for _ in range(STARTS):
            floors.append(seconds_of([FLOOR, "--exit-after-first-paint"], env))
            ours.append(seconds_of(ours_window + ["--exit-after-first-paint"], env))
        mine, floor = statistics.median(ours[1:]) * 1000, statistics.median(floors[1:]) * 1000
        row("start to first painted window, 2 years", mine, floor, "ms", "<= 1.5 x an empty window", mine <= 1.5 * floor)
        mine, floor = private_kib(ours_window, env) / 1024, private_kib([FLOOR], env) / 1024
        row("private memory with the window open", mine, floor, "MB", "none set (tray: <= 1.4 x)", True)
        for name in ("bench_commit", "bench_plan", "bench_figure"):
            program = os.path.join(BUILD, "bench", name)
            out = subprocess.run([program, data], check=True, env=dict(env, QT_QPA_PLATFORM="offscreen"),
                                 capture_output=True, text=True).stdout
            for line in out.splitlines():
                what, ours_text, floor_text, unit, aim, met = line.split("|")
                row(what, float(ours_text), float(floor_text), unit, aim, met == "met")
        if TRAY_MINUTES > 0:
            (memory, wakes, cpu), (floor, floor_wakes, floor_cpu) = resident.measure(PROGRAM, TRAY_FLOOR, data, env,
                                                                                     TRAY_MINUTES)
            row(f"in the tray {TRAY_MINUTES:g} min: private memory", memory, floor, "MB", "<= 1.4 x an empty tray program",
                memory <= 1.4 * floor)
            row("in the tray: wake-ups a minute", wakes, floor_wakes, "", "< 2 while nothing is due", wakes < 2)
            row("in the tray: CPU a minute", cpu, floor_cpu, "ms", "none set", True)
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(data, ignore_errors=True)


main()
