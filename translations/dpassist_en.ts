<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CourseLists</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseMakingPage</name>
    <message numerus="yes">
        <source>%Ln task(s) in all. The course can be saved.</source>
        <translation>
            <numerusform>%Ln task in all. The course can be saved.</numerusform>
            <numerusform>%Ln tasks in all. The course can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message numerus="yes">
        <source>%Ln lesson(s)</source>
        <translation>
            <numerusform>%Ln lesson</numerusform>
            <numerusform>%Ln lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln thing to look at</numerusform>
            <numerusform>%Ln things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln message(s) in the list, each marked as done.</source>
        <translation>
            <numerusform>%Ln message in the list, marked as done.</numerusform>
            <numerusform>%Ln messages in the list, each marked as done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtraFiles</name>
    <message numerus="yes">
        <source>%Ln attachment(s) by themselves as well</source>
        <translation>
            <numerusform>%Ln attachment by itself as well</numerusform>
            <numerusform>%Ln attachments by themselves as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message numerus="yes">
        <source>It has happened %Ln time(s) by now.</source>
        <translation>
            <numerusform>It has happened %Ln time by now.</numerusform>
            <numerusform>It has happened %Ln times by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%Ln more of the same kinds</source>
        <translation>
            <numerusform>%Ln more of the same kinds</numerusform>
            <numerusform>%Ln more of the same kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not send it like this: %Ln thing(s) must be put right.</source>
        <translation>
            <numerusform>Do not send it like this: one thing must be put right.</numerusform>
            <numerusform>Do not send it like this: %Ln things must be put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln thing(s) before you send it.</source>
        <translation>
            <numerusform>Look at one thing before you send it.</numerusform>
            <numerusform>Look at %Ln things before you send it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong was found. %Ln thing(s) good to know.</source>
        <translation>
            <numerusform>Nothing wrong was found. One thing is good to know.</numerusform>
            <numerusform>Nothing wrong was found. %Ln things are good to know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message numerus="yes">
        <source>dpassist did not end well last time. %Ln message(s) are back.</source>
        <translation>
            <numerusform>dpassist did not end well last time. %Ln message is back.</numerusform>
            <numerusform>dpassist did not end well last time. %Ln messages are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message numerus="yes">
        <source>%Ln topic(s) found</source>
        <translation>
            <numerusform>%Ln topic found</numerusform>
            <numerusform>%Ln topics found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message numerus="yes">
        <source>%Ln task(s) from before are ready to be asked again.</source>
        <translation>
            <numerusform>One task from before is ready to be asked again.</numerusform>
            <numerusform>%Ln tasks from before are ready to be asked again.</numerusform>
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
        <source>%Ln problem(s) in the configuration: see the Help menu</source>
        <translation>
            <numerusform>%Ln problem in the configuration: see the Help menu</numerusform>
            <numerusform>%Ln problems in the configuration: see the Help menu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message numerus="yes">
        <source>%Ln more signature(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more signature is not shown.</numerusform>
            <numerusform>%Ln more signatures are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message numerus="yes">
        <source>%Ln message(s) are attached to this one.</source>
        <translation>
            <numerusform>%Ln message is attached to this one.</numerusform>
            <numerusform>%Ln messages are attached to this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassOnBox</name>
    <message numerus="yes">
        <source>&amp;Pass %Ln message(s) on to another authority</source>
        <translation>
            <numerusform>&amp;Pass %Ln message on to another authority</numerusform>
            <numerusform>&amp;Pass %Ln messages on to another authority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pass %Ln message(s) on with guidance</source>
        <translation>
            <numerusform>&amp;Pass %Ln message on with guidance</numerusform>
            <numerusform>&amp;Pass %Ln messages on with guidance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message numerus="yes">
        <source>%Ln draft(s) made</source>
        <translation>
            <numerusform>%Ln draft made</numerusform>
            <numerusform>%Ln drafts made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) left: you stopped it.</source>
        <translation>
            <numerusform>%Ln message is left: you stopped it.</numerusform>
            <numerusform>%Ln messages are left: you stopped it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostFront</name>
    <message numerus="yes">
        <source>Reading {name} and %Ln more…</source>
        <translation>
            <numerusform>Reading {name} and %Ln more…</numerusform>
            <numerusform>Reading {name} and %Ln more…</numerusform>
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
    <name>ProfileFilePage</name>
    <message numerus="yes">
        <source>Show the &amp;next one (%Ln more)</source>
        <translation>
            <numerusform>Show the &amp;next one (%Ln more)</numerusform>
            <numerusform>Show the &amp;next one (%Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message numerus="yes">
        <source>Tasks you have answered: %n.</source>
        <translation>
            <numerusform>Tasks you have answered: %n.</numerusform>
            <numerusform>Tasks you have answered: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This forgets how you answered %n task(s), where you are in a lesson, and the set you began. Lessons and courses stay. It cannot be taken back.</source>
        <translation>
            <numerusform>This forgets how you answered %n task, where you are in a lesson, and the set you began. Lessons and courses stay. It cannot be taken back.</numerusform>
            <numerusform>This forgets how you answered %n tasks, where you are in a lesson, and the set you began. Lessons and courses stay. It cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleExchange</name>
    <message numerus="yes">
        <source>%Ln more row(s) or cell(s) that cannot be used.</source>
        <translation>
            <numerusform>%Ln more row or cell cannot be used.</numerusform>
            <numerusform>%Ln more rows or cells cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are not in the file, and gone.</source>
        <translation>
            <numerusform>%Ln rule is not in the file, and gone.</numerusform>
            <numerusform>%Ln rules are not in the file, and gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) imported. They count once you save them.</source>
        <translation>
            <numerusform>%Ln rule imported. It counts once you save it.</numerusform>
            <numerusform>%Ln rules imported. They count once you save them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message numerus="yes">
        <source>%Ln doubt(s)</source>
        <translation>
            <numerusform>%Ln doubt</numerusform>
            <numerusform>%Ln doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSaying</name>
    <message numerus="yes">
        <source>%Ln rule(s) with doubts.</source>
        <translation>
            <numerusform>%Ln rule with doubts.</numerusform>
            <numerusform>%Ln rules with doubts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message numerus="yes">
        <source>%Ln message(s) could not be read</source>
        <translation>
            <numerusform>%Ln message could not be read</numerusform>
            <numerusform>%Ln messages could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) for which nothing changes are not listed</source>
        <translation>
            <numerusform>%Ln message for which nothing changes is not listed</numerusform>
            <numerusform>%Ln messages for which nothing changes are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) looked at</source>
        <translation>
            <numerusform>%Ln message looked at</numerusform>
            <numerusform>%Ln messages looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other suggestion(s) than with the rules in force</source>
        <translation>
            <numerusform>%Ln other suggestion than with the rules in force</numerusform>
            <numerusform>%Ln other suggestions than with the rules in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message numerus="yes">
        <source>%Ln fault(s)</source>
        <translation>
            <numerusform>one fault</numerusform>
            <numerusform>%Ln faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message numerus="yes">
        <source>%Ln sign(s) speak against this, see below.</source>
        <translation>
            <numerusform>%Ln sign speaks against this, see below.</numerusform>
            <numerusform>%Ln signs speak against this, see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s) speak against this:</source>
        <translation>
            <numerusform>%Ln sign speaks against this:</numerusform>
            <numerusform>%Ln signs speak against this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• and %Ln more, see below</source>
        <translation>
            <numerusform>• and %Ln more, see below</numerusform>
            <numerusform>• and %Ln more, see below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchWork</name>
    <message numerus="yes">
        <source>%Ln message(s) in the watched folder came before. The File menu opens them all.</source>
        <translation>
            <numerusform>%Ln message in the watched folder came before. The File menu opens it.</numerusform>
            <numerusform>%Ln messages in the watched folder came before. The File menu opens them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) from the watched folder</source>
        <translation>
            <numerusform>%Ln new message from the watched folder</numerusform>
            <numerusform>%Ln new messages from the watched folder</numerusform>
        </translation>
    </message>
</context>
</TS>
