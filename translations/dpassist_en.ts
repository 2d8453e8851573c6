<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CourseLists</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseMakingPage</name>
    <message numerus="yes">
        <source>%n task(s) in all. The course can be saved.</source>
        <translation>
            <numerusform>%n task in all. The course can be saved.</numerusform>
            <numerusform>%n tasks in all. The course can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtraFiles</name>
    <message numerus="yes">
        <source>%n attachment(s) by themselves as well</source>
        <translation>
            <numerusform>%n attachment by itself as well</numerusform>
            <numerusform>%n attachments by themselves as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message numerus="yes">
        <source>It has happened %n time(s) by now.</source>
        <translation>
            <numerusform>It has happened %n time by now.</numerusform>
            <numerusform>It has happened %n times by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%n more of the same kinds</source>
        <translation>
            <numerusform>%n more of the same kinds</numerusform>
            <numerusform>%n more of the same kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not send it like this: %n thing(s) must be put right.</source>
        <translation>
            <numerusform>Do not send it like this: one thing must be put right.</numerusform>
            <numerusform>Do not send it like this: %n things must be put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n thing(s) before you send it.</source>
        <translation>
            <numerusform>Look at one thing before you send it.</numerusform>
            <numerusform>Look at %n things before you send it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong was found. %n thing(s) good to know.</source>
        <translation>
            <numerusform>Nothing wrong was found. One thing is good to know.</numerusform>
            <numerusform>Nothing wrong was found. %n things are good to know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>%n topic found</numerusform>
            <numerusform>%n topics found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message numerus="yes">
        <source>%n task(s) from before are ready to be asked again.</source>
        <translation>
            <numerusform>One task from before is ready to be asked again.</numerusform>
            <numerusform>%n tasks from before are ready to be asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n problem(s) in the configuration: see the Help menu</source>
        <translation>
            <numerusform>%n problem in the configuration: see the Help menu</numerusform>
            <numerusform>%n problems in the configuration: see the Help menu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dpassist did not end well last time. %Ln message(s) are back.</source>
        <translation>
            <numerusform>dpassist did not end well last time. %Ln message is back.</numerusform>
            <numerusform>dpassist did not end well last time. %Ln messages are back.</numerusform>
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
    <name>PassOnBox</name>
    <message numerus="yes">
        <source>&amp;Pass %n message(s) on to another authority</source>
        <translation>
            <numerusform>&amp;Pass %n message on to another authority</numerusform>
            <numerusform>&amp;Pass %n messages on to another authority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pass %n message(s) on with guidance</source>
        <translation>
            <numerusform>&amp;Pass %n message on with guidance</numerusform>
            <numerusform>&amp;Pass %n messages on with guidance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation>
            <numerusform>%n draft made</numerusform>
            <numerusform>%n drafts made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left: you stopped it.</source>
        <translation>
            <numerusform>%n message is left: you stopped it.</numerusform>
            <numerusform>%n messages are left: you stopped it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message numerus="yes">
        <source>%Ln file(s) that were found are NOT read.</source>
        <translation>
            <numerusform>%Ln file that was found is NOT read.</numerusform>
            <numerusform>%Ln files that were found are NOT read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in the list</source>
        <translation>
            <numerusform>%Ln message in the list</numerusform>
            <numerusform>%Ln messages in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln file(s) were read.</source>
        <translation>
            <numerusform>Stopped: %Ln file was read.</numerusform>
            <numerusform>Stopped: %Ln files were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleExchange</name>
    <message numerus="yes">
        <source>%n more row(s) or cell(s) that cannot be used.</source>
        <translation>
            <numerusform>%n more row or cell cannot be used.</numerusform>
            <numerusform>%n more rows or cells cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not in the file, and gone.</source>
        <translation>
            <numerusform>%n rule is not in the file, and gone.</numerusform>
            <numerusform>%n rules are not in the file, and gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) imported. They count once you save them.</source>
        <translation>
            <numerusform>%n rule imported. It counts once you save it.</numerusform>
            <numerusform>%n rules imported. They count once you save them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message numerus="yes">
        <source>%n message(s) could not be read</source>
        <translation>
            <numerusform>%n message could not be read</numerusform>
            <numerusform>%n messages could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) for which nothing changes are not listed</source>
        <translation>
            <numerusform>%n message for which nothing changes is not listed</numerusform>
            <numerusform>%n messages for which nothing changes are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) looked at</source>
        <translation>
            <numerusform>%n message looked at</numerusform>
            <numerusform>%n messages looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other suggestion(s) than with the rules in force</source>
        <translation>
            <numerusform>%n other suggestion than with the rules in force</numerusform>
            <numerusform>%n other suggestions than with the rules in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n rule(s) with doubts.</source>
        <translation>
            <numerusform>%n rule with doubts.</numerusform>
            <numerusform>%n rules with doubts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>one fault</numerusform>
            <numerusform>%n faults</numerusform>
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
<context>
    <name>WatchWork</name>
    <message numerus="yes">
        <source>%n message(s) in the watched folder came before. The File menu opens them all.</source>
        <translation>
            <numerusform>%n message in the watched folder came before. The File menu opens it.</numerusform>
            <numerusform>%n messages in the watched folder came before. The File menu opens them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from the watched folder</source>
        <translation>
            <numerusform>%n new message from the watched folder</numerusform>
            <numerusform>%n new messages from the watched folder</numerusform>
        </translation>
    </message>
</context>
</TS>
