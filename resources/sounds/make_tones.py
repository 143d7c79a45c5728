#!/usr/bin/env python3
"""Writes the player's tones beside this file: plain sine partials with soft edges, 22.05 kHz, mono, 16 bit.

Run it after a change of the table; the WAV files are kept in the repository.
"""
import math
import pathlib
import struct
import wave

RATE = 22050
# name: notes of (start s, length s, frequency Hz, loudness 0..1)
TONES = {
    "tick": [(0.0, 0.07, 880.0, 0.45)],
    "go": [(0.0, 0.26, 1174.7, 0.55)],
    "lower": [(0.0, 0.11, 440.0, 0.28)],
    "lift": [(0.0, 0.11, 659.3, 0.28)],
    "pause": [(0.0, 0.06, 554.4, 0.18)],
    "set-done": [(0.0, 0.16, 659.3, 0.45), (0.13, 0.30, 987.8, 0.45)],
    "rest-soon": [(0.0, 0.14, 587.3, 0.35), (0.2, 0.14, 587.3, 0.35)],
    "finished": [(0.0, 0.2, 523.3, 0.4), (0.16, 0.2, 659.3, 0.4), (0.32, 0.55, 784.0, 0.45)],
}


def partials(frequency, t):
    """A soft mallet: the octave and the twelfth fade faster than the ground tone."""
    return (math.sin(2 * math.pi * frequency * t)
            + 0.28 * math.exp(-9 * t) * math.sin(4 * math.pi * frequency * t)
            + 0.10 * math.exp(-16 * t) * math.sin(6 * math.pi * frequency * t)) / 1.38


def render(notes):
    length = max(start + duration for start, duration, _, _ in notes) + 0.02
    samples = [0.0] * int(length * RATE)
    for start, duration, frequency, loudness in notes:
        first = int(start * RATE)
        for i in range(int(duration * RATE)):
            t = i / RATE
            attack = min(1.0, t / 0.006)
            release = min(1.0, (duration - t) / 0.03)
            fade = math.exp(-2.6 * t / duration)
            samples[first + i] += loudness * attack * release * fade * partials(frequency, t)
    return samples


def main():
    folder = pathlib.Path(__file__).parent
    for name, notes in TONES.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(b"".join(
                struct.pack("<h", round(32767 * max(-1.0, min(1.0, s)))) for s in render(notes)))


if __name__ == "__main__":
    main()
