"""A real desktop for end-to-end tests: X server, window manager, session bus and accessibility bus of its own.

Programs are driven as a person drives them: by real mouse and keyboard events (xdotool). The accessibility tree only
tells where things are and what they say; it never presses anything.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

NEEDED = ["Xvfb", "openbox", "dbus-daemon", "xdotool", "scrot"]


class Missing(Exception):
    """The desktop cannot say or do what the test waits for."""


def missing_tools():
    return [tool for tool in NEEDED if shutil.which(tool) is None]


def wait_for(what, condition, timeout=30.0):
    """Waits until condition() is true and answers its value; says what was waited for when it never is."""
    deadline = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Missing(f"waited {timeout:.0f} s in vain for: {what}")
        time.sleep(0.05)


class Desktop:
    """Starts the servers on entering and stops them, and every program, on leaving."""

    def __init__(self, pictures, size=(1280, 900)):
        self.pictures = pictures
        self.size = size
        self.processes = []
        self.env = dict(os.environ)
        self.count = 0

    def __enter__(self):
        os.makedirs(self.pictures, exist_ok=True)
        self.folder = tempfile.mkdtemp(prefix="plumbline-e2e-")
        runtime = os.path.join(self.folder, "runtime")
        os.makedirs(runtime, mode=0o700)
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "QT_QPA_PLATFORM"):
            self.env.pop(name, None)
        self.env.update(
            HOME=self.folder, XDG_RUNTIME_DIR=runtime, XDG_CONFIG_HOME=os.path.join(self.folder, "config"),
            XDG_DATA_HOME=os.path.join(self.folder, "data"), XDG_CACHE_HOME=os.path.join(self.folder, "cache"),
            LANG="C.UTF-8", LC_ALL="C.UTF-8", TZ="Europe/Berlin", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            QT_QPA_PLATFORM="xcb", NO_AT_BRIDGE="0")
        self._start_x()
        self._start_bus()
        self.spawn(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
        # The library reads its surroundings when it is loaded, so it is loaded only now.
        os.environ.update(self.env)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.set_timeout(2000, 5000)
        Atspi.init()
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_x(self):
        read, write = os.pipe()
        width, height = self.size
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.processes.append(server)
        with os.fdopen(read) as pipe:
            self.env["DISPLAY"] = ":" + pipe.readline().strip()

    def _start_bus(self):
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=self.env, text=True)
        self.processes.append(bus)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def spawn(self, command, **options):
        process = subprocess.Popen(command, env=self.env, **options)
        self.processes.append(process)
        return process

    # --- what is on screen ---

    def nodes(self, process=None):
        """All accessible objects that show on screen, as (node, role name, name)."""
        found = []
        root = self.atspi.get_desktop(0)
        for i in range(root.get_child_count()):
            application = root.get_child_at_index(i)
            if application is None:
                continue
            try:
                if process is not None and application.get_process_id() != process.pid:
                    continue
                self._walk(application, found, 0)
            except self.atspi_errors():
                continue
        return found

    @staticmethod
    def atspi_errors():
        from gi.repository import GLib
        return (GLib.Error, AttributeError)

    def _walk(self, node, found, depth):
        if depth > 60:
            return
        try:
            count = node.get_child_count()
            for i in range(min(count, 400)):
                child = node.get_child_at_index(i)
                if child is None:
                    continue
                states = child.get_state_set()
                role = child.get_role_name()
                if states.contains(self.atspi.StateType.SHOWING) or role in ("frame", "window", "dialog"):
                    found.append((child, role, child.get_name() or ""))
                    self._walk(child, found, depth + 1)
        except self.atspi_errors():
            return

    def find(self, pattern, role=None, process=None):
        """The first showing object whose name matches, or None."""
        for node, its_role, name in self.nodes(process):
            if re.search(pattern, name) and (role is None or re.fullmatch(role, its_role)):
                return node
        return None

    def wait(self, pattern, role=None, timeout=30.0):
        return wait_for(f"'{pattern}' ({role or 'any role'}) on screen", lambda: self.find(pattern, role), timeout)

    def wait_gone(self, pattern, role=None, timeout=30.0):
        wait_for(f"'{pattern}' to go away", lambda: self.find(pattern, role) is None, timeout)

    def window(self):
        """Where the program's window is."""
        return self.wait("Plumbline", "frame|window|filler").get_extents(self.atspi.CoordType.SCREEN)

    def texts(self):
        return [name for _, _, name in self.nodes() if name]

    def tell_stuck(self, failure):
        """A picture and every text on screen for whoever reads why a test failed."""
        self.picture("stuck")
        for _, role, name in self.nodes():
            if name:
                print(f"    {role}: {name}")
        print(f"FAILED {failure}")

    # --- what a hand does ---

    def _xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True, stdout=subprocess.DEVNULL)

    def click(self, pattern, role=None, timeout=30.0):
        """Moves the pointer onto the middle of the thing of that name and presses the left button."""
        before = []

        def place():
            """Where it is, once it has come to rest: a window that has just opened is still being placed."""
            node = self.find(pattern, role)
            if node is None:
                return None
            box = node.get_extents(self.atspi.CoordType.SCREEN)
            now = (box.x, box.y, box.width, box.height)
            rests = before and before[-1] == now
            before.append(now)
            inside = 0 < box.x + box.width // 2 < self.size[0] and 0 < box.y + box.height // 2 < self.size[1]
            return box if rests and box.width > 0 and inside else None
        box = wait_for(f"'{pattern}' ({role or 'any role'}) to click", place, timeout)
        self._xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def checked(self, node):
        return node.get_state_set().contains(self.atspi.StateType.CHECKED)

    def click_in_scroll(self, pattern, role, view, timeout=30.0):
        """As click, for something in a scroll area that shows between the heights `view`: turns the wheel to reach it."""
        def reach():
            node = self.find(pattern, role)
            if node is None:
                return None
            box = node.get_extents(self.atspi.CoordType.SCREEN)
            middle = box.y + box.height // 2
            if view[0] < middle < view[1]:
                return box
            self._xdotool("mousemove", box.x + box.width // 2, (view[0] + view[1]) // 2)
            self.scroll(middle >= view[1], 1)
            return None
        box = wait_for(f"'{pattern}' ({role}) to come into view", reach, timeout)
        self._xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def key(self, *names):
        for name in names:
            self._xdotool("key", "--clearmodifiers", name)

    def type(self, text):
        self._xdotool("type", "--delay", 15, text)

    def scroll(self, down=True, steps=5):
        self._xdotool("click", "--repeat", steps, "--delay", 10, 5 if down else 4)

    def picture(self, name):
        self.count += 1
        path = os.path.join(self.pictures, f"{self.count:02d}-{name}.png")
        subprocess.run(["scrot", "--overwrite", path], env=self.env, check=True)
        return path
