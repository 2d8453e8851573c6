<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>.eml, .msg or MeMo .xml, or a folder of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. What the sample messages are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Passed on with guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5. In short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: {name}, {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you send it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAFT.eml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENTRY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward draft to {entry}: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply to {file}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the window: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognises Digital Post, passes it on with guidance, and prepares correct replies. Without a command it opens the window with the files given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply draft: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attached original differs from the file. This must not happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory has: {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft would overwrite the original. Choose another file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drafts lie in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is attached byte for byte (SHA-256 {digest}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply profiles are: {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no directory entry within your own domains to pass on to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the message says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a configuration file is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file could not be read from the disk; the others were done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file name is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do the main job on the built-in sample messages: in the window, or in the terminal where there is no screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file to write the draft to; an older one is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the directory entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep settings, profiles and everything else in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of this run: Danish, English, or the system&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one JSON object per line, as each file is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the window, with these files in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: no reply allowed, outside own domains, unknown entry or profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply profile; the one in the settings if left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what files are, and why; folders are walked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped with Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command was typed wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine refused: cannot write, disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message: .eml, .msg or MeMo .xml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where drafts and the picture of the window go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a forward draft with guidance to a directory entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a reply draft, as the reply profile says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}  in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}  {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} is not understood here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be {choices}, but not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a value after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{profile}, step by step:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{says} · {where}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message>
        <source>The file is not valid TOML. It was kept aside, and the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not used ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guidance uses “{what}”, which dpassist does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “{what}” cannot be used. The default is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” is missing, so the whole file is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” is not an option that dpassist knows. It is kept, but not used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>A Digital Post document (MeMo {version}). Only the real thing has this structure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON file that uses the field names of Digital Post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digital signature (S/MIME). dpassist has not checked who signed, nor whether it is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file called attention.xml, which post between authorities could carry until 2022.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file called dkalmetadata.xml, as the Digital Post of 2010-2022 made it; its content was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A technical receipt with the status “{status}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An XML file named like a Digital Post message id; its content was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address under {domain}, which a Digital Post gateway uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers would go to another domain than the sender&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata of the Digital Post of 2010-2022 (DKAL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content does not make a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is encrypted (S/MIME).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document says version {version}, which is neither 1.1 nor 1.2. It was read all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender calls itself “{name}” but writes from {domain}, which is not on the list for that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s domain {domain} looks like {genuine} but is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words “Digital Post” or “e-Boks” occur. Words alone prove nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one letter, and dpassist does not choose between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attachment&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reply address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” fits the sign “{sign}” in your organisation&apos;s profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Answer wanted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service of process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company or authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}/{month}/{year} {hour}:{minute}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (unverified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verdict} ({certainty})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Do not answer this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to answer this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to answer this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Numbers like CPR numbers were replaced by dots in the quoted text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter does not say whether it may be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no id, so the reply cannot be tied to its thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender is filled in as {sender}. Some mail programs ignore it: check before you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender is not filled in. Choose the right mailbox yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject held a number like a CPR number. It was replaced by dots, because subjects are not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reply profile holds values that nobody has checked against the real system yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dpassist has NOT switched on encryption or secure sending. Do that yourself before you send.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A part of the message could not be read ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program is set up to open the draft. Choose a default program for .eml files, or save the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside dpassist. Nothing was changed. Try again, and report it if it happens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is wrapped in more layers than is safe to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content unpacks to more than is safe to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is damaged: it breaks off or is not well formed. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document uses XML features that can be dangerous and that Digital Post never uses. It was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read from the disk or the network drive. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Is the disk full, or is the folder read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and could not be read. Fetch or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB, which is more than Digital Post allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a mail message and not a Digital Post document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail program could not be started. Save the draft and open it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has more parts than is safe to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a JSON file, but not a Digital Post receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a winmail.dat file. Open the mail that it came with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an XML file, but not a Digital Post document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read it you need the private key of the mailbox it was encrypted for. Open it in the mail program that has that key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read it you need the private key of the mailbox it was encrypted for. Open it in the mail program that has that key. The message names these keys: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A receipt is made by a system. Nobody reads an answer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is at {domain}, outside your authority&apos;s own domains. Post is only passed on inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read, so there is nothing to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message cannot be read here, so no reply can be prepared. Open it where it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender does not take replies to this letter. If an answer is needed, write a new Digital Post letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry “{entry}” in the directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guidance “{guidance}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile “{profile}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is the letter without the mail it came in, so it has no address to answer. Open the mail instead, or choose a reply profile with instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only the notice. Find the letter itself in Digital Post and answer that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message does not prove to be what it claims, so it is not passed on with guidance. Ask your IT department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message does not prove to be what it claims. Do not answer it, and ask your IT department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reply profile makes no draft: the reply is written elsewhere. Follow the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your authority&apos;s own mail domains are not set, so nothing can be passed on. Set them in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Cannot be read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful: this claims to be something it does not prove to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital Post notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital Post receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot tell what this is. Look at the signs below and decide yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds several Digital Post letters. Open each one and handle it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Digital Post, and it may be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Digital Post, but the sender does not take replies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Digital Post. It does not say whether it may be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a technical receipt, not a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a technical receipt: the letter it is about was NOT delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a technical receipt: the letter it is about was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is encrypted and cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is ordinary mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is signed secure mail, not Digital Post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This only says that there is new post. It is not the letter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known whether it may be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
