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
</TS>
