<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BreakSentences</name>
    <message numerus="yes">
        <source>You have been sitting for %n minute(s).</source>
        <translation>
            <numerusform>You have been sitting for %n minute.</numerusform>
            <numerusform>You have been sitting for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the rest of today a break comes every %n minute(s).</source>
        <translation>
            <numerusform>For the rest of today a break comes every %n minute.</numerusform>
            <numerusform>For the rest of today a break comes every %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Three good days. Go back to a break every %n minute(s)?</source>
        <translation>
            <numerusform>Three good days. Go back to a break every %n minute?</numerusform>
            <numerusform>Three good days. Go back to a break every %n minutes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>Easy sessions for %n more day(s), until things have settled.</source>
        <translation>
            <numerusform>Easy sessions for %n more day, until things have settled.</numerusform>
            <numerusform>Easy sessions for %n more days, until things have settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would %n minute(s) fit better?</source>
        <translation>
            <numerusform>Would %n minute fit better?</numerusform>
            <numerusform>Would %n minutes fit better?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n repetition(s)</source>
        <translation>
            <numerusform>%n repetition</numerusform>
            <numerusform>%n repetitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonFacts</name>
    <message numerus="yes">
        <source>%n second(s) a set.</source>
        <translation>
            <numerusform>%n second a set.</numerusform>
            <numerusform>%n seconds a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repetition(s) a set.</source>
        <translation>
            <numerusform>%n repetition a set.</numerusform>
            <numerusform>%n repetitions a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first set goes from %1 to %n second(s).</source>
        <translation>
            <numerusform>The first set goes from %1 to %n second.</numerusform>
            <numerusform>The first set goes from %1 to %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first set goes from %1 to %n repetition(s).</source>
        <translation>
            <numerusform>The first set goes from %1 to %n repetition.</numerusform>
            <numerusform>The first set goes from %1 to %n repetitions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up from %1 to %n second(s) a set.</source>
        <translation>
            <numerusform>Up from %1 to %n second a set.</numerusform>
            <numerusform>Up from %1 to %n seconds a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up from %1 to %n repetition(s) a set.</source>
        <translation>
            <numerusform>Up from %1 to %n repetition a set.</numerusform>
            <numerusform>Up from %1 to %n repetitions a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Down from %1 to %n second(s) a set.</source>
        <translation>
            <numerusform>Down from %1 to %n second a set.</numerusform>
            <numerusform>Down from %1 to %n seconds a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Down from %1 to %n repetition(s) a set.</source>
        <translation>
            <numerusform>Down from %1 to %n repetition a set.</numerusform>
            <numerusform>Down from %1 to %n repetitions a set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1.</source>
        <translation>
            <numerusform>%n set instead of %1.</numerusform>
            <numerusform>%n sets instead of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This holds for %n session(s).</source>
        <translation>
            <numerusform>This holds for %n session.</numerusform>
            <numerusform>This holds for %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1: the week has room for it.</source>
        <translation>
            <numerusform>%n set instead of %1: the week has room for it.</numerusform>
            <numerusform>%n sets instead of %1: the week has room for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1, so that the session fits your minutes.</source>
        <translation>
            <numerusform>%n set instead of %1, so that the session fits your minutes.</numerusform>
            <numerusform>%n sets instead of %1, so that the session fits your minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1 in this lighter week.</source>
        <translation>
            <numerusform>%n set instead of %1 in this lighter week.</numerusform>
            <numerusform>%n sets instead of %1 in this lighter week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1: the week has its share.</source>
        <translation>
            <numerusform>%n set instead of %1: the week has its share.</numerusform>
            <numerusform>%n sets instead of %1: the week has its share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) instead of %1, since it was trained the day before as well.</source>
        <translation>
            <numerusform>%n set instead of %1, since it was trained the day before as well.</numerusform>
            <numerusform>%n sets instead of %1, since it was trained the day before as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>This step is new, so its dose stays for %n more session(s).</source>
        <translation>
            <numerusform>This step is new, so its dose stays for %n more session.</numerusform>
            <numerusform>This step is new, so its dose stays for %n more sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Welcome back. The last session was %n day(s) ago.</source>
        <translation>
            <numerusform>Welcome back. The last session was %n day ago.</numerusform>
            <numerusform>Welcome back. The last session was %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Self tests are due: the last ones were %n day(s) ago.</source>
        <translation>
            <numerusform>Self tests are due: the last ones were %n day ago.</numerusform>
            <numerusform>Self tests are due: the last ones were %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n good session(s) at the top of the range; two in a row open the next step.</source>
        <translation>
            <numerusform>%n good session at the top of the range; two in a row open the next step.</numerusform>
            <numerusform>%n good sessions at the top of the range; two in a row open the next step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) slower in each repetition: you are at the top of the range.</source>
        <translation>
            <numerusform>%n second slower in each repetition: you are at the top of the range.</numerusform>
            <numerusform>%n seconds slower in each repetition: you are at the top of the range.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>length of a hold</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rep(s)</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold for %n second(s)</source>
        <translation>
            <numerusform>Hold for %n second</numerusform>
            <numerusform>Hold for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rest, %n second(s)</source>
        <translation>
            <numerusform>Rest, %n second</numerusform>
            <numerusform>Rest, %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>about %n repetition(s) left</source>
        <translation>
            <numerusform>about %n repetition left</numerusform>
            <numerusform>about %n repetitions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::SessionPage</name>
    <message numerus="yes">
        <source>You did %1 of %n set(s). They are saved and count towards your week.</source>
        <translation>
            <numerusform>You did %1 of %n set. It is saved and counts towards your week.</numerusform>
            <numerusform>You did %1 of %n sets. They are saved and count towards your week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::SetPanel</name>
    <message numerus="yes">
        <source>of %n rep(s)</source>
        <translation>
            <numerusform>of %n rep</numerusform>
            <numerusform>of %n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::SmallPlayer</name>
    <message numerus="yes">
        <source>of %n rep(s)</source>
        <translation>
            <numerusform>of %n rep</numerusform>
            <numerusform>of %n reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plumbline::SummaryView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n set(s)</source>
        <translation>
            <numerusform>%1 of %n set</numerusform>
            <numerusform>%1 of %n sets</numerusform>
        </translation>
    </message>
</context>
</TS>
