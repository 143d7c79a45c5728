#!/usr/bin/env python3
"""Fills the English plural forms that lupdate left open: "%n set(s)" becomes "%n set" and "%n sets".

Usage: fill_plurals.py FILE.ts. Forms that are there stay as they are; texts without "(s)" are left to be filled by hand.
"""
import re
import sys


def filled(message):
    source = re.search(r"<source>(.*?)</source>", message, re.S).group(1)
    if "(s)" not in source:
        return message
    forms = "".join(
        f"\n            <numerusform>{source.replace('(s)', ending)}</numerusform>" for ending in ("", "s"))
    return re.sub(
        r'<translation type="unfinished">.*?</translation>',
        lambda _: f"<translation>{forms}\n        </translation>", message, flags=re.S)


def main(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r'<message numerus="yes">.*?</message>', lambda match: filled(match.group(0)), text, flags=re.S)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


main(sys.argv[1])
