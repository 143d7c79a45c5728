"""What Plumbline costs while it waits in the tray with nothing due, beside an empty Qt Widgets tray program that waits
for the same minutes on the same desktop: private memory, wake-ups and CPU time a minute."""

import os
import subprocess
import tempfile
import time

SETTLING_S = 60  # start-up, the first questions to the desktop, the daily backup and the end of its threads
NOW = "2026-11-24T10:00:00+01:00"  # in working hours; the first break is due after half an hour
TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def start_tray_desktop(env):
    """A session bus, a window manager, a tray and a notification daemon on the display of `env`."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=env, text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    quiet = {"env": env, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    others = [subprocess.Popen(command, **quiet) for command in
              (["openbox", "--sm-disable"], ["trayer", "--edge", "bottom", "--height", "28"], ["dunst"])]
    time.sleep(2)
    return others + [bus]


def private_mb(pid):
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        kib = sum(int(line.split()[1]) for line in rollup if line.startswith(("Private_Clean", "Private_Dirty")))
    return kib / 1024


def wake_ups(pid):
    """Voluntary context switches of all threads: each is one wake-up."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status") as status:
            total += sum(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
    return total


def cpu_ms(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / TICKS_PER_S


def measure(program, floor, data, env, minutes):
    """Runs both side by side. Answers for each: MB, wake-ups a minute, CPU milliseconds a minute."""
    runtime = tempfile.mkdtemp(prefix="plumbline-bench-runtime-")
    env = dict(env, XDG_RUNTIME_DIR=runtime, XDG_CONFIG_HOME=os.path.join(runtime, "config"))
    others = start_tray_desktop(env)
    quiet = {"env": env, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    ours = subprocess.Popen([program, "--data-dir", data, "--now", NOW, "--in-tray"], **quiet)
    theirs = subprocess.Popen([floor], **quiet)
    try:
        time.sleep(SETTLING_S)
        before = [(wake_ups(p.pid), cpu_ms(p.pid)) for p in (ours, theirs)]
        time.sleep(minutes * 60)
        after = [(wake_ups(p.pid), cpu_ms(p.pid)) for p in (ours, theirs)]
        # What both map counts for neither: each is weighed while the other is gone.
        theirs.terminate()
        theirs.wait()
        mine = private_mb(ours.pid)
        ours.terminate()
        ours.wait()
        theirs = subprocess.Popen([floor], **quiet)
        time.sleep(SETTLING_S)
        memory = (mine, private_mb(theirs.pid))
        return [(weight, (a[0] - b[0]) / minutes, (a[1] - b[1]) / minutes)
                for weight, b, a in zip(memory, before, after)]
    finally:
        for process in [ours, theirs] + others:
            process.terminate()
            process.wait()
