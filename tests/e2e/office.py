"""The desktop of somebody at work: what desktop.py gives, with a tray, a notification daemon and a second screen."""

import os
import re
import subprocess

from desktop import NEEDED, Desktop, missing_tools, wait_for

NEEDED += ["trayer", "dunst", "dunstctl", "xrandr", "xwininfo"]

DUNSTRC = """[global]
    monitor = 0
    follow = none
    origin = top-right
    offset = 20x40
    notification_limit = 5
    dmenu = {menu}
    mouse_left_click = context
    mouse_middle_click = close_current
    font = Inter 12
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
"""

# dunst hands the actions to a menu program, a line each, and takes the line that it answers with.
MENU = """#!/bin/sh
wanted=$(cat {wish})
lines=$(cat)
printf '%s\\n' "$lines" > {seen}
printf '%s\\n' "$lines" | grep -F -- "$wanted" | head -n 1
"""


class Office(Desktop):
    """Starts tray and notification daemon as well, where they are wanted."""

    def __init__(self, pictures, size=(1920, 900), tray=True, notifications=True):
        super().__init__(pictures, size)
        self.with_tray = tray
        self.with_notifications = notifications

    def __enter__(self):
        super().__enter__()
        if self.with_tray:
            self.start_tray()
        if self.with_notifications:
            self.start_notifications()
        return self

    def start_tray(self):
        self.tray = self.spawn(["trayer", "--edge", "bottom", "--align", "right", "--widthtype", "pixel", "--width", "200",
                                "--height", "32", "--SetPartialStrut", "true"], stderr=subprocess.DEVNULL)
        wait_for("the tray", lambda: self._window_lines("panel"), 10)

    def start_notifications(self):
        self.wish = os.path.join(self.folder, "wish")
        self.seen_actions = os.path.join(self.folder, "actions")
        menu = os.path.join(self.folder, "menu")
        with open(menu, "w") as file:
            file.write(MENU.format(wish=self.wish, seen=self.seen_actions))
        os.chmod(menu, 0o755)
        config = os.path.join(self.folder, "dunstrc")
        with open(config, "w") as file:
            file.write(DUNSTRC.format(menu=menu))
        self.dunst = self.spawn(["dunst", "-conf", config], stderr=subprocess.DEVNULL)
        wait_for("the notification daemon", lambda: self.owned("org.freedesktop.Notifications"), 10)

    def bus(self, *words):
        """Calls the session bus by hand; answers with what it printed."""
        return subprocess.run(["gdbus", "call", "--session", *words], env=self.env, capture_output=True,
                              text=True).stdout

    def owned(self, name):
        answer = self.bus("--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus", "--method",
                          "org.freedesktop.DBus.NameHasOwner", name)
        return "true" in answer

    # --- notifications ---

    def notifications(self):
        """How many notifications are on screen."""
        out = subprocess.run(["dunstctl", "count", "displayed"], env=self.env, capture_output=True, text=True).stdout
        return int(out.strip() or 0)

    def notification_texts(self):
        out = subprocess.run(["dunstctl", "history"], env=self.env, capture_output=True, text=True).stdout
        return re.findall(r'"(?:summary|body)" : {[^}]*"data" : "([^"]*)"', out)

    def press_in_notification(self, label):
        """Presses the action of that label in the notification on screen: left click on it, then its menu."""
        with open(self.wish, "w") as file:
            file.write(label)
        box = wait_for("the notification's window", lambda: self._window_lines("Dunst"), 10)[0]
        self._xdotool("mousemove", box[0] + box[2] // 2, box[1] + box[3] // 2, "click", 1)

    # --- tray ---

    def tray_icon(self):
        """Where the program's icon is embedded in the tray: (x, y, width, height)."""
        boxes = wait_for("the tray icon", lambda: self._window_lines("plumbline", within="panel"), 20)
        return boxes[0]

    def click_tray(self, button=3):
        x, y, width, height = self.tray_icon()
        self._xdotool("mousemove", x + width // 2, y + height // 2, "click", button)

    def menu_shows(self):
        """Whether a window that no manager decorates, larger than an icon, is mapped: a menu."""
        return any(box[2] > 100 and box[3] > 150 for box in self._mapped())

    def _mapped(self):
        """Boxes of the children of the root that are mapped and not managed."""
        found = []
        tree = subprocess.run(["xwininfo", "-root", "-children"], env=self.env, capture_output=True, text=True).stdout
        for window in re.findall(r"^\s+(0x[0-9a-f]+) ", tree, re.M):
            facts = subprocess.run(["xwininfo", "-id", window], env=self.env, capture_output=True, text=True).stdout
            if "Map State: IsViewable" in facts and "Override Redirect State: yes" in facts:
                size = [int(re.search(rf"{word}:\s+(-?\d+)", facts).group(1))
                        for word in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")]
                found.append(tuple(size))
        return found

    def boxes_of(self, pattern):
        """Boxes of the windows that show and whose name matches."""
        return [box for window, box in self._named(pattern) if self._viewable(window)]

    def _named(self, pattern):
        tree = subprocess.run(["xwininfo", "-root", "-tree"], env=self.env, capture_output=True, text=True).stdout
        for line in tree.splitlines():
            found = re.search(r"(0x[0-9a-f]+) .*?(\d+)x(\d+)\+-?\d+\+-?\d+\s+\+(-?\d+)\+(-?\d+)$", line)
            if found and re.search(pattern, line):
                width, height, x, y = map(int, found.groups()[1:])
                if width > 4 and height > 4:
                    yield found.group(1), (x, y, width, height)

    def _viewable(self, window):
        facts = subprocess.run(["xwininfo", "-id", window], env=self.env, capture_output=True, text=True).stdout
        return "Map State: IsViewable" in facts

    def _window_lines(self, pattern, within=None):
        """Boxes of the windows that show and whose line in the tree holds the pattern."""
        tree = subprocess.run(["xwininfo", "-root", "-tree"], env=self.env, capture_output=True, text=True).stdout
        boxes = []
        inside = within is None
        for line in tree.splitlines():
            if within is not None and re.search(within, line):
                inside = True
            found = re.search(r"(\d+)x(\d+)\+-?\d+\+-?\d+\s+\+(-?\d+)\+(-?\d+)$", line)
            if inside and found and re.search(pattern, line):
                width, height, x, y = map(int, found.groups())
                if width > 4 and height > 4:
                    boxes.append((x, y, width, height))
        return boxes

    # --- screens ---

    def two_screens(self):
        """Splits the display into two monitors side by side."""
        half = self.size[0] // 2
        height = self.size[1]
        self._xrandr("--setmonitor", "left", f"{half}/250x{height}/240+0+0", "screen")
        self._xrandr("--setmonitor", "right", f"{half}/250x{height}/240+{half}+0", "none")

    def unplug_second_screen(self):
        self._xrandr("--delmonitor", "right")

    def _xrandr(self, *words):
        subprocess.run(["xrandr", *words], env=self.env, check=True, capture_output=True)
