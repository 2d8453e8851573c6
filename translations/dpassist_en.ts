<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) in the list</source>
        <translation>
            <numerusform>%n message in the list</numerusform>
            <numerusform>%n messages in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in the configuration: see the Help menu</source>
        <translation>
            <numerusform>%n problem in the configuration: see the Help menu</numerusform>
            <numerusform>%n problems in the configuration: see the Help menu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message numerus="yes">
        <source>%n more signature(s) are not shown.</source>
        <translation>
            <numerusform>%n more signature is not shown.</numerusform>
            <numerusform>%n more signatures are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message numerus="yes">
        <source>%n message(s) are attached to this one.</source>
        <translation>
            <numerusform>%n message is attached to this one.</numerusform>
            <numerusform>%n messages are attached to this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message numerus="yes">
        <source>%n sign(s) speak against this, see below.</source>
        <translation>
            <numerusform>%n sign speaks against this, see below.</numerusform>
            <numerusform>%n signs speak against this, see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) speak against this:</source>
        <translation>
            <numerusform>%n sign speaks against this:</numerusform>
            <numerusform>%n signs speak against this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• and %n more, see below</source>
        <translation>
            <numerusform>• and %n more, see below</numerusform>
            <numerusform>• and %n more, see below</numerusform>
        </translation>
    </message>
</context>
</TS>
