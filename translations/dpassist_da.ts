<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Built on:</source>
        <translation>Bygget på:</translation>
    </message>
    <message>
        <source>Licence: GNU General Public License, version 3 or later</source>
        <translation>Licens: GNU General Public License, version 3 eller senere</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: dpassist opens drafts, a person sends them.</source>
        <translation>Intet forlader computeren: dpassist åbner kladder, et menneske sender dem.</translation>
    </message>
    <message>
        <source>The whole terms stand in the Help menu, under Licences.</source>
        <translation>De fulde vilkår står i menuen Hjælp under Licenser.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>ActionPane</name>
    <message>
        <source>Another draft is still being made: press again in a moment.</source>
        <translation>En anden kladde laves stadig. Tryk igen om lidt.</translation>
    </message>
    <message>
        <source>At most {count} messages at once: each one becomes a draft.</source>
        <translation>Højst {count} meddelelser ad gangen: Hver bliver til en kladde.</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Vælg først en meddelelse.</translation>
    </message>
    <message>
        <source>Choose one message to answer it.</source>
        <translation>Vælg én meddelelse for at besvare den.</translation>
    </message>
    <message>
        <source>Do&amp;ne, to the next message</source>
        <translation>Fær&amp;dig, videre til den næste</translation>
    </message>
    <message>
        <source>Making the draft…</source>
        <translation>Laver kladden…</translation>
    </message>
    <message>
        <source>Passing on {done} of {total}</source>
        <translation>Fordeler {done} af {total}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Det lykkedes ikke</translation>
    </message>
    <message>
        <source>The gateway has its own button: follow the steps.</source>
        <translation>Gatewayen har sin egen knap: Følg trinene.</translation>
    </message>
    <message>
        <source>The reply document is saved</source>
        <translation>Svardokumentet er gemt</translation>
    </message>
</context>
<context>
    <name>AnswerableWidget</name>
    <message>
        <source>How?</source>
        <translation>Hvordan?</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>Meddelelsen</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>(no name)</source>
        <translation>(intet navn)</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Vedhæftede filer</translation>
    </message>
    <message>
        <source>Save a&amp;ttachment…</source>
        <translation>Gem ve&amp;dhæftet fil…</translation>
    </message>
    <message>
        <source>This is a web page. It opens in the browser and can ask for passwords: give it none.</source>
        <translation>Det er en webside. Den åbner i browseren og kan bede om adgangskoder: Giv den ingen.</translation>
    </message>
    <message>
        <source>This kind of document can run macros. Do not let it, unless you know who made it.</source>
        <translation>Den slags dokument kan køre makroer. Giv ikke lov til det, medmindre du ved, hvem der har lavet det.</translation>
    </message>
    <message>
        <source>This kind of file can run a program on your computer. Save it only if you know who sent it, and why; otherwise ask IT.</source>
        <translation>Den slags fil kan køre et program på din computer. Gem den kun, hvis du ved, hvem der har sendt den og hvorfor; ellers spørg it-afdelingen.</translation>
    </message>
    <message>
        <source>This kind of file hides what is in it, programs too. Ask IT before you open it.</source>
        <translation>Den slags fil skjuler, hvad der er i den, også programmer. Spørg it-afdelingen, før du åbner den.</translation>
    </message>
    <message>
        <source>{name} ({type}, {size})</source>
        <translation>{name} ({type}, {size})</translation>
    </message>
</context>
<context>
    <name>BothField</name>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
</context>
<context>
    <name>BreakingLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
</context>
<context>
    <name>CaptionBand</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;From the beginning</source>
        <translation>&amp;Forfra</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Videre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play by itself</source>
        <translation>&amp;Kør af sig selv</translation>
    </message>
    <message>
        <source>Step {number} of {count} · made-up letters</source>
        <translation>Trin {number} af {count} · opdigtede breve</translation>
    </message>
</context>
<context>
    <name>ChannelPicture</name>
    <message>
        <source>The map</source>
        <translation>Kortet</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>A dashed line: not all of it was read where it is decided. The numbers lead to the sources on the last page.</source>
        <translation>En stiplet linje: Ikke alt er læst dér, hvor det er bestemt. Tallene henviser til kilderne sidst.</translation>
    </message>
    <message>
        <source>Can go wrong: {text}</source>
        <translation>Kan gå galt: {text}</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Virksomheder</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blanket</translation>
    </message>
    <message>
        <source>From {sender} to {recipient} through {channel}</source>
        <translation>Fra {sender} til {recipient} gennem {channel}</translation>
    </message>
    <message>
        <source>Lessons: {lessons}</source>
        <translation>Lektioner: {lessons}</translation>
    </message>
    <message>
        <source>Not verified: {text}</source>
        <translation>Ikke bekræftet: {text}</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>Almindelig mail</translation>
    </message>
    <message>
        <source>Other authorities</source>
        <translation>Andre myndigheder</translation>
    </message>
    <message>
        <source>Secure mail</source>
        <translation>Sikker mail</translation>
    </message>
    <message>
        <source>Web service</source>
        <translation>Webservice</translation>
    </message>
    <message>
        <source>What came in from 2010 to 2022</source>
        <translation>Det, der kom ind fra 2010 til 2022</translation>
    </message>
    <message>
        <source>What comes in now</source>
        <translation>Det, der kommer ind nu</translation>
    </message>
    <message>
        <source>What goes out now</source>
        <translation>Det, der går ud nu</translation>
    </message>
    <message>
        <source>What went out from 2010 to 2022</source>
        <translation>Det, der gik ud fra 2010 til 2022</translation>
    </message>
    <message>
        <source>Who can write to whom, now</source>
        <translation>Hvem kan skrive til hvem nu</translation>
    </message>
    <message>
        <source>Who could write to whom, from 2010 to 2022</source>
        <translation>Hvem kunne skrive til hvem fra 2010 til 2022</translation>
    </message>
    <message>
        <source>Your authority</source>
        <translation>Jeres myndighed</translation>
    </message>
    <message>
        <source>borger.dk</source>
        <translation>borger.dk</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>slået op</translation>
    </message>
    <message>
        <source>not verified: {count} of {all}</source>
        <translation>ikke bekræftet: {count} af {all}</translation>
    </message>
    <message>
        <source>virk.dk</source>
        <translation>virk.dk</translation>
    </message>
    <message>
        <source>{sender} · {channel} · {recipient}</source>
        <translation>{sender} · {channel} · {recipient}</translation>
    </message>
    <message>
        <source>{sender} → {channel} → {recipient}</source>
        <translation>{sender} → {channel} → {recipient}</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>&amp;2010 to 2022</source>
        <translation>&amp;2010 til 2022</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Nu</translation>
    </message>
    <message>
        <source>A dashed line: not all of it was read where it is decided.</source>
        <translation>En stiplet linje: Ikke alt er læst dér, hvor det er bestemt.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Gem kortet</translation>
    </message>
    <message>
        <source>Save the map as &amp;PDF…</source>
        <translation>Gem kortet som &amp;PDF…</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gemt: {file}</translation>
    </message>
    <message>
        <source>The channel map</source>
        <translation>Kanalkortet</translation>
    </message>
    <message>
        <source>What comes &amp;in</source>
        <translation>Det, der kommer &amp;ind</translation>
    </message>
    <message>
        <source>What goes &amp;out</source>
        <translation>Det, der går &amp;ud</translation>
    </message>
    <message>
        <source>Who can write to whom, and through what</source>
        <translation>Hvem kan skrive til hvem og gennem hvad</translation>
    </message>
    <message>
        <source>channel-map-{era}.pdf</source>
        <translation>kanalkort-{era}.pdf</translation>
    </message>
</context>
<context>
    <name>CheckChoices</name>
    <message>
        <source>&amp;Open reply…</source>
        <translation>&amp;Åbn svar…</translation>
    </message>
    <message>
        <source>Choose the letter, or drop it here: much more can be checked then.</source>
        <translation>Vælg brevet, eller slip det her: så kan der kontrolleres meget mere.</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>Valgt af dig.</translation>
    </message>
    <message>
        <source>Drop a draft or a sent reply here (.eml or .msg)</source>
        <translation>Slip en kladde eller et sendt svar her (.eml eller .msg)</translation>
    </message>
    <message>
        <source>Found by what the reply says of its thread.</source>
        <translation>Fundet ved det, svaret selv siger om sin tråd.</translation>
    </message>
    <message>
        <source>Guessed from the subject. Is it the right one?</source>
        <translation>Gættet ud fra emnefeltet. Er det den rigtige?</translation>
    </message>
    <message>
        <source>It ans&amp;wers</source>
        <translation>Svar&amp;er på</translation>
    </message>
    <message>
        <source>Not checked against a real system: {values}</source>
        <translation>Ikke kontrolleret mod et rigtigt system: {values}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Kendes ikke</translation>
    </message>
    <message>
        <source>Open the &amp;letter…</source>
        <translation>Åb&amp;n brevet…</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Reply &amp;profile</source>
        <translation>Sv&amp;arprofil</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Hvad der kontrolleres</translation>
    </message>
</context>
<context>
    <name>CheckEmpty</name>
    <message>
        <source>&amp;Open reply…</source>
        <translation>&amp;Åbn svar…</translation>
    </message>
    <message>
        <source>&amp;Try it with a sample reply</source>
        <translation>&amp;Prøv med et svar som eksempel</translation>
    </message>
    <message>
        <source>Drop a reply here to have it checked</source>
        <translation>Slip et svar her for at få det kontrolleret</translation>
    </message>
    <message>
        <source>In Outlook or Thunderbird: save the draft as a file (.msg or .eml), or drag it to a folder, and drop the file here. A reply that was sent can be checked too. Drop it together with the letter it answers, and both are used.</source>
        <translation>I Outlook eller Thunderbird: gem kladden som en fil (.msg eller .eml), eller træk den ud i en mappe, og slip filen her. Et svar, der er sendt, kan også kontrolleres. Slip det sammen med det brev, det svarer på, så bruges begge.</translation>
    </message>
    <message>
        <source>dpassist looks for what is known to go wrong: recipient, sender, copies, numbers lost from the subject, CPR numbers, too much or forbidden attachments, text left over. Nothing is sent, and your file is not changed.</source>
        <translation>dpassist leder efter det, der vides at gå galt: modtager, afsender, kopier, numre, der er faldet ud af emnefeltet, CPR-numre, for store eller forbudte bilag, tekst, der er glemt. Intet sendes, og din fil ændres ikke.</translation>
    </message>
</context>
<context>
    <name>CheckReplyPage</name>
    <message>
        <source>&amp;Apply all fixes</source>
        <translation>Ret det he&amp;le</translation>
    </message>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Af&amp;bryd</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Gem som…</translation>
    </message>
    <message>
        <source>&amp;Undo the last fix</source>
        <translation>F&amp;ortryd den sidste rettelse</translation>
    </message>
    <message>
        <source>Applies every fix but those that take away an attachment or a number that may be another; decide about these one by one.</source>
        <translation>Retter alt, undtagen hvor det ville fjerne et bilag eller et nummer, der kan være noget andet; det bestemmer du hver for sig.</translation>
    </message>
    <message>
        <source>Drop one reply, or a reply and the letter it answers.</source>
        <translation>Slip ét svar, eller et svar og det brev, det svarer på.</translation>
    </message>
    <message>
        <source>Messages (*.eml *.msg *.xml *.p7m *.dat *.lzma);;All files (*)</source>
        <translation>Meddelelser (*.eml *.msg *.xml *.p7m *.dat *.lzma);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Open in the mail pro&amp;gram</source>
        <translation>Åbn i mail&amp;programmet</translation>
    </message>
    <message>
        <source>Open the letter it answers</source>
        <translation>Åbn det brev, det svarer på</translation>
    </message>
    <message>
        <source>Open the reply</source>
        <translation>Åbn svaret</translation>
    </message>
    <message>
        <source>Reading and checking…</source>
        <translation>Læser og kontrollerer…</translation>
    </message>
    <message>
        <source>Save a &amp;sealed copy…</source>
        <translation>Gem en for&amp;seglet kopi…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Det lykkedes ikke</translation>
    </message>
    <message>
        <source>That is too much at once</source>
        <translation>Det er for meget på én gang</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>What is shown below is as it was before.</source>
        <translation>Det, der vises nedenfor, er som før.</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ikke sendt endnu</translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>sendt {day}</translation>
    </message>
</context>
<context>
    <name>CheckScope</name>
    <message>
        <source>Looked at: recipient, copies, sender, subject and the attachments&apos; names.</source>
        <translation>Kontrolleret: modtager, kopier, afsender, emnefelt og bilagenes navne.</translation>
    </message>
    <message>
        <source>Looked at: recipient, copies, sender, subject, thread, text, CPR numbers in what can be read, and the attachments&apos; names, kinds, number and size.</source>
        <translation>Kontrolleret: modtager, kopier, afsender, emnefelt, tråd, tekst, CPR-numre i det, der kan læses, og bilagenes navne, typer, antal og størrelse.</translation>
    </message>
    <message>
        <source>Not looked at, because it is encrypted: text, attachments and CPR numbers.</source>
        <translation>Ikke kontrolleret, fordi svaret er krypteret: tekst, bilag og CPR-numre.</translation>
    </message>
    <message>
        <source>Not looked at, because the letter it answers is not known: whether it goes to the right one, keeps the letter&apos;s numbers, may be sent at all, and is in time.</source>
        <translation>Ikke kontrolleret, fordi brevet, det svarer på, ikke kendes: om det går til den rigtige, har brevets numre med, overhovedet må sendes, og er i tide.</translation>
    </message>
    <message>
        <source>Not looked at: recipient, sender and subject, because this profile does not answer by mail.</source>
        <translation>Ikke kontrolleret: modtager, afsender og emnefelt, fordi man efter denne profil ikke svarer med en mail.</translation>
    </message>
    <message>
        <source>Not looked at: what the attachments say, and pictures.</source>
        <translation>Ikke kontrolleret: hvad der står i bilagene, og billeder.</translation>
    </message>
    <message>
        <source>Only you can judge whether the answer is right, and answers what was asked.</source>
        <translation>Kun du kan bedømme, om svaret er rigtigt og svarer på det, der blev spurgt om.</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>The letter is not in the list. Open it again from your mailbox.</source>
        <translation>Brevet er ikke på listen. Åbn det igen fra postkassen.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--self-test: the installation cannot do something that it must</source>
        <translation>--self-test: installationen kan ikke noget, den skal kunne</translation>
    </message>
    <message>
        <source>.dpresult files and folders of them; a .dpcourse says which course counts</source>
        <translation>.dpresult-filer og mapper med dem; en .dpcourse afgør, hvilket kursus der tæller</translation>
    </message>
    <message>
        <source>.eml, .msg or MeMo .xml, or a folder of them</source>
        <translation>.eml, .msg eller MeMo-.xml, eller en mappe med dem</translation>
    </message>
    <message>
        <source>.xlsx or .csv file to write; an older one is replaced</source>
        <translation>.xlsx- eller .csv-fil, der skal skrives; en ældre erstattes</translation>
    </message>
    <message>
        <source>1. What the sample messages are</source>
        <translation>1. Hvad eksemplerne er</translation>
    </message>
    <message>
        <source>2. Passed on with guidance</source>
        <translation>2. Fordelt med svarvejledning</translation>
    </message>
    <message>
        <source>3. Replies</source>
        <translation>3. Svar</translation>
    </message>
    <message>
        <source>4. The window</source>
        <translation>4. Vinduet</translation>
    </message>
    <message>
        <source>5. In short</source>
        <translation>5. Kort fortalt</translation>
    </message>
    <message>
        <source>A rule looks at the text, so every message is opened, which takes longer.</source>
        <translation>En regel ser på teksten, så hver meddelelse bliver åbnet. Det tager længere tid.</translation>
    </message>
    <message>
        <source>A sheet is written to a file that ends in .pdf or .html. Choose another name. Nothing was written.</source>
        <translation>En vejledning skrives til en fil, der ender på .pdf eller .html. Vælg et andet navn. Intet er skrevet.</translation>
    </message>
    <message>
        <source>As it is, it cannot be used as a profile.</source>
        <translation>Som den er nu, kan den ikke bruges som profil.</translation>
    </message>
    <message>
        <source>Attached: {name}, {size} bytes</source>
        <translation>Vedhæftet: {name}, {size} bytes</translation>
    </message>
    <message>
        <source>Because of its signs, recognising also reads {needs}, which takes longer.</source>
        <translation>På grund af kendetegnene læser genkendelsen også {needs}, og det tager længere tid.</translation>
    </message>
    <message>
        <source>Before you send it:</source>
        <translation>Før du sender:</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>KOMMANDO</translation>
    </message>
    <message>
        <source>CSV file to write; an older one is replaced</source>
        <translation>CSV-fil, der skrives; en ældre bliver erstattet</translation>
    </message>
    <message>
        <source>Could not be read, and are left out: {rules}</source>
        <translation>Kunne ikke læses og er udeladt: {rules}</translation>
    </message>
    <message>
        <source>Could not be read, and stay as they were: {rules}</source>
        <translation>Kunne ikke læses og er uændrede: {rules}</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>KLADDE</translation>
    </message>
    <message>
        <source>DRAFT.eml</source>
        <translation>KLADDE.eml</translation>
    </message>
    <message>
        <source>Draft that tells the sender where it went: {file}</source>
        <translation>Kladde, der fortæller afsenderen, hvor den er sendt hen: {file}</translation>
    </message>
    <message>
        <source>ENTRY</source>
        <translation>MODTAGER</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FIL</translation>
    </message>
    <message>
        <source>FILE.dpcourse</source>
        <translation>FIL.dpcourse</translation>
    </message>
    <message>
        <source>FILE.dpprofile</source>
        <translation>FIL.dpprofile</translation>
    </message>
    <message>
        <source>FILE.txt</source>
        <translation>FIL.txt</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>MAPPE</translation>
    </message>
    <message>
        <source>Forward draft to {entry}: {file}</source>
        <translation>Kladde til videresendelse til {entry}: {file}</translation>
    </message>
    <message>
        <source>Guidance for {entry} written to {file}</source>
        <translation>Vejledning til {entry} er skrevet til {file}</translation>
    </message>
    <message>
        <source>Hand-out written to {file}</source>
        <translation>Håndark skrevet til {file}</translation>
    </message>
    <message>
        <source>LESSON</source>
        <translation>LEKTION</translation>
    </message>
    <message>
        <source>LOG.csv</source>
        <translation>LOG.csv</translation>
    </message>
    <message>
        <source>Labelled (rows), recognised (columns)</source>
        <translation>Facit (rækker), vurdering (kolonner)</translation>
    </message>
    <message>
        <source>Labelled, but not there or not readable: {count}</source>
        <translation>I facit, men findes ikke eller kan ikke læses: {count}</translation>
    </message>
    <message>
        <source>Lessons: {lessons}. Faults: {faults}.</source>
        <translation>Lektioner: {lessons}. Fejl: {faults}.</translation>
    </message>
    <message>
        <source>Messages: {messages}. Could not be read: {unread}. Another suggestion than now: {changed}.</source>
        <translation>Meddelelser: {messages}. Kunne ikke læses: {unread}. Et andet forslag end nu: {changed}.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAVN</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>Name one thing: a lesson, --profile with a name, --recognise, or --channels.</source>
        <translation>Nævn én ting: en lektion, --profile med et navn, --recognise eller --channels.</translation>
    </message>
    <message>
        <source>No reply to {file}: {reason}</source>
        <translation>Intet svar på {file}: {reason}</translation>
    </message>
    <message>
        <source>No rule in the file can be used, so nothing was imported.</source>
        <translation>Ingen regel i filen kan bruges, så intet er importeret.</translation>
    </message>
    <message>
        <source>Not as the label says: {count}</source>
        <translation>Ikke som facit siger: {count}</translation>
    </message>
    <message>
        <source>Not everything in the file can be used, so nothing was imported: the rules in force stay as they are.</source>
        <translation>Ikke alt i filen kan bruges, så intet er importeret. De gældende regler er uændrede.</translation>
    </message>
    <message>
        <source>Not in the file, and gone: {rules} ({file} still holds them)</source>
        <translation>Findes ikke i filen og er fjernet: {rules} (de ligger stadig i {file})</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Der er ingen fejl i den.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Der blev ikke fundet noget galt.</translation>
    </message>
    <message>
        <source>PAGE.pdf</source>
        <translation>SIDE.pdf</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>STI</translation>
    </message>
    <message>
        <source>PDF file to write; an older one is replaced</source>
        <translation>PDF-fil, der skrives; en ældre erstattes</translation>
    </message>
    <message>
        <source>PDF or .html file to write; an older one is replaced</source>
        <translation>PDF- eller .html-fil, der skrives; en ældre erstattes</translation>
    </message>
    <message>
        <source>PROFILE</source>
        <translation>PROFIL</translation>
    </message>
    <message>
        <source>Passphrase of {file} (Enter to skip): </source>
        <translation>Adgangskode til {file} (Enter for at springe over): </translation>
    </message>
    <message>
        <source>Password of {user} at {host}: </source>
        <translation>Adgangskode for {user} på {host}: </translation>
    </message>
    <message>
        <source>Picture of the window: {file}</source>
        <translation>Billede af vinduet: {file}</translation>
    </message>
    <message>
        <source>REPORT.json</source>
        <translation>RAPPORT.json</translation>
    </message>
    <message>
        <source>RULES.xlsx</source>
        <translation>REGLER.xlsx</translation>
    </message>
    <message>
        <source>Recogniser profile “{id}”, version {version}. Signs: {signs}.</source>
        <translation>Genkendelsesprofil »{id}«, version {version}. Kendetegn: {signs}.</translation>
    </message>
    <message>
        <source>Recognises Digital Post, passes it on with guidance, and prepares correct replies. Without a command it opens the window with the files given.</source>
        <translation>Genkender Digital Post, fordeler den med svarvejledning og forbereder korrekte svar. Uden en kommando åbnes vinduet med de angivne filer.</translation>
    </message>
    <message>
        <source>Remedy: {fix}</source>
        <translation>Løsning: {fix}</translation>
    </message>
    <message>
        <source>Reply document: {file}</source>
        <translation>Svardokument: {file}</translation>
    </message>
    <message>
        <source>Reply draft: {file}</source>
        <translation>Svarkladde: {file}</translation>
    </message>
    <message>
        <source>Reply profile “{id}”, version {version}.</source>
        <translation>Svarprofil »{id}«, version {version}.</translation>
    </message>
    <message>
        <source>Reply profile: {file}</source>
        <translation>Svarprofil: {file}</translation>
    </message>
    <message>
        <source>Report written: {file}</source>
        <translation>Rapport skrevet: {file}</translation>
    </message>
    <message>
        <source>Rules looked through: {count}. Nothing is wrong with them.</source>
        <translation>Regler gået igennem: {count}. Der er intet galt med dem.</translation>
    </message>
    <message>
        <source>Rules now in force: {count}</source>
        <translation>Regler i kraft nu: {count}</translation>
    </message>
    <message>
        <source>Rules that applied to none: {rules}</source>
        <translation>Regler, der ikke passede på nogen: {rules}</translation>
    </message>
    <message>
        <source>Rules written to {file}</source>
        <translation>Reglerne er skrevet til {file}</translation>
    </message>
    <message>
        <source>SEALED.eml</source>
        <translation>FORSEGLET.eml</translation>
    </message>
    <message>
        <source>SHEET.pdf</source>
        <translation>ARK.pdf</translation>
    </message>
    <message>
        <source>Sheets: {sheets}. Faults: {faults}.</source>
        <translation>Ark: {sheets}. Fejl: {faults}.</translation>
    </message>
    <message>
        <source>Signed by {signer} and encrypted: {file}</source>
        <translation>Signeret af {signer} og krypteret: {file}</translation>
    </message>
    <message>
        <source>Signed by {signer}, NOT encrypted: {file}</source>
        <translation>Signeret af {signer}, IKKE krypteret: {file}</translation>
    </message>
    <message>
        <source>Signs:</source>
        <translation>Kendetegn:</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stoppet.</translation>
    </message>
    <message>
        <source>TABLE.csv</source>
        <translation>TABEL.csv</translation>
    </message>
    <message>
        <source>TOML file that says what each file is</source>
        <translation>TOML-fil, der siger, hvad hver fil er</translation>
    </message>
    <message>
        <source>Table written to {file}</source>
        <translation>Tabel skrevet til {file}</translation>
    </message>
    <message>
        <source>Taken for Digital Post without being it: {count}</source>
        <translation>Taget for Digital Post uden at være det: {count}</translation>
    </message>
    <message>
        <source>Tell the sender yourself that it went to another authority. {reason}</source>
        <translation>Giv selv afsenderen besked om, at den er sendt til en anden myndighed. {reason}</translation>
    </message>
    <message>
        <source>Template written: {file}</source>
        <translation>Skabelon skrevet: {file}</translation>
    </message>
    <message>
        <source>The attached original differs from the file. This must not happen.</source>
        <translation>Den vedhæftede original afviger fra filen. Det må ikke ske.</translation>
    </message>
    <message>
        <source>The directory has: {choices}</source>
        <translation>Kartoteket indeholder: {choices}</translation>
    </message>
    <message>
        <source>The draft is made, but it is NOT on record that it was passed on: the log could not be written. Tell your administrator.</source>
        <translation>Kladden er lavet, men det er IKKE noteret, at den er fordelt: Loggen kunne ikke skrives. Sig det til din administrator.</translation>
    </message>
    <message>
        <source>The draft would overwrite the original. Choose another file name.</source>
        <translation>Kladden ville overskrive originalen. Vælg et andet filnavn.</translation>
    </message>
    <message>
        <source>The drafts lie in {folder}</source>
        <translation>Kladderne ligger i {folder}</translation>
    </message>
    <message>
        <source>The file before held comments or what dpassist does not know. It was kept as {file}.</source>
        <translation>Den tidligere fil indeholdt kommentarer eller noget, dpassist ikke kender. Den er gemt som {file}.</translation>
    </message>
    <message>
        <source>The lesson “{lesson}” is not in order. dpassist training check says what is wrong.</source>
        <translation>Lektionen »{lesson}« er ikke i orden. dpassist training check siger, hvad der er galt.</translation>
    </message>
    <message>
        <source>The original is attached byte for byte (SHA-256 {digest}).</source>
        <translation>Originalen er vedhæftet uændret, byte for byte (SHA-256 {digest}).</translation>
    </message>
    <message>
        <source>The reply profiles are: {choices}</source>
        <translation>Svarprofilerne er: {choices}</translation>
    </message>
    <message>
        <source>There are no files in what was named.</source>
        <translation>Der er ingen filer i det, der er angivet.</translation>
    </message>
    <message>
        <source>There are no results of a course in what was named.</source>
        <translation>Der er ingen resultater af et kursus i det, der er angivet.</translation>
    </message>
    <message>
        <source>There is no directory entry within your own domains to pass on to.</source>
        <translation>Der er ingen i kartoteket inden for jeres egne domæner at fordele til.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to write the draft to. Make it first, or name another.</source>
        <translation>Der er ingen mappe {folder} at skrive kladden i. Opret den først, eller angiv en anden.</translation>
    </message>
    <message>
        <source>There is no lesson called “{lesson}”. There are: {choices}</source>
        <translation>Der er ingen lektion ved navn »{lesson}«. Der er: {choices}</translation>
    </message>
    <message>
        <source>This reply profile makes a document. Name a file for it with --output.</source>
        <translation>Denne svarprofil laver et dokument. Angiv en fil til det med --output.</translation>
    </message>
    <message>
        <source>Unverified: {count}</source>
        <translation>Ikke efterprøvet: {count}</translation>
    </message>
    <message>
        <source>What the message says:</source>
        <translation>Det siger meddelelsen selv:</translation>
    </message>
    <message>
        <source>What was passed on: {file}</source>
        <translation>Det, der er fordelt: {file}</translation>
    </message>
    <message>
        <source>Why: {why}  [{source}]</source>
        <translation>Hvorfor: {why}  [{source}]</translation>
    </message>
    <message>
        <source>With the rules in force: {text}</source>
        <translation>Med de regler, der gælder nu: {text}</translation>
    </message>
    <message>
        <source>Without a label, so not counted: {count}</source>
        <translation>Uden facit og derfor ikke talt med: {count}</translation>
    </message>
    <message>
        <source>a configuration file is so wrong that the command could not be done</source>
        <translation>en konfigurationsfil har så store fejl, at kommandoen ikke kunne udføres</translation>
    </message>
    <message>
        <source>a file could not be read from the disk; the others were done</source>
        <translation>en fil kunne ikke læses fra disken; resten er behandlet</translation>
    </message>
    <message>
        <source>a file name is empty</source>
        <translation>et filnavn er tomt</translation>
    </message>
    <message>
        <source>attach this attachment by itself as well, as recognise counts them; may be said several times</source>
        <translation>vedlæg også dette bilag for sig selv, talt som recognise tæller dem; kan angives flere gange</translation>
    </message>
    <message>
        <source>certificate of a receiver (PEM or DER), once for each; without any, it is signed only</source>
        <translation>en modtagers certifikat (PEM eller DER), én gang for hver; uden bliver der kun signeret</translation>
    </message>
    <message>
        <source>change nothing unless everything in the file can be used</source>
        <translation>ændr kun noget, hvis alt i filen kan bruges</translation>
    </message>
    <message>
        <source>check: something in the reply should be looked at</source>
        <translation>check: noget i svaret bør ses efter</translation>
    </message>
    <message>
        <source>check: the reply must not be sent as it is</source>
        <translation>check: svaret må ikke sendes, som det er</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>kommandoer</translation>
    </message>
    <message>
        <source>do it although the mail is suspicious; the decision is logged, and the draft warns</source>
        <translation>gør det, selv om mailen er mistænkelig; valget skrives i loggen, og kladden advarer</translation>
    </message>
    <message>
        <source>do the main job on the built-in sample messages: in the window, or in the terminal where there is no screen</source>
        <translation>vis det hele på de indbyggede eksempler: i vinduet, eller i terminalen, hvor der ikke er en skærm</translation>
    </message>
    <message>
        <source>done</source>
        <translation>udført</translation>
    </message>
    <message>
        <source>dpassist itself failed; please report it</source>
        <translation>der er en fejl i selve dpassist; meld den gerne</translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation>slutkoder:</translation>
    </message>
    <message>
        <source>file to write the draft to; an older one is replaced</source>
        <translation>fil, kladden skrives til; en ældre erstattes</translation>
    </message>
    <message>
        <source>file to write the sealed copy to; an older one is replaced</source>
        <translation>fil, som den forseglede kopi skrives til; en ældre bliver erstattet</translation>
    </message>
    <message>
        <source>file to write; an older one is replaced</source>
        <translation>fil, der skal skrives; en ældre bliver erstattet</translation>
    </message>
    <message>
        <source>files</source>
        <translation>filer</translation>
    </message>
    <message>
        <source>here in another version</source>
        <translation>findes her i en anden udgave</translation>
    </message>
    <message>
        <source>how a reply is made by this reply profile</source>
        <translation>hvordan man svarer med denne svarprofil</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>hvor sikker vurderingen er</translation>
    </message>
    <message>
        <source>how to recognise Digital Post</source>
        <translation>hvordan man genkender Digital Post</translation>
    </message>
    <message>
        <source>id of the directory entry</source>
        <translation>modtagerens id i kartoteket</translation>
    </message>
    <message>
        <source>id of the reply profile</source>
        <translation>svarprofilens id</translation>
    </message>
    <message>
        <source>keep settings, profiles and everything else in this folder</source>
        <translation>gem indstillinger, profiler og alt andet i denne mappe</translation>
    </message>
    <message>
        <source>language of the page; the one of the run if left out</source>
        <translation>sidens sprog; kørslens sprog, hvis det udelades</translation>
    </message>
    <message>
        <source>language of this run: Danish, English, or the system&apos;s language</source>
        <translation>sproget i denne kørsel: dansk, engelsk eller systemets sprog</translation>
    </message>
    <message>
        <source>lesson, as list calls it</source>
        <translation>lektion, som list kalder den</translation>
    </message>
    <message>
        <source>lesson; all of them if left out</source>
        <translation>lektion; alle, hvis den udelades</translation>
    </message>
    <message>
        <source>list the entries: a line each, the id first</source>
        <translation>vis posterne: en linje til hver, id først</translation>
    </message>
    <message>
        <source>list the lessons: a line each, the id first</source>
        <translation>vis lektionerne: en linje til hver, id først</translation>
    </message>
    <message>
        <source>list the rules: a line each, the id first</source>
        <translation>vis reglerne: en linje til hver, id først</translation>
    </message>
    <message>
        <source>list the settings: a line each, with who set it and where</source>
        <translation>vis indstillingerne, én pr. linje, med hvem der har fastlagt dem og hvor</translation>
    </message>
    <message>
        <source>list the sheets: a line each</source>
        <translation>vis vejledningerne: én linje til hver</translation>
    </message>
    <message>
        <source>look after the directory of colleagues</source>
        <translation>hold orden i kartoteket over kolleger</translation>
    </message>
    <message>
        <source>look after the guidance sheets that colleagues get</source>
        <translation>se efter de vejledninger, kollegerne får</translation>
    </message>
    <message>
        <source>look after the lessons, and print hand-outs</source>
        <translation>hold styr på lektionerne, og lav håndark</translation>
    </message>
    <message>
        <source>look after the profiles that an administrator edits</source>
        <translation>tag dig af de profiler, som en administrator redigerer</translation>
    </message>
    <message>
        <source>look after the rules that suggest where post goes</source>
        <translation>hold styr på reglerne, der foreslår, hvor posten skal hen</translation>
    </message>
    <message>
        <source>measure: a file that is something else was taken for Digital Post</source>
        <translation>measure: en fil, der er noget andet, blev taget for Digital Post</translation>
    </message>
    <message>
        <source>not a number like 2 or 2.1</source>
        <translation>ikke et nummer som 2 eller 2.1</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>findes ikke på denne computer</translation>
    </message>
    <message>
        <source>one JSON object</source>
        <translation>ét JSON-objekt</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>ét JSON-objekt pr. linje</translation>
    </message>
    <message>
        <source>one JSON object per line, as each file is done</source>
        <translation>ét JSON-objekt pr. linje, efterhånden som filerne er behandlet</translation>
    </message>
    <message>
        <source>one of {names} is missing</source>
        <translation>en af {names} mangler</translation>
    </message>
    <message>
        <source>only messages for which the suggestion changes</source>
        <translation>kun meddelelser, hvor forslaget bliver et andet</translation>
    </message>
    <message>
        <source>open the window, with these files in the list</source>
        <translation>åbn vinduet med disse filer på listen</translation>
    </message>
    <message>
        <source>options</source>
        <translation>tilvalg</translation>
    </message>
    <message>
        <source>other rules than those in force: .xlsx, .csv or .toml</source>
        <translation>andre regler end dem, der gælder: .xlsx, .csv eller .toml</translation>
    </message>
    <message>
        <source>profile check and the other checks, rules import: it works, but something in it is wrong or not used</source>
        <translation>profile check og de andre kontroller, rules import: det virker, men noget i det er forkert eller bliver ikke brugt</translation>
    </message>
    <message>
        <source>put it where it is edited: the program for mails, classic Outlook, or the Drafts folder of the mailbox</source>
        <translation>læg den, hvor den skrives færdig: i mailprogrammet, i klassisk Outlook eller i postkassens kladdemappe</translation>
    </message>
    <message>
        <source>put the rules of a file in force, in place of all others</source>
        <translation>sæt reglerne i en fil i kraft i stedet for alle andre</translation>
    </message>
    <message>
        <source>refused: no reply allowed, outside own domains, unknown entry or profile</source>
        <translation>afvist: må ikke besvares, uden for egne domæner, ukendt modtager eller profil</translation>
    </message>
    <message>
        <source>reply profile; the one in the settings if left out</source>
        <translation>svarprofil; udelades den, bruges den fra indstillingerne</translation>
    </message>
    <message>
        <source>rules: .xlsx, .csv or .toml</source>
        <translation>regler: .xlsx, .csv eller .toml</translation>
    </message>
    <message>
        <source>save a reply profile in force as a file for somebody else</source>
        <translation>gem en gældende svarprofil som fil til andre</translation>
    </message>
    <message>
        <source>say how often the verdicts on messages that a person has labelled are right</source>
        <translation>sig, hvor ofte vurderingen er rigtig for meddelelser, som et menneske har givet et facit</translation>
    </message>
    <message>
        <source>say what a course file holds, and what of it is not here</source>
        <translation>sig, hvad en kursusfil rummer, og hvad af det der ikke findes her</translation>
    </message>
    <message>
        <source>say what a room got wrong in a course</source>
        <translation>sig, hvad et hold svarede forkert på i et kursus</translation>
    </message>
    <message>
        <source>say what files are, and why; folders are walked</source>
        <translation>sig, hvad filer er, og hvorfor; mapper gennemgås</translation>
    </message>
    <message>
        <source>say what in the directory leads nowhere</source>
        <translation>fortæl, hvad i kartoteket der ikke fører nogen steder hen</translation>
    </message>
    <message>
        <source>say what is wrong in a recogniser or reply profile, line by line, without using it</source>
        <translation>fortæl, hvad der er galt i en genkendelses- eller svarprofil, linje for linje, uden at tage den i brug</translation>
    </message>
    <message>
        <source>say what is wrong in the lessons, and where a stated answer is not what dpassist comes to</source>
        <translation>sig, hvad der er galt i lektionerne, og hvor et angivet svar ikke er det, dpassist når frem til</translation>
    </message>
    <message>
        <source>say what is wrong in the sheets, and which are due for review</source>
        <translation>sig, hvad der er galt i vejledningerne, og hvilke der skal læses igennem</translation>
    </message>
    <message>
        <source>say what is wrong with a reply, a draft or a sent one, and how it is put right; the exit code tells the worst of it</source>
        <translation>sig, hvad der er galt med et svar, kladde eller sendt, og hvordan det rettes; afslutningskoden fortæller det værste</translation>
    </message>
    <message>
        <source>say what the rules suggest for every message in a folder</source>
        <translation>sig, hvad reglerne foreslår for hver meddelelse i en mappe</translation>
    </message>
    <message>
        <source>say which rules never decide, exclude others or lead nowhere</source>
        <translation>sig, hvilke regler der aldrig afgør noget, udelukker andre eller ikke fører nogen steder hen</translation>
    </message>
    <message>
        <source>say which settings are in force, and set them centrally</source>
        <translation>fortæl, hvilke indstillinger der gælder, og fastlæg dem centralt</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>følger med</translation>
    </message>
    <message>
        <source>should have been read through by {day}</source>
        <translation>skulle have været læst igennem senest {day}</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>vis versionen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>vis denne hjælp</translation>
    </message>
    <message>
        <source>sign a finished reply with the key of the mailbox, and encrypt it</source>
        <translation>signér et færdigt svar med postkassens nøgle, og kryptér det</translation>
    </message>
    <message>
        <source>stopped with Ctrl+C</source>
        <translation>stoppet med Ctrl+C</translation>
    </message>
    <message>
        <source>table to write; an older one is replaced</source>
        <translation>tabel, der skrives; en ældre erstattes</translation>
    </message>
    <message>
        <source>tasks: {count}</source>
        <translation>opgaver: {count}</translation>
    </message>
    <message>
        <source>the answer in UTF-8, for a profile that makes a document</source>
        <translation>svaret i UTF-8, til en profil der laver et dokument</translation>
    </message>
    <message>
        <source>the beginning of attached XML files</source>
        <translation>begyndelsen af vedhæftede XML-filer</translation>
    </message>
    <message>
        <source>the certificates of signers</source>
        <translation>underskriveres certifikater</translation>
    </message>
    <message>
        <source>the command was typed wrongly</source>
        <translation>kommandoen er skrevet forkert</translation>
    </message>
    <message>
        <source>the computer refused: cannot write, disk full</source>
        <translation>computeren afviste det: kan ikke skrive, disken er fuld</translation>
    </message>
    <message>
        <source>the course, as its trainer saved it</source>
        <translation>kurset, som underviseren har gemt det</translation>
    </message>
    <message>
        <source>the finished reply</source>
        <translation>det færdige svar</translation>
    </message>
    <message>
        <source>the labelled messages; folders in it are walked</source>
        <translation>meddelelserne med facit; mapper i den gennemgås</translation>
    </message>
    <message>
        <source>the letter or mail in this attachment, as recognise counts them; 2.1 is the first in the second</source>
        <translation>brevet eller mailen i denne vedhæftede fil, talt som recognise gør det; 2.1 er den første i den anden</translation>
    </message>
    <message>
        <source>the message it answers; without it, less can be checked</source>
        <translation>den meddelelse, det svarer på; uden den kan mindre kontrolleres</translation>
    </message>
    <message>
        <source>the message: .eml, .msg or MeMo .xml</source>
        <translation>meddelelsen: .eml, .msg eller MeMo-.xml</translation>
    </message>
    <message>
        <source>the profile, a TOML file</source>
        <translation>profilen, en TOML-fil</translation>
    </message>
    <message>
        <source>the reply: .eml or .msg</source>
        <translation>svaret: .eml eller .msg</translation>
    </message>
    <message>
        <source>the text of each mail</source>
        <translation>teksten i hver mail</translation>
    </message>
    <message>
        <source>to be read through by {day}</source>
        <translation>skal læses igennem senest {day}</translation>
    </message>
    <message>
        <source>try out whether this installation can do what it must, and write what came of it</source>
        <translation>prøv, om denne installation kan det, den skal, og skriv resultatet</translation>
    </message>
    <message>
        <source>unknown (there were none)</source>
        <translation>ukendt (der var ingen)</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>brug:</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>where drafts and the picture of the window go</source>
        <translation>hvor kladder og billedet af vinduet lægges</translation>
    </message>
    <message>
        <source>where they go, such as PolicyDefinitions</source>
        <translation>hvor de skal ligge, for eksempel PolicyDefinitions</translation>
    </message>
    <message>
        <source>whether it may be answered</source>
        <translation>om den må besvares</translation>
    </message>
    <message>
        <source>whether the letter was delivered</source>
        <translation>om brevet blev afleveret</translation>
    </message>
    <message>
        <source>who can write to whom, now or from 2010 to 2022</source>
        <translation>hvem kan skrive til hvem, nu eller fra 2010 til 2022</translation>
    </message>
    <message>
        <source>write a forward draft with guidance to a directory entry</source>
        <translation>skriv en kladde, der sender videre med svarvejledning til en modtager i kartoteket</translation>
    </message>
    <message>
        <source>write a page to print: a lesson, a reply profile, signs, or the channel map</source>
        <translation>skriv en side til udskrift: en lektion, en svarprofil, kendetegn eller kanalkortet</translation>
    </message>
    <message>
        <source>write a reply draft, as the reply profile says</source>
        <translation>skriv en svarkladde, som svarprofilen siger</translation>
    </message>
    <message>
        <source>write templates for group policy and Intune (ADMX, ADML)</source>
        <translation>skriv skabeloner til gruppepolitik og Intune (ADMX, ADML)</translation>
    </message>
    <message>
        <source>write the rules in force as a spreadsheet</source>
        <translation>skriv de gældende regler som regneark</translation>
    </message>
    <message>
        <source>write the sheet that a colleague gets with a message</source>
        <translation>skriv den vejledning, en kollega får med en meddelelse</translation>
    </message>
    <message>
        <source>write what was passed on to whom as a table, without content</source>
        <translation>skriv, hvad der er fordelt til hvem, som en tabel uden indhold</translation>
    </message>
    <message>
        <source>your organisation&apos;s</source>
        <translation>jeres eget</translation>
    </message>
    <message>
        <source>{count}  in all</source>
        <translation>{count}  i alt</translation>
    </message>
    <message>
        <source>{count}  {verdict}</source>
        <translation>{count}  {verdict}</translation>
    </message>
    <message>
        <source>{count} entries, and nothing is wrong with them.</source>
        <translation>{count} poster, og der er intet galt med dem.</translation>
    </message>
    <message>
        <source>{count} labelled files were recognised.</source>
        <translation>{count} filer med facit er vurderet.</translation>
    </message>
    <message>
        <source>{done} of {count} files so far</source>
        <translation>{done} af {count} filer indtil nu</translation>
    </message>
    <message>
        <source>{entry} is away, and nobody takes the post. Pass it on to somebody else, or have a deputy named in the directory.</source>
        <translation>{entry} er fraværende, og ingen tager posten. Fordel til en anden, eller få en stedfortræder skrevet i kartoteket.</translation>
    </message>
    <message>
        <source>{entry} is away; {deputy} takes the post.</source>
        <translation>{entry} er fraværende; {deputy} tager posten.</translation>
    </message>
    <message>
        <source>{file} is a folder. Name one file.</source>
        <translation>{file} er en mappe. Angiv én fil.</translation>
    </message>
    <message>
        <source>{file}: {label} was taken for {answer}</source>
        <translation>{file}: {label} blev taget for {answer}</translation>
    </message>
    <message>
        <source>{file}: {text}</source>
        <translation>{file}: {text}</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}: {what}</translation>
    </message>
    <message>
        <source>{names} is missing</source>
        <translation>{names} mangler</translation>
    </message>
    <message>
        <source>{names} is not understood here</source>
        <translation>{names} kan ikke bruges her</translation>
    </message>
    <message>
        <source>{name} and {other} cannot be used together</source>
        <translation>{name} og {other} kan ikke bruges sammen</translation>
    </message>
    <message>
        <source>{name} can be {choices}, but not {value}</source>
        <translation>{name} kan være {choices}, men ikke {value}</translation>
    </message>
    <message>
        <source>{name} needs a value after it</source>
        <translation>{name} skal følges af en værdi</translation>
    </message>
    <message>
        <source>{name} takes no value</source>
        <translation>{name} skal ikke have en værdi</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{name}: {value}  [{source}]</source>
        <translation>{name}: {value}  [{source}]</translation>
    </message>
    <message>
        <source>{profile}, step by step:</source>
        <translation>{profile}, trin for trin:</translation>
    </message>
    <message>
        <source>{says} · {where}: {text}</source>
        <translation>{says} · {where}: {text}</translation>
    </message>
    <message>
        <source>{severity} · {where}: {text}</source>
        <translation>{severity} · {where}: {text}</translation>
    </message>
    <message>
        <source>{title} · lessons: {lessons} · tasks: {tasks} · pass mark: {mark} %</source>
        <translation>{title} · lektioner: {lessons} · opgaver: {tasks} · beståelse: {mark} %</translation>
    </message>
    <message>
        <source>{verdict}: precision {precision}, recall {recall}</source>
        <translation>{verdict}: præcision {precision}, genfinding {recall}</translation>
    </message>
    <message>
        <source>{whole}.{tenth} % ({part} of {of})</source>
        <translation>{whole},{tenth} % ({part} af {of})</translation>
    </message>
</context>
<context>
    <name>CommandMenus</name>
    <message>
        <source>choose a message in the post first</source>
        <translation>vælg først en meddelelse under Post</translation>
    </message>
    <message>
        <source>not for what you do here; that is chosen in the settings</source>
        <translation>vises ikke for det, du laver her; det vælges i indstillingerne</translation>
    </message>
    <message>
        <source>there is nothing to take back or to do again</source>
        <translation>der er intet at fortryde eller gentage</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle kommandoer</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Intet hedder sådan.</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Søg i kommandoerne</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Hvad vil du gøre?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About dpassist</source>
        <translation>&amp;Om dpassist</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Alle kommandoer…</translation>
    </message>
    <message>
        <source>&amp;Copy the explanation</source>
        <translation>&amp;Kopiér forklaringen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Find whom to pass on to</source>
        <translation>Find, &amp;hvem den skal fordeles til</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjælp</translation>
    </message>
    <message>
        <source>&amp;Help for this page, and all keys</source>
        <translation>&amp;Hjælp til denne side og alle taster</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Større tekst</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licenser</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Meddelelse</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Næste</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Åbn filer…</translation>
    </message>
    <message>
        <source>&amp;Paste messages</source>
        <translation>Sæt meddelelser &amp;ind</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Forrige</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Fje&amp;rn fra listen</translation>
    </message>
    <message>
        <source>&amp;Search the list</source>
        <translation>&amp;Søg på listen</translation>
    </message>
    <message>
        <source>&amp;Set dpassist up…</source>
        <translation>&amp;Sæt dpassist op …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>F&amp;ortryd</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Chec&amp;k a reply to it…</source>
        <translation>&amp;Kontrollér et svar på den…</translation>
    </message>
    <message>
        <source>Find &amp;in the text</source>
        <translation>Find &amp;i teksten</translation>
    </message>
    <message>
        <source>Larger pane</source>
        <translation>Større rude</translation>
    </message>
    <message>
        <source>Mark as &amp;done, or not</source>
        <translation>Markér som fær&amp;dig, eller ikke</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Åbn &amp;mappe…</translation>
    </message>
    <message>
        <source>Open &amp;reply draft</source>
        <translation>Åbn &amp;svarkladde</translation>
    </message>
    <message>
        <source>Open a co&amp;urse…</source>
        <translation>Åbn et k&amp;ursus…</translation>
    </message>
    <message>
        <source>Open the &amp;watched folder</source>
        <translation>Åbn den &amp;overvågede mappe</translation>
    </message>
    <message>
        <source>Pass &amp;on with guidance</source>
        <translation>Fordel &amp;med svarvejledning</translation>
    </message>
    <message>
        <source>Pre&amp;sent the lesson</source>
        <translation>Præsentér lekt&amp;ionen</translation>
    </message>
    <message>
        <source>Problems in the &amp;configuration</source>
        <translation>Problemer i &amp;konfigurationen</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Mindre tekst</translation>
    </message>
    <message>
        <source>Save the &amp;log of what was passed on…</source>
        <translation>Gem &amp;loggen over det, der er fordelt…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Indstillinger…</translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation>Sel&amp;vtest</translation>
    </message>
    <message>
        <source>Show the &amp;sample messages</source>
        <translation>Vis &amp;eksemplerne</translation>
    </message>
    <message>
        <source>Show the so&amp;urce</source>
        <translation>Vis kilde&amp;teksten</translation>
    </message>
    <message>
        <source>Smaller pane</source>
        <translation>Mindre rude</translation>
    </message>
    <message>
        <source>Su&amp;pport report…</source>
        <translation>Su&amp;pportrapport…</translation>
    </message>
    <message>
        <source>Ta&amp;ke from Outlook</source>
        <translation>Hent &amp;fra Outlook</translation>
    </message>
    <message>
        <source>Te&amp;xt as large as usual</source>
        <translation>&amp;Tekst i sædvanlig størrelse</translation>
    </message>
    <message>
        <source>This is &amp;wrong…</source>
        <translation>Det er f&amp;orkert…</translation>
    </message>
    <message>
        <source>What &amp;was told</source>
        <translation>Det, der er &amp;meldt</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Source: {source}</source>
        <translation>Kilde: {source}</translation>
    </message>
</context>
<context>
    <name>ComposerWidget</name>
    <message>
        <source>This is practice: there is no button that sends, and nothing leaves this page.</source>
        <translation>Det er en øvelse: Her er ingen sendeknap, og intet forlader siden.</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>How it joins the condition above</source>
        <translation>Hvordan den hænger sammen med betingelsen ovenfor</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Hvordan der sammenlignes</translation>
    </message>
    <message>
        <source>Name of the free-text field</source>
        <translation>Fritekstfeltets navn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Fjern betingelsen</translation>
    </message>
    <message>
        <source>Several with | between them</source>
        <translation>Flere med | imellem</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Hvad der skal stå</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Hvor der skal ses efter</translation>
    </message>
    <message>
        <source>Whether it must be so or must not</source>
        <translation>Om det skal være sådan eller ikke må være det</translation>
    </message>
    <message>
        <source>Which field; empty = any</source>
        <translation>Hvilket felt; tomt = alle</translation>
    </message>
    <message>
        <source>and</source>
        <translation>og</translation>
    </message>
    <message>
        <source>if</source>
        <translation>hvis</translation>
    </message>
    <message>
        <source>if NOT</source>
        <translation>hvis IKKE</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message>
        <source>A guidance template is wrong and cannot be filled in.</source>
        <translation>Der er fejl i en vejledningsskabelon, så den ikke kan udfyldes.</translation>
    </message>
    <message>
        <source>A header field is named that a draft has anyway, or that no mail can have. The whole file is not used.</source>
        <translation>Der nævnes et headerfelt, som en kladde har i forvejen, eller som ingen mail kan have. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A letter is passed on, and nobody is picked or suggested then: step {what}</source>
        <translation>Et brev fordeles, og ingen er valgt eller foreslået: trin {what}</translation>
    </message>
    <message>
        <source>A mail program has no such way to begin a mail: step {what}</source>
        <translation>Sådan kan en mail ikke begyndes i et mailprogram: trin {what}</translation>
    </message>
    <message>
        <source>A message does not say that it is made up: {what}. Write “Syntetisk eksempel” in its text.</source>
        <translation>En meddelelse siger ikke selv, at den er opdigtet: {what}. Skriv »Syntetisk eksempel« i teksten.</translation>
    </message>
    <message>
        <source>A message of the lesson could not be read ({what}).</source>
        <translation>En meddelelse i lektionen kunne ikke læses ({what}).</translation>
    </message>
    <message>
        <source>A number that may be a real person&apos;s CPR number stands in: {what}</source>
        <translation>Et nummer, der kan være en virkelig persons CPR-nummer, står i: {what}</translation>
    </message>
    <message>
        <source>A pattern asks for something that is not known there. Numbers of people may stand in addresses only. The whole file is not used.</source>
        <translation>Et mønster beder om noget, der ikke kendes på det sted. Personers numre må kun stå i adresser. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A pattern in “must_keep” could take very long: it repeats a group, repeats more than three times, or is longer than 200 letters. The whole file is not used.</source>
        <translation>Et mønster i »must_keep« kan tage meget lang tid: det gentager en gruppe, gentager mere end tre gange eller er længere end 200 tegn. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A pattern in “must_keep” is no regular expression. The whole file is not used.</source>
        <translation>Et mønster i »must_keep« er ikke et regulært udtryk. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A pattern without a name in braces is the same for every letter. The whole file is not used.</source>
        <translation>Et mønster uden et navn i krølleparenteser er ens for alle breve. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A profile of kind “steps” needs steps. The whole file is not used.</source>
        <translation>En profil af typen »steps« skal have trin. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, so all rows behind it are one cell. Write it twice if it stands for itself, or save the sheet as .xlsx. The whole file is not used.</source>
        <translation>Et anførselstegn er ikke afsluttet, så alle rækker efter det er blevet til én celle. Skriv det to gange, hvis det skal stå for sig selv, eller gem arket som .xlsx. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>A sheet can use facts, conditions, a plain loop and simple filters. What stands here is more than that.</source>
        <translation>Et ark kan bruge oplysninger, betingelser, en enkel løkke og simple filtre. Her står mere end det.</translation>
    </message>
    <message>
        <source>A sign in “header” needs “field”, and no other sign takes it. The whole file is not used.</source>
        <translation>Et kendetegn i »header« skal have »field«, og ingen andre kendetegn må have det. Hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>A sign needs texts to look for and none of them empty; “present” needs none. The whole file is not used.</source>
        <translation>Et kendetegn skal have tekster at lede efter, og ingen af dem må være tomme; »present« skal ingen have. Hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>A sign would match everything, so the whole file is not used.</source>
        <translation>Et kendetegn ville passe på alt, så hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>A statement is said to be verified, and its source is not: {what}</source>
        <translation>Noget siges at være bekræftet, men det er kilden ikke: {what}</translation>
    </message>
    <message>
        <source>A step does not say what it is about: its control is missing. Step {what}</source>
        <translation>Et trin siger ikke, hvad det handler om: control mangler. Trin {what}</translation>
    </message>
    <message>
        <source>A step is about a letter, and none is selected then: step {what}</source>
        <translation>Et trin handler om et brev, og intet er valgt på det tidspunkt: trin {what}</translation>
    </message>
    <message>
        <source>A step is about a mail, and no mail is being written then: step {what}</source>
        <translation>Et trin handler om en mail, og ingen er under skrivning på det tidspunkt: trin {what}</translation>
    </message>
    <message>
        <source>A step is about something that is not on the screen then: step {what}</source>
        <translation>Et trin handler om noget, der ikke er på skærmen på det tidspunkt: trin {what}</translation>
    </message>
    <message>
        <source>A step selects a letter that no step before has opened: step {what}</source>
        <translation>Et trin vælger et brev, som intet tidligere trin har åbnet: trin {what}</translation>
    </message>
    <message>
        <source>A test of the profile does not come out as it says: {what}</source>
        <translation>En prøve i profilen ender ikke, som der står: {what}</translation>
    </message>
    <message>
        <source>A text is missing in step {what}.</source>
        <translation>Der mangler en tekst i trin {what}.</translation>
    </message>
    <message>
        <source>A text is missing, or nothing asks for it: {what}</source>
        <translation>En tekst mangler, eller ingen spørger efter den: {what}</translation>
    </message>
    <message>
        <source>A web address that somebody may own stands in: {what}. Use one under .example, or name the page.</source>
        <translation>En webadresse, som nogen kan eje, står i: {what}. Brug en under .example, eller nævn siden ved navn.</translation>
    </message>
    <message>
        <source>Among the messages of the task “{what}” there must be one that is suspicious and one that is not.</source>
        <translation>Blandt meddelelserne i opgaven »{what}« skal der være en, der er mistænkelig, og en, der ikke er.</translation>
    </message>
    <message>
        <source>An address that somebody may own stands in: {what}. Use addresses under .example.</source>
        <translation>En adresse, som nogen kan eje, står i: {what}. Brug adresser under .example.</translation>
    </message>
    <message>
        <source>An answer that is called wrong is right: {what}</source>
        <translation>Et svar, der kaldes forkert, er rigtigt: {what}</translation>
    </message>
    <message>
        <source>Filled in, the guidance is longer than anybody reads.</source>
        <translation>Udfyldt bliver vejledningen længere, end nogen læser.</translation>
    </message>
    <message>
        <source>In “{what}” stands a date; a number such as 23.05 becomes one in a spreadsheet. Make the cell one of text and write it again. This rule is left out.</source>
        <translation>I »{what}« står en dato; et nummer som 23.05 bliver til en i et regneark. Formatér cellen som tekst, og skriv det igen. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>In “{what}” stands a decimal number; a number such as 23.10 loses its last 0 in a spreadsheet. Make the cell one of text and write it again. This rule is left out.</source>
        <translation>I »{what}« står et decimaltal; et nummer som 23.10 mister sit sidste 0 i et regneark. Formatér cellen som tekst, og skriv det igen. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>In “{what}” stands a formula without a result. Open the sheet in a spreadsheet program and save it there. This rule is left out.</source>
        <translation>I »{what}« står en formel uden resultat. Åbn arket i et regnearksprogram, og gem det derfra. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>In “{what}” stands a long number, of which a spreadsheet keeps only the first 15 digits. Make the cell one of text and write it again. This rule is left out.</source>
        <translation>I »{what}« står et langt tal, og et regneark husker kun de første 15 cifre. Formatér cellen som tekst, og skriv det igen. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>In “{what}” stands the error of a formula. Write what is meant instead. This rule is left out.</source>
        <translation>I »{what}« står fejlen fra en formel. Skriv det, der menes, i stedet. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>In “{what}” stands true or false; a spreadsheet makes that of certain words. Make the cell one of text and write it again. This rule is left out.</source>
        <translation>I »{what}« står sand eller falsk; det gør et regneark af visse ord. Formatér cellen som tekst, og skriv ordet igen. Reglen er udeladt.</translation>
    </message>
    <message>
        <source>It cannot be read as it is just now. What it said before counts until it is put right or dpassist is closed.</source>
        <translation>Det kan ikke læses, som det er lige nu. Det, der stod før, gælder, til det er rettet, eller dpassist lukkes.</translation>
    </message>
    <message>
        <source>It could not be read, so nothing in it counts.</source>
        <translation>Den kunne ikke læses, så intet i den tæller.</translation>
    </message>
    <message>
        <source>It is back before it has gone: look at “{what}”. This entry is not used; the others are.</source>
        <translation>Den er tilbage, før den er væk: Se på »{what}«. Posten bruges ikke; det gør de andre.</translation>
    </message>
    <message>
        <source>Its id cannot be the name of a file: use small letters from a to z, digits and hyphens, at most 61 of them.</source>
        <translation>Profilens id kan ikke være navn på en fil: brug små bogstaver fra a til z, cifre og bindestreger, højst 61 tegn.</translation>
    </message>
    <message>
        <source>No reply can be made here, so there is nothing to write or to spoil: {what}</source>
        <translation>Her kan der ikke laves et svar, så der er intet at skrive eller ødelægge: {what}</translation>
    </message>
    <message>
        <source>No row holds headings that dpassist knows, such as id, navn and postkasse. The whole file is not used.</source>
        <translation>Ingen række har overskrifter, som dpassist kender, fx id, navn og postkasse. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>No row holds headings that dpassist knows. Export the rules to see how a spreadsheet of rules looks. The whole file is not used.</source>
        <translation>Ingen række har overskrifter, som dpassist kender. Eksportér reglerne for at se, hvordan et regneark med regler ser ud. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>One side of the channel map shows nothing of somebody: {what}</source>
        <translation>En side af kanalkortet viser intet om nogen: {what}</translation>
    </message>
    <message>
        <source>Only a verified sign at the root of an XML file may decide alone, so the whole file is not used.</source>
        <translation>Kun et efterprøvet kendetegn på en XML-fils rod må afgøre sagen alene, så hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>Rules are read from .xlsx, .csv and .toml files. Save a spreadsheet of another kind as .xlsx.</source>
        <translation>Regler kan indlæses fra .xlsx-, .csv- og .toml-filer. Gem et regneark af en anden type som .xlsx.</translation>
    </message>
    <message>
        <source>Rules are written to files that end in .xlsx or .csv. Choose another name. Nothing was written.</source>
        <translation>Regler skrives til filer, der ender på .xlsx eller .csv. Vælg et andet navn. Intet er skrevet.</translation>
    </message>
    <message>
        <source>Somebody else has saved other rules meanwhile. Export yours, read theirs, and save again.</source>
        <translation>En anden har gemt andre regler i mellemtiden. Eksportér dine, læs de andres, og gem igen.</translation>
    </message>
    <message>
        <source>Something in the organisation&apos;s folder may not be read, so nothing new is taken from it ({what}).</source>
        <translation>Noget i organisationens mappe må ikke læses, så intet nyt hentes derfra ({what}).</translation>
    </message>
    <message>
        <source>The answer that is stated for “{what}” is not what dpassist comes to. Correct the lesson, or the profile.</source>
        <translation>Det svar, der er angivet for »{what}«, er ikke det, dpassist når frem til. Ret lektionen eller profilen.</translation>
    </message>
    <message>
        <source>The button that a step presses is off then, for dpassist refuses it: step {what}</source>
        <translation>Den knap, et trin trykker på, er slået fra, fordi dpassist afviser det: trin {what}</translation>
    </message>
    <message>
        <source>The channel map does not say what happens: {what}</source>
        <translation>Kanalkortet siger ikke, hvad der sker: {what}</translation>
    </message>
    <message>
        <source>The channel map names a lesson that is not there: {what}</source>
        <translation>Kanalkortet nævner en lektion, der ikke findes: {what}</translation>
    </message>
    <message>
        <source>The column “{what}” is none that dpassist knows. It is not used.</source>
        <translation>Kolonnen »{what}« er ikke en, dpassist kender. Den bruges ikke.</translation>
    </message>
    <message>
        <source>The column “{what}” means the same as one before it, which counts. This one is not used.</source>
        <translation>Kolonnen »{what}« betyder det samme som en tidligere kolonne, og den gælder. Denne bruges ikke.</translation>
    </message>
    <message>
        <source>The copy on this computer is not whole ({what}). It is made anew as soon as the organisation&apos;s folder can be read.</source>
        <translation>Kopien på denne computer er ikke hel ({what}). Den laves på ny, så snart organisationens mappe kan læses.</translation>
    </message>
    <message>
        <source>The demonstration “{what}” has no steps.</source>
        <translation>Demonstrationen »{what}« har ingen trin.</translation>
    </message>
    <message>
        <source>The file is longer than 256 kB, so it is not used.</source>
        <translation>Filen fylder mere end 256 kB, så den bruges ikke.</translation>
    </message>
    <message>
        <source>The file is longer than {what} MB, so it is not used.</source>
        <translation>Filen er større end {what} MB og bruges derfor ikke.</translation>
    </message>
    <message>
        <source>The file is made for a newer dpassist, so it is not used.</source>
        <translation>Filen er lavet til en nyere dpassist, så den bliver ikke brugt.</translation>
    </message>
    <message>
        <source>The file is not a reply profile. Only reply profiles are opened as files.</source>
        <translation>Filen er ikke en svarprofil. Kun svarprofiler kan åbnes som filer.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8, so it is not used.</source>
        <translation>Filen er ikke tekst i UTF-8, så den bruges ikke.</translation>
    </message>
    <message>
        <source>The file is not valid TOML, so it is not used.</source>
        <translation>Filen er ikke gyldig TOML, så den bruges ikke.</translation>
    </message>
    <message>
        <source>The file is not valid TOML.</source>
        <translation>Filen er ikke gyldig TOML.</translation>
    </message>
    <message>
        <source>The file is not valid TOML. It was kept aside, and the defaults are used.</source>
        <translation>Filen er ikke gyldig TOML. Den er lagt til side, og standardværdierne bruges.</translation>
    </message>
    <message>
        <source>The file of a demonstration is called by small letters a to z, digits and hyphens, so this one is not used.</source>
        <translation>Filen til en demonstration hedder noget med små bogstaver a til z, tal og bindestreger. Derfor bruges denne ikke.</translation>
    </message>
    <message>
        <source>The file was not used ({code}).</source>
        <translation>Filen er ikke brugt ({code}).</translation>
    </message>
    <message>
        <source>The folder of a lesson is called by small letters a to z, digits and hyphens, so this one is not used.</source>
        <translation>En lektions mappe har et navn af små bogstaver fra a til z, tal og bindestreger, så denne bruges ikke.</translation>
    </message>
    <message>
        <source>The guidance uses “{what}”, which dpassist does not know.</source>
        <translation>Vejledningen bruger »{what}«, som dpassist ikke kender.</translation>
    </message>
    <message>
        <source>The lesson has neither da.md nor en.md beside it, so it is not used.</source>
        <translation>Ved siden af lektionen ligger hverken da.md eller en.md, så den bruges ikke.</translation>
    </message>
    <message>
        <source>The lesson has no such message: {what}</source>
        <translation>Lektionen har ikke den meddelelse: {what}</translation>
    </message>
    <message>
        <source>The lesson has no task called “{what}”.</source>
        <translation>Lektionen har ingen opgave ved navn »{what}«.</translation>
    </message>
    <message>
        <source>The lesson has no tasks.</source>
        <translation>Lektionen har ingen opgaver.</translation>
    </message>
    <message>
        <source>The lesson has no title or no story in this language: {what}</source>
        <translation>Lektionen mangler titel eller historie på dette sprog: {what}</translation>
    </message>
    <message>
        <source>The lesson names no such message.</source>
        <translation>Lektionen nævner ingen meddelelse med det navn.</translation>
    </message>
    <message>
        <source>The name of the file does not say what the sheet is for, so it is not used. It begins with the name of a sheet, such as “answer-in-thread.md”.</source>
        <translation>Filens navn siger ikke, hvad arket er til, så det bruges ikke. Navnet begynder med et arks navn, for eksempel »answer-in-thread.md«.</translation>
    </message>
    <message>
        <source>The number in “{what}” could be a person&apos;s. Use one that nobody can have, such as 0099991234. The test is not run.</source>
        <translation>Nummeret i »{what}« kan tilhøre en person. Brug et, som ingen kan have, fx 0099991234. Prøven køres ikke.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder cannot be reached. dpassist keeps trying.</source>
        <translation>Organisationens mappe kan ikke nås. dpassist bliver ved med at prøve.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder could not be copied to this computer. Is the disk full?</source>
        <translation>Organisationens mappe kunne ikke kopieres til denne computer. Er disken fuld?</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder does not answer. dpassist keeps trying.</source>
        <translation>Organisationens mappe svarer ikke. dpassist bliver ved med at prøve.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder holds more than is safe to copy, so nothing new is taken from it ({what}).</source>
        <translation>Organisationens mappe indeholder mere, end det er sikkert at kopiere, så intet nyt hentes derfra ({what}).</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder is being written to, so it is read a little later.</source>
        <translation>Der skrives i organisationens mappe, så den læses lidt senere.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder is kept by its administrators, so nothing was saved. Ask one of them. If it is you, choose that role in the settings first.</source>
        <translation>Organisationens mappe passes af dens administratorer, så intet blev gemt. Spørg en af dem. Er det dig, så vælg først den rolle i indstillingerne.</translation>
    </message>
    <message>
        <source>The practice directory has no such entry: {what}</source>
        <translation>Øvelseskartoteket har ikke den modtager: {what}</translation>
    </message>
    <message>
        <source>The profile cannot be used as it is, so it is not taken in.</source>
        <translation>Profilen kan ikke bruges, som den er, så den bliver ikke taget ind.</translation>
    </message>
    <message>
        <source>The profile says that it is verified, and that some of its values are not. The whole file is not used.</source>
        <translation>Profilen siger både, at den er bekræftet, og at nogle af dens værdier ikke er det. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>The reply check does not find there what the step says it finds: step {what}</source>
        <translation>Svarkontrollen finder ikke det, som trinnet siger, den finder: trin {what}</translation>
    </message>
    <message>
        <source>The reply check does not find this fault in this reply: {what}</source>
        <translation>Svarkontrollen finder ikke denne fejl i dette svar: {what}</translation>
    </message>
    <message>
        <source>The reply profile has no three different steps to put in order: {what}</source>
        <translation>Svarprofilen har ikke tre forskellige trin at sætte i rækkefølge: {what}</translation>
    </message>
    <message>
        <source>The right entry is not among the choices of the task “{what}”.</source>
        <translation>Den rigtige modtager er ikke blandt valgene i opgaven »{what}«.</translation>
    </message>
    <message>
        <source>The row does not say which rule it belongs to. Write the id of the rule on each of its rows. The rule above is left out, since this may be one of its conditions.</source>
        <translation>Rækken siger ikke, hvilken regel den hører til. Skriv reglens nummer i hver af dens rækker. Reglen i rækken ovenover er udeladt, for dette kan være en af dens betingelser.</translation>
    </message>
    <message>
        <source>The rules would make a file of more than {what} MB, which could not be read again. Nothing was saved: what you wrote is still here. Take out rules, or what they look for.</source>
        <translation>Reglerne ville fylde mere end {what} MB, og så kunne filen ikke læses igen. Intet er gemt, men det, du har skrevet, står her stadig. Fjern regler eller noget af det, de leder efter.</translation>
    </message>
    <message>
        <source>The rules would make a spreadsheet of more than 50,000 rows or 20 MB, which could not be read again. Nothing was written.</source>
        <translation>Reglerne ville blive til et regneark på mere end 50.000 rækker eller 20 MB, som ikke kunne læses igen. Intet er skrevet.</translation>
    </message>
    <message>
        <source>The sheet has more than {what} rows, so it is not used.</source>
        <translation>Arket har mere end {what} rækker og bruges derfor ikke.</translation>
    </message>
    <message>
        <source>The sheet is for the reply profile “{what}”, which does not exist, so it is never used.</source>
        <translation>Arket er til svarprofilen »{what}«, som ikke findes, så det bruges aldrig.</translation>
    </message>
    <message>
        <source>The sheet never mentions “{what}”, so its readers are not told.</source>
        <translation>Arket nævner aldrig »{what}«, så læserne får det ikke at vide.</translation>
    </message>
    <message>
        <source>The sheet should have been read through again by {what}.</source>
        <translation>Arket skulle have været læst igennem igen senest {what}.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged, or is none. The whole file is not used.</source>
        <translation>Regnearket er beskadiget eller er ikke et regneark. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>The task “{what}” asks for a reply that must not be sent.</source>
        <translation>Opgaven »{what}« beder om et svar, der ikke må sendes.</translation>
    </message>
    <message>
        <source>The task “{what}” names no source for its explanation.</source>
        <translation>Opgaven »{what}« nævner ingen kilde til forklaringen.</translation>
    </message>
    <message>
        <source>The text of the lesson is longer than 128 kB, so it is not used.</source>
        <translation>Lektionens tekst er længere end 128 kB, så den bruges ikke.</translation>
    </message>
    <message>
        <source>The value of “{what}” cannot be used, so the whole file is not used.</source>
        <translation>Værdien af »{what}« kan ikke bruges, så hele filen ikke bruges.</translation>
    </message>
    <message>
        <source>The value of “{what}” cannot be used. This entry is not used; the others are.</source>
        <translation>Værdien af »{what}« kan ikke bruges. Posten bruges ikke; det gør de andre.</translation>
    </message>
    <message>
        <source>The value of “{what}” cannot be used. This rule is left out; the others are used.</source>
        <translation>Værdien i »{what}« kan ikke bruges. Reglen er udeladt; de andre bruges.</translation>
    </message>
    <message>
        <source>The value of “{what}” cannot be used. What is set elsewhere counts, or else the default.</source>
        <translation>Værdien af »{what}« kan ikke bruges. Det, der er angivet andre steder, gælder, ellers standardværdien.</translation>
    </message>
    <message>
        <source>The values contradict each other, so the whole file is not used.</source>
        <translation>Værdierne modsiger hinanden, så hele filen ikke bruges.</translation>
    </message>
    <message>
        <source>There are more than 1,000 signs, so the whole file is not used.</source>
        <translation>Der er flere end 1.000 kendetegn, så hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>There are more than 200 tests; the others are not run.</source>
        <translation>Der er flere end 200 prøver; resten køres ikke.</translation>
    </message>
    <message>
        <source>There are more than 200 ways in the channel map, so it is not used.</source>
        <translation>Der er over 200 veje i kanalkortet, så det bruges ikke.</translation>
    </message>
    <message>
        <source>There are no rules in the file, so nothing was changed.</source>
        <translation>Der er ingen regler i filen, så intet er ændret.</translation>
    </message>
    <message>
        <source>There is another directory, which comes first. This file is not used.</source>
        <translation>Der er et andet kartotek, som kommer først. Denne fil bruges ikke.</translation>
    </message>
    <message>
        <source>There is no copy of the organisation&apos;s folder yet, so nothing of it is used: no directory, no rules and no guidance of your own.</source>
        <translation>Der er endnu ingen kopi af organisationens mappe, så intet fra den bruges: intet kartotek, ingen regler og ingen egne svarvejledninger.</translation>
    </message>
    <message>
        <source>There is no source called “{what}” in sources.toml.</source>
        <translation>Der er ingen kilde ved navn »{what}« i sources.toml.</translation>
    </message>
    <message>
        <source>There is no such button above the list: step {what}</source>
        <translation>Der er ingen sådan knap over listen: trin {what}</translation>
    </message>
    <message>
        <source>There is no such fault of a reply: {what}</source>
        <translation>Den fejl i et svar findes ikke: {what}</translation>
    </message>
    <message>
        <source>There is no such reply profile: {what}</source>
        <translation>Den svarprofil findes ikke: {what}</translation>
    </message>
    <message>
        <source>There is no such sheet in the other language ({what}).</source>
        <translation>Arket mangler på det andet sprog ({what}).</translation>
    </message>
    <message>
        <source>This may be somebody&apos;s telephone number: {what}. Look whether it is; it does not count as a fault.</source>
        <translation>Dette kan være nogens telefonnummer: {what}. Se efter, om det er det. Det tæller ikke som en fejl.</translation>
    </message>
    <message>
        <source>Two signs have the same id, so the whole file is not used.</source>
        <translation>To kendetegn har samme id, så hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>Until it is put right, its last good version of {what} is in use.</source>
        <translation>Indtil den er rettet, bruges dens seneste brugbare udgave fra {what}.</translation>
    </message>
    <message>
        <source>Used is the copy from the share as of {what}.</source>
        <translation>Der bruges en kopi fra fællesdrevet fra {what}.</translation>
    </message>
    <message>
        <source>What a step changes is no field of the mail: step {what}</source>
        <translation>Det, et trin ændrer, er ikke et felt i mailen: trin {what}</translation>
    </message>
    <message>
        <source>What a step presses is no button: step {what}</source>
        <translation>Det, et trin trykker på, er ikke en knap: trin {what}</translation>
    </message>
    <message>
        <source>With the example letter the sheet fills more than one page.</source>
        <translation>Med eksempelbrevet fylder arket mere end én side.</translation>
    </message>
    <message>
        <source>With the example letter the sheet is larger than 200 kB.</source>
        <translation>Med eksempelbrevet fylder arket mere end 200 kB.</translation>
    </message>
    <message>
        <source>Words are missing in one language: {what}</source>
        <translation>Der mangler ord på det ene sprog: {what}</translation>
    </message>
    <message>
        <source>Your organisation has a reply profile of that id already. Press the button again to replace it.</source>
        <translation>Jeres organisation har allerede en svarprofil med det id. Tryk på knappen igen for at erstatte den.</translation>
    </message>
    <message>
        <source>“letter_name” belongs to the letter “named-attachment”; and when the first attachment becomes the letter, there can be no metadata. The whole file is not used.</source>
        <translation>»letter_name« hører til brevet »named-attachment«; og når den første vedhæftede fil bliver brevet, kan der ikke være metadata. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“recipient_address” belongs to the recipient “fixed” and “recipient_pattern” to “pattern”, and only to these. The whole file is not used.</source>
        <translation>»recipient_address« hører til modtageren »fixed« og »recipient_pattern« til »pattern«, og kun til dem. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“sender_mailbox” belongs to the sender “fixed”, and only to that. The whole file is not used.</source>
        <translation>»sender_mailbox« hører til afsenderen »fixed« og kun til den. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“subject_pattern” belongs to the subject “pattern”, and only to that. The whole file is not used.</source>
        <translation>»subject_pattern« hører til emnet »pattern« og kun til det. Hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“unsure_from” must be at least 1 and not above “likely_from”, which stays below 1,000. The whole file is not used.</source>
        <translation>»unsure_from« skal være mindst 1 og højst »likely_from«, som skal være under 1.000. Hele filen bliver ikke brugt.</translation>
    </message>
    <message>
        <source>“{what}” can only be set by each user, so it is not used here.</source>
        <translation>»{what}« kan kun vælges af den enkelte bruger, så den bruges ikke her.</translation>
    </message>
    <message>
        <source>“{what}” has an id that is already taken. Only the first one counts.</source>
        <translation>»{what}« har et id, der allerede er brugt. Kun den første gælder.</translation>
    </message>
    <message>
        <source>“{what}” has letters that can never stand there, or blanks or line breaks that are never looked at, so it matches nothing.</source>
        <translation>»{what}« indeholder tegn, der aldrig kan stå dér, eller mellemrum eller linjeskift, der aldrig ses på, så den passer ikke på noget.</translation>
    </message>
    <message>
        <source>“{what}” has more than 1,000 texts, so the whole file is not used.</source>
        <translation>»{what}« har flere end 1.000 tekster, så hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“{what}” holds something that is no domain and so matches nothing.</source>
        <translation>»{what}« indeholder noget, der ikke er et domæne og derfor ikke passer på noget.</translation>
    </message>
    <message>
        <source>“{what}” is longer than 1,000 letters, so the whole file is not used.</source>
        <translation>»{what}« er længere end 1.000 tegn, så hele filen bruges ikke.</translation>
    </message>
    <message>
        <source>“{what}” is missing, so the whole file is not used.</source>
        <translation>»{what}« mangler, så hele filen ikke bruges.</translation>
    </message>
    <message>
        <source>“{what}” is missing. This entry is not used; the others are.</source>
        <translation>»{what}« mangler. Posten bruges ikke; det gør de andre.</translation>
    </message>
    <message>
        <source>“{what}” is missing. This rule is left out; the others are used.</source>
        <translation>»{what}« mangler. Reglen er udeladt; de andre bruges.</translation>
    </message>
    <message>
        <source>“{what}” is no part of a task. Below a task stand why, answer, hint, notes, and “wrong” with a name.</source>
        <translation>»{what}« er ikke en del af en opgave. Under en opgave står why, answer, hint, notes og »wrong« med et navn.</translation>
    </message>
    <message>
        <source>“{what}” is not an option that dpassist knows. It is kept, but not used.</source>
        <translation>»{what}« er ikke en indstilling, dpassist kender. Den bevares, men bruges ikke.</translation>
    </message>
    <message>
        <source>“{what}” is set by your organisation and cannot be changed here. Nothing was saved. Ask those who look after dpassist if it is wrong.</source>
        <translation>»{what}« er fastlagt af din organisation og kan ikke ændres her. Intet blev gemt. Spørg dem, der passer dpassist, hvis det er forkert.</translation>
    </message>
    <message>
        <source>“{what}” is wrong: what is quoted or stands in a schema is verified, and all else says verified = false. The file is not used.</source>
        <translation>»{what}« er forkert: Det, der er citeret eller står i et skema, er bekræftet, og ved alt andet står verified = false. Filen bruges ikke.</translation>
    </message>
    <message>
        <source>“{what}” leads out of the organisation&apos;s folder, so it is not used.</source>
        <translation>»{what}« fører ud af organisationens mappe, så den bruges ikke.</translation>
    </message>
    <message>
        <source>“{what}” says something else than another row of the same rule. The rule is left out.</source>
        <translation>»{what}« siger noget andet end en anden række for samme regel. Reglen er udeladt.</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>A lesson is not on this machine any more. Take it out.</source>
        <translation>En lektion findes ikke længere på denne computer. Tag den ud.</translation>
    </message>
    <message>
        <source>Add at least one lesson.</source>
        <translation>Tilføj mindst én lektion.</translation>
    </message>
    <message>
        <source>The title holds a number that looks like a CPR number. Take it out.</source>
        <translation>Titlen rummer et tal, der ligner et CPR-nummer. Fjern det.</translation>
    </message>
    <message>
        <source>The title is too long.</source>
        <translation>Titlen er for lang.</translation>
    </message>
    <message>
        <source>There are more lessons than a course can have.</source>
        <translation>Der er flere lektioner, end et kursus kan have.</translation>
    </message>
    <message>
        <source>Write a title in both languages.</source>
        <translation>Skriv en titel på begge sprog.</translation>
    </message>
</context>
<context>
    <name>CourseLists</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln opgave</numerusform>
            <numerusform>%Ln opgaver</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Tag ud</translation>
    </message>
    <message>
        <source>A&amp;dd to the course</source>
        <translation>&amp;Føj til kurset</translation>
    </message>
    <message>
        <source>Lessons of the course</source>
        <translation>Kursets lektioner</translation>
    </message>
    <message>
        <source>Lessons there are</source>
        <translation>Lektioner at vælge imellem</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Flyt &amp;op</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Flyt &amp;ned</translation>
    </message>
    <message>
        <source>{lesson} · not on this machine</source>
        <translation>{lesson} · findes ikke på denne computer</translation>
    </message>
</context>
<context>
    <name>CourseMakingPage</name>
    <message numerus="yes">
        <source>%Ln task(s) in all. The course can be saved.</source>
        <translation>
            <numerusform>%Ln opgave i alt. Kurset kan gemmes.</numerusform>
            <numerusform>%Ln opgaver i alt. Kurset kan gemmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save the course…</source>
        <translation>&amp;Gem kurset…</translation>
    </message>
    <message>
        <source>Ask for a &amp;name when somebody hands in; it may be left out</source>
        <translation>Spørg om n&amp;avn ved aflevering; det må udelades</translation>
    </message>
    <message>
        <source>Choose lessons and put them in order. Participants open the file you save, and the lessons come from their own dpassist: your organisation&apos;s own ones must lie in the folder that all of you share.</source>
        <translation>Vælg lektioner, og sæt dem i rækkefølge. Deltagerne åbner den fil, du gemmer, og lektionerne kommer fra deres eget dpassist: Jeres egne lektioner skal ligge i den mappe, I er fælles om.</translation>
    </message>
    <message>
        <source>Courses (*.dpcourse)</source>
        <translation>Kurser (*.dpcourse)</translation>
    </message>
    <message>
        <source>New &amp;course</source>
        <translation>Nyt &amp;kursus</translation>
    </message>
    <message>
        <source>O&amp;pen a course to change it…</source>
        <translation>Å&amp;bn et kursus for at ændre det…</translation>
    </message>
    <message>
        <source>Open a course to change it</source>
        <translation>Åbn et kursus for at ændre det</translation>
    </message>
    <message>
        <source>Opened: {file}. What was here before comes back with Undo.</source>
        <translation>Åbnet: {file}. Det, der stod her før, kommer igen med Fortryd.</translation>
    </message>
    <message>
        <source>Save the course</source>
        <translation>Gem kurset</translation>
    </message>
    <message>
        <source>Saved: {file}. Give it to the participants; they open it with dpassist.</source>
        <translation>Gemt: {file}. Giv filen til deltagerne; de åbner den med dpassist.</translation>
    </message>
    <message>
        <source>Somebody else made this course. When you save it, it carries your key.</source>
        <translation>En anden har lavet kurset. Når du gemmer det, bærer det din nøgle.</translation>
    </message>
    <message>
        <source>Tasks that must be &amp;right at the first try</source>
        <translation>Opgaver, der skal være &amp;rigtige i første forsøg</translation>
    </message>
    <message>
        <source>That is no course. The file of a course ends in .dpcourse.</source>
        <translation>Det er ikke et kursus. Filen med et kursus ender på .dpcourse.</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Kurset</translation>
    </message>
    <message>
        <source>Title in &amp;Danish</source>
        <translation>Titel på &amp;dansk</translation>
    </message>
    <message>
        <source>Title in &amp;English</source>
        <translation>Titel på &amp;engelsk</translation>
    </message>
    <message>
        <source>course</source>
        <translation>kursus</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Courses</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Courses (*.dpcourse)</source>
        <translation>Kurser (*.dpcourse)</translation>
    </message>
    <message>
        <source>O&amp;pen a course…</source>
        <translation>Å&amp;bn et kursus…</translation>
    </message>
    <message>
        <source>Open a &amp;course…</source>
        <translation>Åbn et &amp;kursus…</translation>
    </message>
    <message>
        <source>Open a course</source>
        <translation>Åbn et kursus</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Results (*.dpresult)</source>
        <translation>Resultater (*.dpresult)</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Gem kursusbeviset</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Gem resultatet</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gemt: {file}</translation>
    </message>
    <message>
        <source>Saved: {file}. Give it to your trainer as you usually would.</source>
        <translation>Gemt: {file}. Giv filen til underviseren, som I plejer.</translation>
    </message>
    <message>
        <source>Take part in a course</source>
        <translation>Deltag i et kursus</translation>
    </message>
    <message>
        <source>That was the course.</source>
        <translation>Det var kurset.</translation>
    </message>
    <message>
        <source>That was the set.</source>
        <translation>Det var sættet.</translation>
    </message>
    <message>
        <source>Your trainer gives you a file that ends in .dpcourse. Open it, or drag it onto this window. All letters are made up, and your answers stay on this computer until you hand in yourself.</source>
        <translation>Din underviser giver dig en fil, der ender på .dpcourse. Åbn den, eller træk den ind i vinduet. Alle breve er opdigtede, og dine svar bliver på denne computer, til du selv afleverer.</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>kursusbevis</translation>
    </message>
    <message>
        <source>result</source>
        <translation>resultat</translation>
    </message>
    <message>
        <source>{lesson} · task {number} of {all}</source>
        <translation>{lesson} · opgave {number} af {all}</translation>
    </message>
</context>
<context>
    <name>CoursePlot</name>
    <message>
        <source>Right at the first try, lesson by lesson</source>
        <translation>Rigtige i første forsøg, lektion for lektion</translation>
    </message>
    <message>
        <source>{right} of {all} ({percent} %)</source>
        <translation>{right} af {all} ({percent} %)</translation>
    </message>
</context>
<context>
    <name>CoursePrint</name>
    <message>
        <source>Certificate</source>
        <translation>Kursusbevis</translation>
    </message>
    <message>
        <source>Check number: {number}. The trainer finds the same number beside the result that was handed in. All letters in the course are made up.</source>
        <translation>Kontrolnummer: {number}. Underviseren finder samme nummer ved det resultat, der er afleveret. Alle breve på kurset er opdigtede.</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>Dato: {date}</translation>
    </message>
    <message>
        <source>The course covers:</source>
        <translation>Kurset omfatter:</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Underviser</translation>
    </message>
    <message>
        <source>and {count} more lessons</source>
        <translation>og {count} lektioner mere</translation>
    </message>
    <message>
        <source>has passed the course</source>
        <translation>har bestået kurset</translation>
    </message>
    <message>
        <source>{right} of {all} tasks were right at the first try ({percent} %). {mark} % were needed.</source>
        <translation>{right} af {all} opgaver var rigtige i første forsøg ({percent} %). Der krævedes {mark} %.</translation>
    </message>
</context>
<context>
    <name>CourseResults</name>
    <message>
        <source>Attempt</source>
        <translation>Forsøg</translation>
    </message>
    <message>
        <source>Check number</source>
        <translation>Kontrolnummer</translation>
    </message>
    <message>
        <source>Handed in: {count}. Passed: {passed}. The pass mark is {mark} %.</source>
        <translation>Afleveret: {count}. Bestået: {passed}. Der kræves {mark} %.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lesson by lesson</source>
        <translation>Lektion for lektion</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Fejl</translation>
    </message>
    <message>
        <source>Nobody made a mistake.</source>
        <translation>Ingen lavede fejl.</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Participant {number}</source>
        <translation>Deltager {number}</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestået</translation>
    </message>
    <message>
        <source>Right at the first try</source>
        <translation>Rigtige i første forsøg</translation>
    </message>
    <message>
        <source>Right in per cent</source>
        <translation>Rigtige i procent</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Række</translation>
    </message>
    <message>
        <source>So few have handed in that it may show who made a mistake. Speak of the mistakes, not of people.</source>
        <translation>Så få har afleveret, at det kan ses, hvem der lavede en fejl. Tal om fejlene, ikke om personer.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Opgave</translation>
    </message>
    <message>
        <source>Tasks answered</source>
        <translation>Besvarede opgaver</translation>
    </message>
    <message>
        <source>The mistakes made most</source>
        <translation>De hyppigste fejl</translation>
    </message>
    <message>
        <source>What the room got wrong: {course}</source>
        <translation>Hvad holdet svarede forkert på: {course}</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Hvad der gik galt</translation>
    </message>
    <message>
        <source>a mistake this version does not know ({name})</source>
        <translation>en fejl, som denne udgave ikke kender ({name})</translation>
    </message>
    <message>
        <source>and {count} more in dpassist</source>
        <translation>og {count} mere i dpassist</translation>
    </message>
    <message>
        <source>another guidance sheet</source>
        <translation>en anden vejledning</translation>
    </message>
    <message>
        <source>another order of the steps</source>
        <translation>en anden rækkefølge af trinene</translation>
    </message>
    <message>
        <source>another verdict</source>
        <translation>en anden vurdering</translation>
    </message>
    <message>
        <source>another way to answer</source>
        <translation>en anden måde at svare på</translation>
    </message>
    <message>
        <source>in the reply: {text}</source>
        <translation>i svaret: {text}</translation>
    </message>
    <message>
        <source>message {number} of the task</source>
        <translation>meddelelse {number} i opgaven</translation>
    </message>
    <message>
        <source>not seen: {text}</source>
        <translation>ikke set: {text}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke endnu</translation>
    </message>
    <message>
        <source>other messages taken for the fake</source>
        <translation>andre meddelelser udpeget som den falske</translation>
    </message>
    <message>
        <source>other mistakes in the reply</source>
        <translation>andre fejl i svaret</translation>
    </message>
    <message>
        <source>other signs</source>
        <translation>andre kendetegn</translation>
    </message>
    <message>
        <source>passed on to somebody else</source>
        <translation>fordelt til en anden</translation>
    </message>
    <message>
        <source>something wrong in the reply</source>
        <translation>noget forkert i svaret</translation>
    </message>
    <message>
        <source>wrong about whether it may be answered</source>
        <translation>forkert om, hvorvidt den må besvares</translation>
    </message>
    <message>
        <source>wrongly marked: {text}</source>
        <translation>markeret forkert: {text}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{answer}: “{text}”</source>
        <translation>{answer}: »{text}«</translation>
    </message>
    <message>
        <source>{count} of {all} · {lesson} · {mistake}</source>
        <translation>{count} af {all} · {lesson} · {mistake}</translation>
    </message>
    <message>
        <source>{lesson}: {right} of {answered} answers were right at the first try ({percent} %); {passed} of {count} passed it.</source>
        <translation>{lesson}: {right} af {answered} svar var rigtige i første forsøg ({percent} %); {passed} af {count} bestod lektionen.</translation>
    </message>
    <message>
        <source>{right} of {answered} ({percent} %), {passed} of {count} passed</source>
        <translation>{right} af {answered} ({percent} %), {passed} af {count} bestod</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>»{text}«</translation>
    </message>
</context>
<context>
    <name>CourseResultsPage</name>
    <message>
        <source>&amp;Begin anew</source>
        <translation>Begynd &amp;forfra</translation>
    </message>
    <message>
        <source>&amp;Open results…</source>
        <translation>&amp;Åbn resultater…</translation>
    </message>
    <message>
        <source>Among what you opened there is no result that counts.</source>
        <translation>I det, du åbnede, er der intet resultat, der tæller.</translation>
    </message>
    <message>
        <source>In &amp;Danish</source>
        <translation>På &amp;dansk</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>På &amp;engelsk</translation>
    </message>
    <message>
        <source>Lesson by lesson</source>
        <translation>Lektion for lektion</translation>
    </message>
    <message>
        <source>Looking for results…</source>
        <translation>Leder efter resultater…</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fejl</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tæller ikke med</translation>
    </message>
    <message>
        <source>Open a &amp;folder of results…</source>
        <translation>Åbn en &amp;mappe med resultater…</translation>
    </message>
    <message>
        <source>Open a folder of results</source>
        <translation>Åbn en mappe med resultater</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Åbn resultater</translation>
    </message>
    <message>
        <source>Open the .dpresult files that participants gave you, or drag them or their folder onto this page. With the file of the course among them, only results of that course count. Nothing is kept when you close dpassist.</source>
        <translation>Åbn de .dpresult-filer, du har fået af deltagerne, eller træk dem eller deres mappe ind på siden. Er kursets egen fil med, tæller kun resultater af det kursus. Intet gemmes, når du lukker dpassist.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Results and courses (*.dpresult *.dpcourse)</source>
        <translation>Resultater og kurser (*.dpresult *.dpcourse)</translation>
    </message>
    <message>
        <source>Right at the first try, lesson by lesson</source>
        <translation>Rigtige i første forsøg, lektion for lektion</translation>
    </message>
    <message>
        <source>Save as a &amp;page…</source>
        <translation>Gem som &amp;side…</translation>
    </message>
    <message>
        <source>Save as a &amp;table…</source>
        <translation>Gem som &amp;tabel…</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Gem siden</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Gem tabellen</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gemt: {file}</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>The mistakes made most</source>
        <translation>De hyppigste fejl</translation>
    </message>
    <message>
        <source>What the room did</source>
        <translation>Hvad holdet svarede</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>overblik</translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message numerus="yes">
        <source>%Ln lesson(s)</source>
        <translation>
            <numerusform>%Ln lektion</numerusform>
            <numerusform>%Ln lektioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln opgave</numerusform>
            <numerusform>%Ln opgaver</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>&amp;Aflevér…</translation>
    </message>
    <message>
        <source>&amp;Leave it, and forget my answers</source>
        <translation>For&amp;lad det, og glem mine svar</translation>
    </message>
    <message>
        <source>&amp;Leave the course</source>
        <translation>For&amp;lad kurset</translation>
    </message>
    <message>
        <source>&amp;Practise these lessons</source>
        <translation>&amp;Øv disse lektioner</translation>
    </message>
    <message>
        <source>All is answered: {right} of {all} tasks were right at the first try.</source>
        <translation>Alt er besvaret: {right} af {all} opgaver var rigtige i første forsøg.</translation>
    </message>
    <message>
        <source>B&amp;egin</source>
        <translation>B&amp;egynd</translation>
    </message>
    <message>
        <source>Begin &amp;anew</source>
        <translation>Begynd &amp;forfra</translation>
    </message>
    <message>
        <source>Begin &amp;anew, and forget my answers</source>
        <translation>Begynd &amp;forfra, og glem mine svar</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Videre</translation>
    </message>
    <message>
        <source>Go on with the set you be&amp;gan</source>
        <translation>Fortsæt det sæt, du be&amp;gyndte på</translation>
    </message>
    <message>
        <source>Here in another version than the trainer had: {lessons}. It can be gone through all the same.</source>
        <translation>Findes her i en anden udgave end underviserens: {lessons}. Du kan godt tage den alligevel.</translation>
    </message>
    <message>
        <source>In &amp;Danish</source>
        <translation>På &amp;dansk</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>På &amp;engelsk</translation>
    </message>
    <message>
        <source>It is passed when {mark} % of the tasks are right at the first try.</source>
        <translation>Kurset er bestået, når mindst {mark} % af opgaverne er rigtige i første forsøg.</translation>
    </message>
    <message>
        <source>Lessons of the course</source>
        <translation>Kursets lektioner</translation>
    </message>
    <message>
        <source>Not on this computer: {lessons}. Without it the course cannot be finished. Ask your administrator for the organisation&apos;s lessons.</source>
        <translation>Findes ikke på denne computer: {lessons}. Uden det kan kurset ikke gøres færdigt. Bed din administrator om organisationens lektioner.</translation>
    </message>
    <message>
        <source>Save the &amp;certificate…</source>
        <translation>Gem kursus&amp;beviset…</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Kurset</translation>
    </message>
    <message>
        <source>You have passed the course.</source>
        <translation>Du har bestået kurset.</translation>
    </message>
    <message>
        <source>Your &amp;name, if you like</source>
        <translation>Dit &amp;navn, hvis du vil</translation>
    </message>
    <message>
        <source>Your answers stay on this computer. “Hand in” makes a sealed file that you give to the trainer yourself. It says which tasks were right and which mistakes were made, and your name if you write it.</source>
        <translation>Dine svar bliver på denne computer. »Aflevér« laver en forseglet fil, som du selv giver til underviseren. Den siger, hvilke opgaver der var rigtige, og hvilke fejl der blev lavet, og dit navn, hvis du skriver det.</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Dit resultat</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>gennemgået</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} af {all}</translation>
    </message>
    <message>
        <source>{done} of {all} tasks are answered. You can stop and go on at any time.</source>
        <translation>{done} af {all} opgaver er besvaret. Du kan holde pause og fortsætte, når du vil.</translation>
    </message>
    <message>
        <source>{mark} % are needed. Practise what was not quite right, and begin anew when you like.</source>
        <translation>Der kræves {mark} %. Øv det, der ikke sad helt, og begynd forfra, når du vil.</translation>
    </message>
</context>
<context>
    <name>DemoWindow</name>
    <message>
        <source>This step cannot be played: the demonstration is not in order. Tell your administrator.</source>
        <translation>Dette trin kan ikke vises, for demonstrationen er ikke i orden. Sig det til din administrator.</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Away</source>
        <translation>Fraværende</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stedfortræder</translation>
    </message>
    <message>
        <source>Guidance set</source>
        <translation>Vejledningssæt</translation>
    </message>
    <message>
        <source>It has the same mailbox as “{what}”.</source>
        <translation>Den har samme postkasse som »{what}«.</translation>
    </message>
    <message>
        <source>It is away today, and nobody is named who takes its post.</source>
        <translation>Den er fraværende i dag, og der er ikke angivet nogen, der tager posten.</translation>
    </message>
    <message>
        <source>It is away today, and so is everybody who would stand in, “{what}” first.</source>
        <translation>Den er væk i dag, og det er alle stedfortræderne også, først »{what}«.</translation>
    </message>
    <message>
        <source>Its address {what} lies outside your own domains; passing on to it is stopped. Is it another authority? Say so in “other_authority”.</source>
        <translation>Adressen {what} ligger uden for jeres egne domæner, så der kan ikke fordeles til den. Er det en anden myndighed? Skriv det under »anden myndighed« (other_authority).</translation>
    </message>
    <message>
        <source>Its deputies stand in for each other in a circle: “{what}”.</source>
        <translation>Stedfortræderne afløser hinanden i ring: »{what}«.</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postkasse</translation>
    </message>
    <message>
        <source>Other authority</source>
        <translation>Anden myndighed</translation>
    </message>
    <message>
        <source>Reply profile</source>
        <translation>Svarprofil</translation>
    </message>
    <message>
        <source>Takes care of</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>There is no entry “{what}” that could be its deputy.</source>
        <translation>Der er ingen post »{what}«, der kan være stedfortræder.</translation>
    </message>
    <message>
        <source>There is no guidance set “{what}”; the ordinary sheets are used.</source>
        <translation>Der er intet vejledningssæt »{what}«; de almindelige vejledninger bruges.</translation>
    </message>
    <message>
        <source>There is no reply profile “{what}”; passing on to it would fail.</source>
        <translation>Der er ingen svarprofil »{what}«; der kan ikke fordeles til den.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Your authority&apos;s own mail domains are not set, so nothing can be passed on to colleagues, and nobody can tell which addresses lie outside them. Set “Own mail domains” in the settings (own_domains).</source>
        <translation>Myndighedens egne maildomæner er ikke angivet, så der kan ikke fordeles til kolleger, og det kan ikke ses, hvilke adresser der ligger uden for dem. Angiv »Egne maildomæner« i indstillingerne (own_domains).</translation>
    </message>
    <message>
        <source>department</source>
        <translation>afdeling</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>fra {first}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>fra {first} til {last}</translation>
    </message>
    <message>
        <source>function</source>
        <translation>funktion</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>til {last}</translation>
    </message>
    <message>
        <source>yes; mail to it is vouched to be secured on its way</source>
        <translation>ja; der er nogen, der står inde for, at mail dertil er sikret på vejen</translation>
    </message>
    <message>
        <source>yes; nobody vouches that mail to it is secured</source>
        <translation>ja; ingen står inde for, at mail dertil er sikret</translation>
    </message>
    <message>
        <source>“{what}” is not one mail address, so nothing can be passed on to it.</source>
        <translation>»{what}« er ikke én mailadresse, så intet kan fordeles til den.</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln ting at se på</numerusform>
            <numerusform>%Ln ting at se på</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Kartotek</translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <translation>Ingen i kartoteket passer på de ord.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the entry.</source>
        <translation>Der er ingen fejl her.</translation>
    </message>
    <message>
        <source>Open the &amp;folder of the file</source>
        <translation>Åbn filens &amp;mappe</translation>
    </message>
    <message>
        <source>Search department, person or task</source>
        <translation>Søg afdeling, person eller opgave</translation>
    </message>
    <message>
        <source>Search the directory</source>
        <translation>Søg i kartoteket</translation>
    </message>
    <message>
        <source>The directory is a file: directory.xlsx, .csv or .toml in your organisation&apos;s folder. What is changed there is used from the next message on.</source>
        <translation>Kartoteket er en fil: directory.xlsx, .csv eller .toml i organisationens mappe. Det, der ændres i filen, bruges fra den næste meddelelse.</translation>
    </message>
    <message>
        <source>The directory is empty: there is nobody to pass post on to.</source>
        <translation>Kartoteket er tomt: Der er ingen at fordele post til.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Den valgte</translation>
    </message>
    <message>
        <source>What is wrong with the directory as a whole</source>
        <translation>Hvad der er galt med kartoteket som helhed</translation>
    </message>
    <message>
        <source>What is wrong with the entry</source>
        <translation>Fejl i oplysningerne</translation>
    </message>
    <message>
        <source>What of the file is not used</source>
        <translation>Det i filen, der ikke bruges</translation>
    </message>
    <message>
        <source>away</source>
        <translation>fraværende</translation>
    </message>
</context>
<context>
    <name>DraftPart</name>
    <message>
        <source>attached files</source>
        <translation>vedhæftede filer</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>kryptering</translation>
    </message>
    <message>
        <source>header fields for the gateway</source>
        <translation>headerfelter til gatewayen</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>modtager</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>afsender</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>signering</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>emne</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>tråd</translation>
    </message>
    <message>
        <source>where answers go</source>
        <translation>hvor svar sendes hen</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>That did not work</source>
        <translation>Det lykkedes ikke</translation>
    </message>
    <message>
        <source>The draft is made, but could not be opened</source>
        <translation>Kladden er lavet, men kunne ikke åbnes</translation>
    </message>
    <message>
        <source>The draft is saved</source>
        <translation>Kladden er gemt</translation>
    </message>
</context>
<context>
    <name>EarlyFailure</name>
    <message>
        <source>No message was changed. The report below holds no content of messages and no names. Nothing is sent: copy it and give it to your IT department if this happens again.</source>
        <translation>Ingen meddelelser er ændret. Rapporten herunder indeholder intet fra meddelelser og ingen navne. Intet sendes: kopiér den, og giv den til jeres IT-afdeling, hvis det sker igen.</translation>
    </message>
    <message>
        <source>dpassist could not start</source>
        <translation>dpassist kunne ikke starte</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln message(s) in the list, each marked as done.</source>
        <translation>
            <numerusform>%Ln meddelelse på listen, og den er markeret som færdig.</numerusform>
            <numerusform>%Ln meddelelser på listen, alle markeret som færdige.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Åbn filer…</translation>
    </message>
    <message>
        <source>All of it is done</source>
        <translation>Alt er færdigt</translation>
    </message>
    <message>
        <source>Drag mails (.eml, .msg), Digital Post documents (.xml) or a folder onto this window.</source>
        <translation>Træk mails (.eml, .msg), dokumenter fra Digital Post (.xml) eller en mappe ind i vinduet.</translation>
    </message>
    <message>
        <source>None of the messages fits what you asked for</source>
        <translation>Ingen af meddelelserne passer til det, du har valgt at se</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Åbn &amp;mappe…</translation>
    </message>
    <message>
        <source>Open a message to see what it is</source>
        <translation>Åbn en meddelelse for at se, hvad den er</translation>
    </message>
    <message>
        <source>Search for less, or let more kinds through above the list.</source>
        <translation>Søg efter færre ord, eller vælg flere slags over listen.</translation>
    </message>
    <message>
        <source>Show &amp;all messages again</source>
        <translation>Vis &amp;alle meddelelser igen</translation>
    </message>
    <message>
        <source>Show the &amp;sample messages</source>
        <translation>Vis &amp;eksemplerne</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>A Digital Post document (MeMo {version}). Only the real thing has this structure.</source>
        <translation>Et dokument fra Digital Post (MeMo {version}). Kun ægte Digital Post er bygget sådan.</translation>
    </message>
    <message>
        <source>A JSON file that uses the field names of Digital Post.</source>
        <translation>En JSON-fil, der bruger feltnavnene fra Digital Post.</translation>
    </message>
    <message>
        <source>A digital signature (S/MIME). What is known of it stands with the opened message.</source>
        <translation>En digital signatur (S/MIME). Hvad der vides om den, står ved den åbnede meddelelse.</translation>
    </message>
    <message>
        <source>A file called attention.xml, which post between authorities could carry until 2022.</source>
        <translation>En fil med navnet attention.xml, som post mellem myndigheder kunne indeholde indtil 2022.</translation>
    </message>
    <message>
        <source>A file called dkalmetadata.xml, as the Digital Post of 2010-2022 made it; its content was not understood.</source>
        <translation>En fil med navnet dkalmetadata.xml, som Digital Post dannede i 2010-2022. Indholdet kunne ikke tolkes.</translation>
    </message>
    <message>
        <source>A file that begins like a Digital Post document, but is damaged and could not be read.</source>
        <translation>En fil, der begynder som et Digital Post-dokument, men er beskadiget og ikke kunne læses.</translation>
    </message>
    <message>
        <source>A part of it is encrypted by itself and was not opened. It may hold a letter.</source>
        <translation>En del af den er krypteret for sig og blev ikke åbnet. Der kan være et brev i den.</translation>
    </message>
    <message>
        <source>A technical receipt with the status “{status}”.</source>
        <translation>En teknisk kvittering med status »{status}«.</translation>
    </message>
    <message>
        <source>An XML file named like a Digital Post message id; its content was not understood.</source>
        <translation>En XML-fil, hvis navn ligner et meddelelses-id fra Digital Post. Indholdet kunne ikke tolkes.</translation>
    </message>
    <message>
        <source>An address under {domain}, which a Digital Post gateway uses.</source>
        <translation>En adresse under {domain}, som en gateway til Digital Post bruger.</translation>
    </message>
    <message>
        <source>Answers would go to another domain than the sender&apos;s.</source>
        <translation>Svar ville gå til et andet domæne end afsenderens.</translation>
    </message>
    <message>
        <source>It came from {domain}, which is not where your authority&apos;s Digital Post usually comes from.</source>
        <translation>Det kom fra {domain}, og det er ikke der, jeres Digital Post plejer at komme fra.</translation>
    </message>
    <message>
        <source>It could not be read as a message.</source>
        <translation>Den kunne ikke læses som en meddelelse.</translation>
    </message>
    <message>
        <source>It was not opened, because it is too large or lies too deep. It may hold a letter.</source>
        <translation>Den blev ikke åbnet, fordi den er for stor eller ligger for dybt. Der kan være et brev i den.</translation>
    </message>
    <message>
        <source>Metadata of the Digital Post of 2010-2022 (DKAL).</source>
        <translation>Metadata fra Digital Post 2010-2022 (DKAL).</translation>
    </message>
    <message>
        <source>None of the signs that dpassist knows of Digital Post or secure mail was found.</source>
        <translation>Ingen af de kendetegn på Digital Post eller sikker mail, som dpassist kender, er fundet.</translation>
    </message>
    <message>
        <source>The address looks like one where nobody reads the answers.</source>
        <translation>Adressen ligner en, hvor ingen læser svarene.</translation>
    </message>
    <message>
        <source>The content is encrypted (S/MIME).</source>
        <translation>Indholdet er krypteret (S/MIME).</translation>
    </message>
    <message>
        <source>The document says version {version}, which is neither 1.1 nor 1.2. It was read all the same.</source>
        <translation>Dokumentet angiver version {version}, som hverken er 1.1 eller 1.2. Det er læst alligevel.</translation>
    </message>
    <message>
        <source>The domain {domain} is nearly {genuine}. It may be somebody else&apos;s honest name, or a trick.</source>
        <translation>Domænet {domain} er næsten {genuine}. Det kan være en andens rigtige navn eller et trick.</translation>
    </message>
    <message>
        <source>The domain {domain} looks like {genuine} but is another.</source>
        <translation>Domænet {domain} ligner {genuine}, men er et andet.</translation>
    </message>
    <message>
        <source>The letter has been passed on: the mail around it is not the one it came in.</source>
        <translation>Brevet er sendt videre: Mailen omkring det er ikke den, det kom i.</translation>
    </message>
    <message>
        <source>The mail does not say who sent it; your authority&apos;s Digital Post does.</source>
        <translation>Mailen siger ikke, hvem der har sendt den. Det gør jeres Digital Post ellers.</translation>
    </message>
    <message>
        <source>The mail says that a machine sent it (Auto-Submitted).</source>
        <translation>Mailen oplyser, at den er sendt automatisk (Auto-Submitted).</translation>
    </message>
    <message>
        <source>The message came encrypted and was opened with a key that is here.</source>
        <translation>Meddelelsen kom krypteret og blev åbnet med en nøgle, der findes her.</translation>
    </message>
    <message>
        <source>The sender calls itself “{name}” but writes from {domain}, which is not on the list for that name.</source>
        <translation>Afsenderen kalder sig »{name}«, men skriver fra {domain}, som ikke står på listen for det navn.</translation>
    </message>
    <message>
        <source>The sender is not one that such notices are known to come from. Do not follow its links.</source>
        <translation>Afsenderen er ikke en, som den slags beskeder vides at komme fra. Følg ingen links i den.</translation>
    </message>
    <message>
        <source>The sender&apos;s name shows an address at {shown}, but the mail comes from {domain}.</source>
        <translation>Afsenderens navn viser en adresse på {shown}, men mailen kommer fra {domain}.</translation>
    </message>
    <message>
        <source>The words “Digital Post” or “e-Boks” occur. Words alone prove nothing.</source>
        <translation>Ordene »Digital Post« eller »e-Boks« forekommer. Ord alene beviser ikke noget.</translation>
    </message>
    <message>
        <source>There are letters that cannot be seen, and that change what is read.</source>
        <translation>Der er tegn, som ikke kan ses, og som ændrer det, man læser.</translation>
    </message>
    <message>
        <source>There is more than one letter, and dpassist does not choose between them.</source>
        <translation>Der er mere end ét brev, og dpassist vælger ikke imellem dem.</translation>
    </message>
    <message>
        <source>Your mail server confirmed that the mail really comes from the sender&apos;s domain (DMARC).</source>
        <translation>Jeres mailserver bekræfter, at mailen virkelig kommer fra afsenderens domæne (DMARC).</translation>
    </message>
    <message>
        <source>Your mail server found that it was sent from a place the sender&apos;s domain does not allow (SPF failed).</source>
        <translation>Jeres mailserver så, at den er sendt fra et sted, som afsenderens domæne ikke tillader (SPF fejlede).</translation>
    </message>
    <message>
        <source>Your mail server found that the mail does not come from the sender&apos;s domain (DMARC failed).</source>
        <translation>Jeres mailserver så, at mailen ikke kommer fra afsenderens domæne (DMARC fejlede).</translation>
    </message>
    <message>
        <source>Your mail server found that the sending domain&apos;s seal is broken (DKIM failed).</source>
        <translation>Jeres mailserver så, at det afsendende domænes segl er brudt (DKIM fejlede).</translation>
    </message>
    <message>
        <source>against</source>
        <translation>taler imod</translation>
    </message>
    <message>
        <source>an attached XML file</source>
        <translation>en vedhæftet XML-fil</translation>
    </message>
    <message>
        <source>an attachment&apos;s name</source>
        <translation>navnet på en vedhæftet fil</translation>
    </message>
    <message>
        <source>attachment {number}</source>
        <translation>vedhæftet fil {number}</translation>
    </message>
    <message>
        <source>for</source>
        <translation>taler for</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>bemærket</translation>
    </message>
    <message>
        <source>the Outlook message class</source>
        <translation>Outlooks meddelelsestype</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>indholdet</translation>
    </message>
    <message>
        <source>the file itself</source>
        <translation>selve filen</translation>
    </message>
    <message>
        <source>the mail&apos;s header</source>
        <translation>mailens hoved</translation>
    </message>
    <message>
        <source>the recipients</source>
        <translation>modtagerne</translation>
    </message>
    <message>
        <source>the reply address</source>
        <translation>svaradressen</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>afsenderen</translation>
    </message>
    <message>
        <source>the sender&apos;s name</source>
        <translation>afsenderens navn</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate</source>
        <translation>underskriverens certifikat</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>emnefeltet</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>teksten</translation>
    </message>
    <message>
        <source>who sent it for the sender</source>
        <translation>den, der har sendt den på afsenderens vegne</translation>
    </message>
    <message>
        <source>“{text}” fits the sign “{sign}” in your organisation&apos;s profile.</source>
        <translation>»{text}« passer med kendetegnet »{sign}« i jeres genkendelsesprofil.</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Signs</source>
        <translation>Kendetegn</translation>
    </message>
    <message>
        <source>Unverified: no public source gives this sign, and nobody here has confirmed it.</source>
        <translation>Ikke bekræftet: ingen offentlig kilde nævner dette kendetegn, og ingen her har bekræftet det.</translation>
    </message>
    <message>
        <source>{says} ({where}): {text}</source>
        <translation>{says} ({where}): {text}</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>- {says} ({where}): {text}</source>
        <translation>- {says} ({where}): {text}</translation>
    </message>
    <message>
        <source>Each letter in it must be looked at by itself.</source>
        <translation>Hvert brev i den skal ses for sig.</translation>
    </message>
    <message>
        <source>No signs were found.</source>
        <translation>Der blev ikke fundet kendetegn.</translation>
    </message>
    <message>
        <source>One sign decides by itself.</source>
        <translation>Ét kendetegn afgør det alene.</translation>
    </message>
    <message>
        <source>Recogniser profile: {profile}, version {version}</source>
        <translation>Genkendelsesprofil: {profile}, version {version}</translation>
    </message>
    <message>
        <source>Recogniser profile: {profile}, version {version} (unverified)</source>
        <translation>Genkendelsesprofil: {profile}, version {version} (ikke bekræftet)</translation>
    </message>
    <message>
        <source>Signs point this way, but none decides by itself.</source>
        <translation>Kendetegn peger på det, men ingen afgør det alene.</translation>
    </message>
    <message>
        <source>Signs that speak against this: {count}</source>
        <translation>Kendetegn, der taler imod: {count}</translation>
    </message>
    <message>
        <source>Signs:</source>
        <translation>Kendetegn:</translation>
    </message>
    <message>
        <source>The signs are too weak, or say different things.</source>
        <translation>Kendetegnene er for svage eller siger forskellige ting.</translation>
    </message>
    <message>
        <source>There is no sign of anything else.</source>
        <translation>Der er ingen kendetegn på andet.</translation>
    </message>
    <message>
        <source>What could not be read:</source>
        <translation>Det, der ikke kunne læses:</translation>
    </message>
    <message>
        <source>dpassist {version}, {day}</source>
        <translation>dpassist {version}, {day}</translation>
    </message>
</context>
<context>
    <name>ExtraFiles</name>
    <message numerus="yes">
        <source>%Ln attachment(s) by themselves as well</source>
        <translation>
            <numerusform>%Ln bilag også vedlagt for sig selv</numerusform>
            <numerusform>%Ln bilag også vedlagt for sig selv</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments by themselves as well…</source>
        <translation>Vedlæg også bilag for sig selv…</translation>
    </message>
    <message>
        <source>Attachments to attach by themselves as well</source>
        <translation>Bilag, der også vedlægges for sig selv</translation>
    </message>
    <message>
        <source>The original has them all. By itself a file is no longer protected, and nothing tells where it came from: attach only what your colleague needs.</source>
        <translation>Originalen har dem alle. For sig selv er en fil ikke længere beskyttet, og intet fortæller, hvor den kom fra: Vedlæg kun det, din kollega har brug for.</translation>
    </message>
</context>
<context>
    <name>FactGroupBox</name>
    <message>
        <source>Field: {source}</source>
        <translation>Felt: {source}</translation>
    </message>
    <message>
        <source>{group} ({count})</source>
        <translation>{group} ({count})</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Show the source fields</source>
        <translation>Vis kildefelterne</translation>
    </message>
    <message>
        <source>What the message says of itself</source>
        <translation>Det siger meddelelsen selv</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Acted for the first writer</source>
        <translation>Handlede for den første</translation>
    </message>
    <message>
        <source>Acts for the sender</source>
        <translation>Handler for afsender</translation>
    </message>
    <message>
        <source>Answer wanted before</source>
        <translation>Svar ønskes inden</translation>
    </message>
    <message>
        <source>CVR number it is about</source>
        <translation>CVR-nummer på virksomheden</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Sagsnummer</translation>
    </message>
    <message>
        <source>Case system</source>
        <translation>Sagssystem</translation>
    </message>
    <message>
        <source>Company it is about</source>
        <translation>Virksomhed, det handler om</translation>
    </message>
    <message>
        <source>Contact at the sender</source>
        <translation>Kontakt hos afsender</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Enclosure</source>
        <translation>Bilag</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fejlkode</translation>
    </message>
    <message>
        <source>FORM code</source>
        <translation>FORM-kode</translation>
    </message>
    <message>
        <source>FORM facet</source>
        <translation>FORM-facet</translation>
    </message>
    <message>
        <source>FORM topic</source>
        <translation>FORM-emne</translation>
    </message>
    <message>
        <source>FORM version</source>
        <translation>FORM-version</translation>
    </message>
    <message>
        <source>For machines</source>
        <translation>Til maskiner</translation>
    </message>
    <message>
        <source>For the attention of</source>
        <translation>Kontakt hos modtager</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Videresendt</translation>
    </message>
    <message>
        <source>Group of mailboxes</source>
        <translation>Gruppe af postkasser</translation>
    </message>
    <message>
        <source>Id of the first letter</source>
        <translation>Id på det første brev</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Numre og id&apos;er</translation>
    </message>
    <message>
        <source>KLE code</source>
        <translation>KLE-kode</translation>
    </message>
    <message>
        <source>KLE facet</source>
        <translation>KLE-facet</translation>
    </message>
    <message>
        <source>KLE version</source>
        <translation>KLE-version</translation>
    </message>
    <message>
        <source>Kind of sender</source>
        <translation>Afsendertype</translation>
    </message>
    <message>
        <source>Letters and enclosures</source>
        <translation>Breve og bilag</translation>
    </message>
    <message>
        <source>Made by the system</source>
        <translation>Dannet af systemet</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postkasse</translation>
    </message>
    <message>
        <source>Mailbox id</source>
        <translation>Id på postkassen</translation>
    </message>
    <message>
        <source>Mailbox id it came from</source>
        <translation>Id på postkassen, det kom fra</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Obligatorisk</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiale</translation>
    </message>
    <message>
        <source>MeMo version</source>
        <translation>MeMo-version</translation>
    </message>
    <message>
        <source>Message code</source>
        <translation>Meddelelseskode</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Meddelelses-id</translation>
    </message>
    <message>
        <source>Message it is about</source>
        <translation>Meddelelse, den handler om</translation>
    </message>
    <message>
        <source>More fields, not shown</source>
        <translation>Flere felter, ikke vist</translation>
    </message>
    <message>
        <source>More files, not shown</source>
        <translation>Flere filer, ikke vist</translation>
    </message>
    <message>
        <source>More reply data, not shown</source>
        <translation>Flere returdata, ikke vist</translation>
    </message>
    <message>
        <source>More values, not shown</source>
        <translation>Flere oplysninger, ikke vist</translation>
    </message>
    <message>
        <source>Not to be delivered before</source>
        <translation>Må først leveres</translation>
    </message>
    <message>
        <source>Number of the person it is about</source>
        <translation>Nummer på personen</translation>
    </message>
    <message>
        <source>Number of who acts for the sender</source>
        <translation>Nummer på den, der handler for afsender</translation>
    </message>
    <message>
        <source>Person it is about</source>
        <translation>Person, det handler om</translation>
    </message>
    <message>
        <source>Property number</source>
        <translation>Ejendomsnummer</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Modtager</translation>
    </message>
    <message>
        <source>Receiver&apos;s e-mail</source>
        <translation>Modtagers e-mail</translation>
    </message>
    <message>
        <source>Receiver&apos;s number</source>
        <translation>Modtagers nummer</translation>
    </message>
    <message>
        <source>Receiver&apos;s production unit</source>
        <translation>Modtagers P-nummer</translation>
    </message>
    <message>
        <source>Receiver&apos;s telephone</source>
        <translation>Modtagers telefon</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Reply data {number}, answered by</source>
        <translation>Returdata {number}, besvaret af</translation>
    </message>
    <message>
        <source>Reply data {number}, comment</source>
        <translation>Returdata {number}, bemærkning</translation>
    </message>
    <message>
        <source>Reply data {number}, message</source>
        <translation>Returdata {number}, meddelelse</translation>
    </message>
    <message>
        <source>Reply data {number}, own id</source>
        <translation>Returdata {number}, eget id</translation>
    </message>
    <message>
        <source>Reply data {number}, system</source>
        <translation>Returdata {number}, system</translation>
    </message>
    <message>
        <source>Responsible at the receiver</source>
        <translation>Ansvarlig hos modtager</translation>
    </message>
    <message>
        <source>Responsible at the sender</source>
        <translation>Ansvarlig hos afsender</translation>
    </message>
    <message>
        <source>Responsible for it first</source>
        <translation>Først ansvarlig</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afsender</translation>
    </message>
    <message>
        <source>Sender and receiver</source>
        <translation>Afsender og modtager</translation>
    </message>
    <message>
        <source>Sender&apos;s e-mail</source>
        <translation>Afsenders e-mail</translation>
    </message>
    <message>
        <source>Sender&apos;s mailbox</source>
        <translation>Afsenders postkasse</translation>
    </message>
    <message>
        <source>Sender&apos;s mailbox id</source>
        <translation>Id på afsenders postkasse</translation>
    </message>
    <message>
        <source>Sender&apos;s number</source>
        <translation>Afsenders nummer</translation>
    </message>
    <message>
        <source>Sender&apos;s production unit</source>
        <translation>Afsenders P-nummer</translation>
    </message>
    <message>
        <source>Sender&apos;s telephone</source>
        <translation>Afsenders telefon</translation>
    </message>
    <message>
        <source>Sent first</source>
        <translation>Først sendt</translation>
    </message>
    <message>
        <source>Service of process</source>
        <translation>Forkyndelse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The forwarded letter</source>
        <translation>Det videresendte brev</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>The most important</source>
        <translation>Det vigtigste</translation>
    </message>
    <message>
        <source>The sender&apos;s comment</source>
        <translation>Afsenders bemærkning</translation>
    </message>
    <message>
        <source>The sender&apos;s own id</source>
        <translation>Afsenders eget id</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Tråd</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Emneområde</translation>
    </message>
    <message>
        <source>Type of message</source>
        <translation>Meddelelsestype</translation>
    </message>
    <message>
        <source>Type of post</source>
        <translation>Posttype</translation>
    </message>
    <message>
        <source>Vehicle it is about</source>
        <translation>Køretøj, det handler om</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>Written first by</source>
        <translation>Først skrevet af</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>myndighed</translation>
    </message>
    <message>
        <source>citizen</source>
        <translation>borger</translation>
    </message>
    <message>
        <source>company</source>
        <translation>virksomhed</translation>
    </message>
    <message>
        <source>company or authority</source>
        <translation>virksomhed eller myndighed</translation>
    </message>
    <message>
        <source>mail header {name}</source>
        <translation>mailens hoved {name}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ikke oplyst</translation>
    </message>
    <message>
        <source>the Outlook message: {name}</source>
        <translation>Outlook-meddelelsen: {name}</translation>
    </message>
    <message>
        <source>yes, somebody else wrote it first</source>
        <translation>ja, en anden har først skrevet det</translation>
    </message>
    <message>
        <source>{label}: {name} ({type}, {size})</source>
        <translation>{label}: {name} ({type}, {size})</translation>
    </message>
    <message>
        <source>{name} ({type}, {size})</source>
        <translation>{name} ({type}, {size})</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} byte</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>»{text}«</translation>
    </message>
</context>
<context>
    <name>Failing</name>
    <message>
        <source>dpassist stopped by itself last time. Your list is back; files were not changed.</source>
        <translation>dpassist stoppede af sig selv sidste gang. Din liste er her igen; ingen filer er ændret.</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Kopiér rapporten</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Gem rapporten…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Luk</translation>
    </message>
    <message numerus="yes">
        <source>It has happened %Ln time(s) by now.</source>
        <translation>
            <numerusform>Det er sket %Ln gang.</numerusform>
            <numerusform>Det er nu sket %Ln gange.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Noget gik galt</translation>
    </message>
    <message>
        <source>You can go on working. The report below holds no content of messages and no names. Nothing is sent: copy it and give it to your IT department.</source>
        <translation>Du kan arbejde videre. Rapporten herunder indeholder intet fra meddelelser og ingen navne. Intet sendes: kopiér den, og giv den til jeres IT-afdeling.</translation>
    </message>
</context>
<context>
    <name>FakeWidget</name>
    <message>
        <source>Message {number}</source>
        <translation>Meddelelse {number}</translation>
    </message>
    <message>
        <source>The messages</source>
        <translation>Meddelelserne</translation>
    </message>
</context>
<context>
    <name>FeedbackWork</name>
    <message>
        <source>The explanation is copied. No names, numbers or subjects are in it.</source>
        <translation>Forklaringen er kopieret. Der er ingen navne, numre eller emner i den.</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>Digital Post letter, MeMo</source>
        <translation>brev fra Digital Post, MeMo</translation>
    </message>
    <message>
        <source>Digital Post metadata, DKAL</source>
        <translation>metadata fra Digital Post, DKAL</translation>
    </message>
    <message>
        <source>Digital Post receipt</source>
        <translation>kvittering fra Digital Post</translation>
    </message>
    <message>
        <source>Excel spreadsheet</source>
        <translation>Excel-regneark</translation>
    </message>
    <message>
        <source>JSON data</source>
        <translation>JSON-data</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-dokument</translation>
    </message>
    <message>
        <source>PowerPoint presentation</source>
        <translation>PowerPoint-præsentation</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-dokument</translation>
    </message>
    <message>
        <source>XML data</source>
        <translation>XML-data</translation>
    </message>
    <message>
        <source>calendar entry</source>
        <translation>kalenderaftale</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certifikat</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontaktkort</translation>
    </message>
    <message>
        <source>encrypted or signed mail</source>
        <translation>krypteret eller signeret mail</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>packed files</source>
        <translation>pakkede filer</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>billede</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>ren tekst</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>præsentation</translation>
    </message>
    <message>
        <source>program or script</source>
        <translation>program eller script</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>lyd</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>regneark</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>tekstdokument</translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation>ukendt type</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>webside</translation>
    </message>
    <message>
        <source>{ending} file</source>
        <translation>{ending}-fil</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Find i teksten</translation>
    </message>
    <message>
        <source>Ne&amp;xt place</source>
        <translation>&amp;Næste sted</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Ikke fundet</translation>
    </message>
    <message>
        <source>Pre&amp;vious place</source>
        <translation>F&amp;orrige sted</translation>
    </message>
</context>
<context>
    <name>FindWidget</name>
    <message>
        <source>Nothing is wrong</source>
        <translation>Der er intet galt</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>Hvad er galt?</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>A link does not begin with https://: {text}</source>
        <translation>Et link begynder ikke med https://: {text}</translation>
    </message>
    <message>
        <source>Answers to the reply go to {given}; they belong to {wanted}.</source>
        <translation>Svar på svaret går til {given}; de hører til hos {wanted}.</translation>
    </message>
    <message>
        <source>Attach {name}</source>
        <translation>Vedhæft {name}</translation>
    </message>
    <message>
        <source>Attachments: {count}. The law allows {limit}.</source>
        <translation>Vedhæftede filer: {count}. Loven tillader {limit}.</translation>
    </message>
    <message>
        <source>Attachments: {count}. Your gateway takes {limit}.</source>
        <translation>Vedhæftede filer: {count}. Jeres gateway tager {limit}.</translation>
    </message>
    <message>
        <source>Besides the one who wrote, the reply goes to {given}.</source>
        <translation>Ud over den, der skrev, går svaret til {given}.</translation>
    </message>
    <message>
        <source>Call it {name}</source>
        <translation>Kald den {name}</translation>
    </message>
    <message>
        <source>Guidance that was meant for you stands in the text: {text}</source>
        <translation>Vejledning, der var til dig, står i teksten: {text}</translation>
    </message>
    <message>
        <source>Header fields that the gateway asks for are missing or changed: {names}.</source>
        <translation>Headerfelter, som gatewayen beder om, mangler eller er ændret: {names}.</translation>
    </message>
    <message>
        <source>Let answers go where they belong</source>
        <translation>Lad svar gå derhen, hvor de hører til</translation>
    </message>
    <message>
        <source>Links in the attached Digital Post letter that do not begin with https://: {count}</source>
        <translation>Link i det vedhæftede Digital Post-brev, som ikke begynder med https://: {count}</translation>
    </message>
    <message>
        <source>Make it a reply: “{subject}”</source>
        <translation>Gør det til et svar: »{subject}«</translation>
    </message>
    <message>
        <source>No answer is written yet.</source>
        <translation>Der er ikke skrevet et svar endnu.</translation>
    </message>
    <message>
        <source>No file is attached, and the first attachment is what becomes the letter.</source>
        <translation>Der er ikke vedhæftet nogen fil, og det er den første vedhæftede fil, der bliver til brevet.</translation>
    </message>
    <message>
        <source>No sender is chosen. It should be {wanted}.</source>
        <translation>Der er ikke valgt en afsender. Det skal være {wanted}.</translation>
    </message>
    <message>
        <source>Nothing in the reply says which message it answers.</source>
        <translation>Intet i svaret fortæller, hvilken meddelelse det svarer på.</translation>
    </message>
    <message>
        <source>Nowhere does it say that {name} writes: neither in the sender&apos;s name nor in the text.</source>
        <translation>Der står ingen steder, at det er {name}, der skriver: hverken i afsenderens navn eller i teksten.</translation>
    </message>
    <message>
        <source>Numbers or brackets are gone from the subject: {missing}</source>
        <translation>Numre eller parenteser er forsvundet fra emnet: {missing}</translation>
    </message>
    <message>
        <source>Numbers or brackets in the subject are written in another way: {missing}</source>
        <translation>Numre eller parenteser i emnet er skrevet på en anden måde: {missing}</translation>
    </message>
    <message>
        <source>Numbers that only look like CPR numbers: {count}</source>
        <translation>Tal, som kun ligner CPR-numre: {count}</translation>
    </message>
    <message>
        <source>Put the header fields in</source>
        <translation>Indsæt headerfelterne</translation>
    </message>
    <message>
        <source>Put them back: “{subject}”</source>
        <translation>Sæt dem ind igen: »{subject}«</translation>
    </message>
    <message>
        <source>Remove the attachment</source>
        <translation>Fjern den vedhæftede fil</translation>
    </message>
    <message>
        <source>Remove the copies</source>
        <translation>Fjern kopierne</translation>
    </message>
    <message>
        <source>Replace the numbers by dots</source>
        <translation>Erstat numrene med prikker</translation>
    </message>
    <message>
        <source>Replies are not written in the mail program but in the system that has the letter.</source>
        <translation>Svaret skrives ikke i mailprogrammet, men i det system, der har brevet.</translation>
    </message>
    <message>
        <source>Send it from {sender}</source>
        <translation>Send fra {sender}</translation>
    </message>
    <message>
        <source>Send it to {to} only</source>
        <translation>Send kun til {to}</translation>
    </message>
    <message>
        <source>Show “{name}” as the sender&apos;s name</source>
        <translation>Vis »{name}« som afsenderens navn</translation>
    </message>
    <message>
        <source>Something like “SV:” was put before the subject.</source>
        <translation>Der er sat noget i stil med »SV:« foran emnet.</translation>
    </message>
    <message>
        <source>Something was not filled in: {text}</source>
        <translation>Noget er ikke udfyldt: {text}</translation>
    </message>
    <message>
        <source>Take it out of the text</source>
        <translation>Fjern det fra teksten</translation>
    </message>
    <message>
        <source>The guidance sheet {name} is attached. It was meant for you.</source>
        <translation>Vejledningen {name} er vedhæftet. Den var til dig.</translation>
    </message>
    <message>
        <source>The letter came through Digital Post, but the reply goes to {given} as ordinary mail.</source>
        <translation>Brevet kom med Digital Post, men svaret går til {given} som almindelig mail.</translation>
    </message>
    <message>
        <source>The letter was forwarded, not answered.</source>
        <translation>Brevet er videresendt, ikke besvaret.</translation>
    </message>
    <message>
        <source>The letter&apos;s metadata, {name}, do not go back with the reply.</source>
        <translation>Brevets metadata, {name}, sendes ikke med tilbage.</translation>
    </message>
    <message>
        <source>The name {name} holds characters that Digital Post rejects.</source>
        <translation>I navnet {name} er der tegn, som Digital Post afviser.</translation>
    </message>
    <message>
        <source>The quoted text holds a CPR number, and it is not known whether it is the recipient&apos;s own.</source>
        <translation>I den citerede tekst står et CPR-nummer, og det vides ikke, om det er modtagerens eget.</translation>
    </message>
    <message>
        <source>The quoted text holds the CPR number of another than the one who is answered.</source>
        <translation>I den citerede tekst står CPR-nummeret på en anden end den, der får svaret.</translation>
    </message>
    <message>
        <source>The reply goes to a colleague, {given}, and not to the one who wrote: {wanted}.</source>
        <translation>Svaret går til en kollega, {given}, og ikke til den, der skrev: {wanted}.</translation>
    </message>
    <message>
        <source>The reply goes to {given}, but the letter wants its answer at {wanted}.</source>
        <translation>Svaret går til {given}, men brevet skal besvares til {wanted}.</translation>
    </message>
    <message>
        <source>The reply has no recipient.</source>
        <translation>Svaret har ingen modtager.</translation>
    </message>
    <message>
        <source>The reply has no subject.</source>
        <translation>Svaret har intet emne.</translation>
    </message>
    <message>
        <source>The reply has {count} recipients.</source>
        <translation>Svaret har {count} modtagere.</translation>
    </message>
    <message>
        <source>The reply is encrypted, so only its outside was checked: text and attachments were not.</source>
        <translation>Svaret er krypteret, så kun det ydre er kontrolleret: ikke tekst og vedhæftede filer.</translation>
    </message>
    <message>
        <source>The reply is not encrypted.</source>
        <translation>Svaret er ikke krypteret.</translation>
    </message>
    <message>
        <source>The reply is not signed.</source>
        <translation>Svaret er ikke signeret.</translation>
    </message>
    <message>
        <source>The reply is sent from {given}, which is not the right mailbox.</source>
        <translation>Svaret sendes fra {given}, og det er ikke den rigtige postkasse.</translation>
    </message>
    <message>
        <source>The reply takes {size} MB. The law allows {limit} MB.</source>
        <translation>Svaret fylder {size} MB. Loven tillader {limit} MB.</translation>
    </message>
    <message>
        <source>The reply takes {size} MB. Your gateway takes {limit} MB.</source>
        <translation>Svaret fylder {size} MB. Jeres gateway tager {limit} MB.</translation>
    </message>
    <message>
        <source>The sender does not take replies to this letter.</source>
        <translation>Afsenderen tager ikke imod svar på dette brev.</translation>
    </message>
    <message>
        <source>The sender wanted an answer earlier. Days too late: {days}</source>
        <translation>Afsenderen ønskede svar tidligere. Dage for sent: {days}</translation>
    </message>
    <message>
        <source>The sender wants an answer soon. Days left: {days}</source>
        <translation>Afsenderen ønsker snart svar. Dage tilbage: {days}</translation>
    </message>
    <message>
        <source>The subject has {length} letters; at most {limit} are taken.</source>
        <translation>Emnet er på {length} tegn; der er højst plads til {limit}.</translation>
    </message>
    <message>
        <source>The subject was changed. It was: {wanted}</source>
        <translation>Emnet er ændret. Det var: {wanted}</translation>
    </message>
    <message>
        <source>The text holds a CPR number, and it is not known whether it is the recipient&apos;s own.</source>
        <translation>I teksten står et CPR-nummer, og det vides ikke, om det er modtagerens eget.</translation>
    </message>
    <message>
        <source>The text holds the CPR number of another than the one who is answered.</source>
        <translation>I teksten står CPR-nummeret på en anden end den, der får svaret.</translation>
    </message>
    <message>
        <source>There is a CPR number in the file name.</source>
        <translation>Der står et CPR-nummer i filnavnet.</translation>
    </message>
    <message>
        <source>There is a CPR number in the name of a recipient.</source>
        <translation>Der står et CPR-nummer i navnet på en modtager.</translation>
    </message>
    <message>
        <source>There is a CPR number in the subject.</source>
        <translation>Der står et CPR-nummer i emnet.</translation>
    </message>
    <message>
        <source>There is a copy to {given}.</source>
        <translation>Der går en kopi (cc) til {given}.</translation>
    </message>
    <message>
        <source>There is a hidden copy to {given}.</source>
        <translation>Der går en skjult kopi (bcc) til {given}.</translation>
    </message>
    <message>
        <source>There is a number in the file name that only looks like a CPR number.</source>
        <translation>Der står et tal i filnavnet, som kun ligner et CPR-nummer.</translation>
    </message>
    <message>
        <source>There is a number in the subject that only looks like a CPR number.</source>
        <translation>Der står et tal i emnet, som kun ligner et CPR-nummer.</translation>
    </message>
    <message>
        <source>This is a new mail and no reply: neither subject nor thread belong to the letter.</source>
        <translation>Det er en ny mail og ikke et svar: hverken emne eller tråd hører til brevet.</translation>
    </message>
    <message>
        <source>Tie it to the letter</source>
        <translation>Knyt det til brevet</translation>
    </message>
    <message>
        <source>Use the subject “{subject}”</source>
        <translation>Brug emnet »{subject}«</translation>
    </message>
    <message>
        <source>Write “{by}” instead</source>
        <translation>Skriv »{by}« i stedet</translation>
    </message>
    <message>
        <source>attachment {number}</source>
        <translation>vedhæftet fil {number}</translation>
    </message>
    <message>
        <source>do not send it like this</source>
        <translation>send det ikke sådan</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>godt at vide</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>se på det her</translation>
    </message>
    <message>
        <source>the attachments</source>
        <translation>de vedhæftede filer</translation>
    </message>
    <message>
        <source>the copies</source>
        <translation>kopierne</translation>
    </message>
    <message>
        <source>the quoted text</source>
        <translation>den citerede tekst</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>modtageren</translation>
    </message>
    <message>
        <source>the reply</source>
        <translation>svaret</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>afsenderen</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>emnefeltet</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>teksten</translation>
    </message>
    <message>
        <source>the thread</source>
        <translation>tråden</translation>
    </message>
    <message>
        <source>{name} holds macros, or is made to hold them.</source>
        <translation>{name} indeholder makroer eller er lavet til det.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} er låst med en adgangskode.</translation>
    </message>
    <message>
        <source>{name} is of a type that is not on your list: {types}</source>
        <translation>{name} er af en type, der ikke står på jeres liste: {types}</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Only you can put this right.</source>
        <translation>Det kan kun du rette.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Kilde: {source}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Hvorfor: {reason}</translation>
    </message>
    <message>
        <source>{severity} · {where}</source>
        <translation>{severity} · {where}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>%Ln more of the same kinds</source>
        <translation>
            <numerusform>%Ln mere af samme slags</numerusform>
            <numerusform>%Ln flere af samme slags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not send it like this: %Ln thing(s) must be put right.</source>
        <translation>
            <numerusform>Send det ikke sådan: %Ln ting skal rettes.</numerusform>
            <numerusform>Send det ikke sådan: %Ln ting skal rettes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln thing(s) before you send it.</source>
        <translation>
            <numerusform>Se på %Ln ting, før du sender det.</numerusform>
            <numerusform>Se på %Ln ting, før du sender det.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Der blev ikke fundet noget galt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong was found. %Ln thing(s) good to know.</source>
        <translation>
            <numerusform>Der blev ikke fundet noget galt. %Ln ting er god at vide.</numerusform>
            <numerusform>Der blev ikke fundet noget galt. %Ln ting er gode at vide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingReason</name>
    <message>
        <source>Account numbers, times and case numbers can look the same. Only you can tell what it is.</source>
        <translation>Kontonumre, klokkeslæt og sagsnumre kan se ud på samme måde. Kun du kan afgøre, hvad det er.</translation>
    </message>
    <message>
        <source>An answer that comes later may be of no use.</source>
        <translation>Et svar, der kommer senere, er måske til ingen nytte.</translation>
    </message>
    <message>
        <source>An answer that goes elsewhere is not found again, or comes to a person who is away.</source>
        <translation>Et svar, der havner et andet sted, bliver ikke fundet igen eller kommer til en, der er fraværende.</translation>
    </message>
    <message>
        <source>An answer that goes elsewhere never reaches the one who wrote, and may show confidential things to others.</source>
        <translation>Et svar, der går et andet sted hen, når aldrig den, der skrev, og kan vise andre noget fortroligt.</translation>
    </message>
    <message>
        <source>Digital Post refuses such links where a letter asks its reader to act. Whether it looks at links in a text is not known.</source>
        <translation>Digital Post afviser den slags link dér, hvor et brev beder modtageren om at gøre noget. Det vides ikke, om der ses på link i en tekst.</translation>
    </message>
    <message>
        <source>From the mail program it would go out as ordinary mail. Follow the profile&apos;s steps instead.</source>
        <translation>Fra mailprogrammet ville det gå ud som almindelig mail. Følg svarprofilens trin i stedet.</translation>
    </message>
    <message>
        <source>It was meant for the one who writes, not for the one who reads.</source>
        <translation>Det var til den, der skriver, og ikke til den, der læser.</translation>
    </message>
    <message>
        <source>Like the subject, the recipient&apos;s name is not encrypted.</source>
        <translation>Ligesom emnet bliver modtagerens navn ikke krypteret.</translation>
    </message>
    <message>
        <source>More than that may be refused. Send the rest in another letter, or make it smaller.</source>
        <translation>Mere kan blive afvist. Send resten i et brev mere, eller gør filerne mindre.</translation>
    </message>
    <message>
        <source>Names are shown in lists, logs and receipts, where nobody expects a CPR number.</source>
        <translation>Navne vises i lister, logge og kvitteringer, hvor ingen venter et CPR-nummer.</translation>
    </message>
    <message>
        <source>One citizen must not get another&apos;s CPR number.</source>
        <translation>En borger må ikke få en andens CPR-nummer.</translation>
    </message>
    <message>
        <source>Only the person herself, or somebody with a right to it, may get it; and it must be sent securely.</source>
        <translation>Kun personen selv eller en, der har ret til det, må få det; og det skal sendes sikkert.</translation>
    </message>
    <message>
        <source>Say in the answer that it is late, and why.</source>
        <translation>Skriv i svaret, at det kommer for sent, og hvorfor.</translation>
    </message>
    <message>
        <source>The answer is for the sender alone. A copy goes out as ordinary mail, and can show confidential things to others.</source>
        <translation>Svaret er kun til afsenderen. En kopi går ud som almindelig mail og kan vise andre noget fortroligt.</translation>
    </message>
    <message>
        <source>The answer may not be delivered. If one is needed, write a new Digital Post letter.</source>
        <translation>Svaret bliver måske ikke leveret. Er et svar nødvendigt, så skriv et nyt Digital Post-brev.</translation>
    </message>
    <message>
        <source>The answer would reach nobody, or the wrong one.</source>
        <translation>Svaret ville ikke nå nogen, eller det ville nå den forkerte.</translation>
    </message>
    <message>
        <source>The gateway knows by them which letter is answered, and how.</source>
        <translation>Ud fra dem ved gatewayen, hvilket brev der svares på, og hvordan.</translation>
    </message>
    <message>
        <source>The gateway knows the mailbox the letter came to. From another one the answer may go out as ordinary mail, or come back.</source>
        <translation>Gatewayen kender den postkasse, brevet kom til. Fra en anden kan svaret gå ud som almindelig mail eller komme retur.</translation>
    </message>
    <message>
        <source>The one who gets it may be unable to open it, and it may be refused on its way.</source>
        <translation>Modtageren kan måske ikke åbne filen, og den kan blive afvist undervejs.</translation>
    </message>
    <message>
        <source>The one who wrote gets what is attached, and not the text of the mail.</source>
        <translation>Den, der skrev, får det, der er vedhæftet, og ikke mailens tekst.</translation>
    </message>
    <message>
        <source>The sender would get an empty letter.</source>
        <translation>Afsenderen ville få et tomt brev.</translation>
    </message>
    <message>
        <source>The subject is not encrypted, even if the rest is.</source>
        <translation>Emnet bliver ikke krypteret, selv om resten gør.</translation>
    </message>
    <message>
        <source>The whole letter is refused because of the link.</source>
        <translation>Hele brevet bliver afvist på grund af linket.</translation>
    </message>
    <message>
        <source>The whole letter is refused because of the name.</source>
        <translation>Hele brevet bliver afvist på grund af navnet.</translation>
    </message>
    <message>
        <source>What is too long may be cut on its way, or refused.</source>
        <translation>Det, der er for langt, kan blive skåret af undervejs eller afvist.</translation>
    </message>
    <message>
        <source>What stands inside can be wrong all the same. Check it where it can be read.</source>
        <translation>Det, der står indeni, kan være forkert alligevel. Kontrollér det dér, hvor det kan læses.</translation>
    </message>
    <message>
        <source>What ties the answer to the letter may stand there. Without it, the answer may never reach the sender&apos;s letter.</source>
        <translation>Det kan være det, der knytter svaret til brevet. Uden det når svaret måske aldrig frem til afsenderens brev.</translation>
    </message>
    <message>
        <source>Whether the gateway understands the subject then is not known.</source>
        <translation>Det vides ikke, om gatewayen så forstår emnet.</translation>
    </message>
    <message>
        <source>Who gets it must be able to see which authority it comes from.</source>
        <translation>Den, der får svaret, skal kunne se, hvilken myndighed det kommer fra.</translation>
    </message>
    <message>
        <source>Who writes through Digital Post is answered there. Ordinary mail can be read on its way.</source>
        <translation>Den, der skriver med Digital Post, får svar dér. Almindelig mail kan læses undervejs.</translation>
    </message>
    <message>
        <source>Your gateway wants it done before it is sent, and dpassist has not done it. Unprotected, the answer can be read on its way, or is refused.</source>
        <translation>Jeres gateway kræver, at det sker, før svaret sendes, og dpassist har ikke gjort det. Uden beskyttelse kan svaret læses undervejs eller blive afvist.</translation>
    </message>
</context>
<context>
    <name>FindingSource</name>
    <message>
        <source>Datatilsynet, 29 August 2023, on addresses filled in by mail programs (quoted)</source>
        <translation>Datatilsynet, 29. august 2023, om adresser, som mailprogrammet selv udfylder (citeret)</translation>
    </message>
    <message>
        <source>Randers Kommune, “Vejledning til Digital Post fra Outlook” (quoted)</source>
        <translation>Randers Kommune, »Vejledning til Digital Post fra Outlook« (citeret)</translation>
    </message>
    <message>
        <source>concluded from a heading in the guide on secure mail addresses of 2016: “Eksempel på emnefelt i retursvar”</source>
        <translation>udledt af en overskrift i vejledningen om sikre mailadresser fra 2016: »Eksempel på emnefelt i retursvar«</translation>
    </message>
    <message>
        <source>concluded from databeskyttelsesloven § 11: CPR numbers are there to identify a person, or as a file number</source>
        <translation>udledt af databeskyttelseslovens § 11: CPR-numre er til entydig identifikation eller som journalnummer</translation>
    </message>
    <message>
        <source>concluded from digst.dk, “Tjekliste: Modtagelse og besvarelse af Digital Post”, which has it answered in the receiver&apos;s own systems</source>
        <translation>udledt af digst.dk, »Tjekliste: Modtagelse og besvarelse af Digital Post«, hvor den besvares fra modtagerens egne systemer</translation>
    </message>
    <message>
        <source>concluded from digst.dk: the list of allowed file types is short for the sake of security, and so that files can be shown</source>
        <translation>udledt af digst.dk: listen over tilladte filtyper er kort af hensyn til sikkerheden, og for at filer kan vises</translation>
    </message>
    <message>
        <source>concluded from guides of gateways and authorities, which all have the secure mailbox chosen as sender</source>
        <translation>udledt af vejledninger fra gateways og myndigheder, som alle lader den sikre postkasse være afsender</translation>
    </message>
    <message>
        <source>concluded: no public source gives the form of a reply, so the careful way is taken</source>
        <translation>udledt: ingen offentlig kilde angiver, hvordan et svar skal se ud, så her vælges den forsigtige vej</translation>
    </message>
    <message>
        <source>digitaliser.dk, “Øget validering i Digital Post” (quoted)</source>
        <translation>digitaliser.dk, »Øget validering i Digital Post« (citeret)</translation>
    </message>
    <message>
        <source>dpassist&apos;s own rule</source>
        <translation>dpassists egen regel</translation>
    </message>
    <message>
        <source>reply profile “{profile}”</source>
        <translation>svarprofilen »{profile}«</translation>
    </message>
    <message>
        <source>reply profile “{profile}” (unverified)</source>
        <translation>svarprofilen »{profile}« (ikke efterprøvet)</translation>
    </message>
    <message>
        <source>the Danish Parliamentary Ombudsman, FOB 2015-22, on Digital Post (quoted)</source>
        <translation>Folketingets Ombudsmand, FOB 2015-22, om Digital Post (citeret)</translation>
    </message>
    <message>
        <source>the MeMo 1.1 schema: texts of at most 256</source>
        <translation>skemaet til MeMo 1.1: tekster på højst 256 tegn</translation>
    </message>
    <message>
        <source>the letter itself: MeMo “replyByDateTime”, or its deadline of 2010-2022</source>
        <translation>brevet selv: »replyByDateTime« i MeMo eller fristen fra 2010-2022</translation>
    </message>
    <message>
        <source>the letter itself: MeMo “reply”, or “MeddelelseSvarTypeNavn” of 2010-2022</source>
        <translation>brevet selv: »reply« i MeMo eller »MeddelelseSvarTypeNavn« fra 2010-2022</translation>
    </message>
    <message>
        <source>“Bekendtgørelse om størrelse på filer i Digital Post”, Retsinformation 183321, of 2016 (quoted; older than today&apos;s solution, which digst.dk says keeps the limits)</source>
        <translation>»Bekendtgørelse om størrelse på filer i Digital Post«, Retsinformation 183321, fra 2016 (citeret; ældre end den nuværende løsning, som ifølge digst.dk har samme grænser)</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>How the window lies is not remembered, nor how far you are in training, nor the list after a crash.</source>
        <translation>Det huskes ikke, hvordan vinduet ligger, eller hvor langt du er i træningen, og listen kommer ikke tilbage efter et nedbrud.</translation>
    </message>
    <message>
        <source>Is the disk full? If not, show this to whoever looks after your computer: you need the right to write there.</source>
        <translation>Er disken fuld? Ellers vis det her til den, der passer din computer: Du skal have lov at skrive i mapperne.</translation>
    </message>
    <message>
        <source>No draft can be opened, and nothing can be taken from Outlook or pasted.</source>
        <translation>Der kan ikke åbnes kladder, og intet kan hentes fra Outlook eller sættes ind.</translation>
    </message>
    <message>
        <source>Reports for your administrator cannot be saved, and the organisation&apos;s folder cannot be copied here.</source>
        <translation>Rapporter til din administrator kan ikke gemmes, og organisationens mappe kan ikke kopieres hertil.</translation>
    </message>
    <message>
        <source>Settings, key files, and rules and sheets of your own cannot be saved.</source>
        <translation>Indstillinger, nøglefiler og egne regler og vejledninger kan ikke gemmes.</translation>
    </message>
    <message>
        <source>What is passed on is not put on record.</source>
        <translation>Det, du fordeler, bliver ikke noteret i loggen.</translation>
    </message>
    <message>
        <source>dpassist cannot write into some of its folders. Messages can be read all the same, but:</source>
        <translation>dpassist kan ikke skrive i nogle af sine mapper. Meddelelser kan læses alligevel, men:</translation>
    </message>
    <message>
        <source>• {loss} ({folder})</source>
        <translation>• {loss} ({folder})</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>&amp;Undo</source>
        <translation>F&amp;ortryd</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>(no subject)</source>
        <translation>(intet emne)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{file}, line {line}: {text}</source>
        <translation>{file}, linje {line}: {text}</translation>
    </message>
    <message>
        <source>{file}, row {line}: {text}</source>
        <translation>{file}, række {line}: {text}</translation>
    </message>
    <message>
        <source>{file}: {text}</source>
        <translation>{file}: {text}</translation>
    </message>
    <message>
        <source>{text} (unverified)</source>
        <translation>{text} (ikke bekræftet)</translation>
    </message>
    <message>
        <source>{verdict} ({certainty})</source>
        <translation>{verdict} ({certainty})</translation>
    </message>
    <message>
        <source>{verdict}, {reply} ({certainty})</source>
        <translation>{verdict}, {reply} ({certainty})</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day} {hour}:{minute}</source>
        <translation>{day}.{month}.{year} kl. {hour}.{minute}</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>Settings could not be read, so the standard ones are used. What to do is in the Help menu, under “Problems in the configuration”.</source>
        <translation>Indstillingerne kunne ikke læses, så standardindstillingerne bruges. Hvad du kan gøre, står i menuen Hjælp under »Problemer i konfigurationen«.</translation>
    </message>
    <message numerus="yes">
        <source>dpassist did not end well last time. %Ln message(s) are back.</source>
        <translation>
            <numerusform>dpassist blev afbrudt sidst. %Ln meddelelse er hentet frem igen.</numerusform>
            <numerusform>dpassist blev afbrudt sidst. %Ln meddelelser er hentet frem igen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Do not answer this message</source>
        <translation>Svar ikke på denne meddelelse</translation>
    </message>
    <message>
        <source>How to answer this letter</source>
        <translation>Sådan svarer du på dette brev</translation>
    </message>
    <message>
        <source>How to answer this message</source>
        <translation>Sådan svarer du på denne meddelelse</translation>
    </message>
    <message>
        <source>This message cannot be answered from here</source>
        <translation>Denne meddelelse kan ikke besvares herfra</translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>&amp;Drop your changes</source>
        <translation>&amp;Kassér dine ændringer</translation>
    </message>
    <message>
        <source>&amp;Remove your own sheet</source>
        <translation>&amp;Fjern jeres eget ark</translation>
    </message>
    <message>
        <source>&amp;Save as your own</source>
        <translation>&amp;Gem som jeres eget</translation>
    </message>
    <message>
        <source>&amp;Undo the removal</source>
        <translation>F&amp;ortryd fjernelsen</translation>
    </message>
    <message>
        <source>A guidance sheet is not saved. Save it, or close once more to drop the change.</source>
        <translation>En vejledning er ikke gemt. Gem den, eller luk en gang til for at kassere ændringen.</translation>
    </message>
    <message>
        <source>Guidance for colleagues</source>
        <translation>Vejledning til kolleger</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>Linje {line}: {text}</translation>
    </message>
    <message>
        <source>Nothing is wrong with the sheet.</source>
        <translation>Der er ikke noget galt med arket.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-dokumenter (*.pdf)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Gem som &amp;PDF …</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Gem arket</translation>
    </message>
    <message>
        <source>Saved as your own, version {version}.</source>
        <translation>Gemt som jeres eget, version {version}.</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>Arket er gemt.</translation>
    </message>
    <message>
        <source>The sheet with an example letter</source>
        <translation>Arket med et eksempelbrev</translation>
    </message>
    <message>
        <source>What is wrong with the sheet</source>
        <translation>Hvad der er galt med arket</translation>
    </message>
    <message>
        <source>With an example letter</source>
        <translation>Med et eksempelbrev</translation>
    </message>
    <message>
        <source>Your own sheet is back.</source>
        <translation>Jeres egen vejledning er tilbage.</translation>
    </message>
    <message>
        <source>Your own sheet is removed. Undo brings it back.</source>
        <translation>Jeres eget ark er fjernet. Fortryd henter det tilbage.</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>Attachments that could not be read and are NOT in it: {count}</source>
        <translation>Bilag, der ikke kunne læses og IKKE er med: {count}</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.cer *.crt *.der);;All files (*)</source>
        <translation>Certifikater (*.pem *.cer *.crt *.der);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Certificates of those who are to read it</source>
        <translation>Certifikater for dem, der skal læse det</translation>
    </message>
    <message>
        <source>It stays as it is. Save under another name.</source>
        <translation>Den bliver, som den er. Gem under et andet navn.</translation>
    </message>
    <message>
        <source>It was signed or encrypted, and is no longer. Do that again.</source>
        <translation>Svaret var signeret eller krypteret og er det ikke længere. Gør det igen.</translation>
    </message>
    <message>
        <source>Mail drafts (*.eml)</source>
        <translation>Mailkladder (*.eml)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke gemt</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Gem svaret</translation>
    </message>
    <message>
        <source>Save the sealed copy</source>
        <translation>Gem den forseglede kopi</translation>
    </message>
    <message>
        <source>That is the file you are having checked.</source>
        <translation>Det er den fil, du er ved at få kontrolleret.</translation>
    </message>
    <message>
        <source>The reply is saved</source>
        <translation>Svaret er gemt</translation>
    </message>
    <message>
        <source>The sealed copy is saved, signed by {signer}</source>
        <translation>Den forseglede kopi er gemt, signeret af {signer}</translation>
    </message>
    <message>
        <source>The text was formatted. It is plain now, because it was changed.</source>
        <translation>Teksten var formateret. Den er nu uden formatering, fordi den blev rettet.</translation>
    </message>
    <message>
        <source>There is a file of that name with .eml behind it.</source>
        <translation>Der findes allerede en fil med det navn og .eml bagefter.</translation>
    </message>
    <message>
        <source>What was sent stays sent. This is a new draft.</source>
        <translation>Det, der er sendt, er sendt. Dette er en ny kladde.</translation>
    </message>
    <message>
        <source>{name} - corrected.eml</source>
        <translation>{name} - rettet.eml</translation>
    </message>
    <message>
        <source>{name} - sealed.eml</source>
        <translation>{name} - forseglet.eml</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>An example, on a made-up letter</source>
        <translation>Et eksempel på et opdigtet brev</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>Før du sender</translation>
    </message>
    <message>
        <source>How to recognise Digital Post</source>
        <translation>Sådan genkender du Digital Post</translation>
    </message>
    <message>
        <source>How to reply: {profile}</source>
        <translation>Sådan svarer du: {profile}</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>Sådan</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Ikke sådan</translation>
    </message>
    <message>
        <source>Not verified yet with your own gateway: {values}. Ask your administrator.</source>
        <translation>Endnu ikke afprøvet i jeres egen gateway: {values}. Spørg jeres administrator.</translation>
    </message>
    <message>
        <source>Often wrong: {text}</source>
        <translation>Ofte forkert: {text}</translation>
    </message>
    <message>
        <source>Practise it in dpassist under “Training”. All letters and people are made up.</source>
        <translation>Øv det i dpassist under »Træning«. Alle breve og personer er opdigtede.</translation>
    </message>
    <message>
        <source>Right: {text}</source>
        <translation>Rigtigt: {text}</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Trin for trin</translation>
    </message>
    <message>
        <source>The reply check finds nothing wrong</source>
        <translation>Svarkontrollen finder intet galt</translation>
    </message>
    <message>
        <source>Where this is known from</source>
        <translation>Hvor vi ved det fra</translation>
    </message>
    <message>
        <source>Wrong here: {text}</source>
        <translation>Galt her: {text}</translation>
    </message>
</context>
<context>
    <name>HandoutMenu</name>
    <message>
        <source>How to &amp;recognise Digital Post</source>
        <translation>Sådan &amp;genkender du Digital Post</translation>
    </message>
    <message>
        <source>In &amp;Danish</source>
        <translation>På &amp;dansk</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>På &amp;engelsk</translation>
    </message>
    <message>
        <source>This &amp;lesson</source>
        <translation>&amp;Lektionen</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message numerus="yes">
        <source>%Ln topic(s) found</source>
        <translation>
            <numerusform>%Ln emne fundet</numerusform>
            <numerusform>%Ln emner fundet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;One topic back</source>
        <translation>&amp;Et emne tilbage</translation>
    </message>
    <message>
        <source>Close the &amp;help</source>
        <translation>&amp;Luk hjælpen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Intet fundet.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Søg i hjælpen</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Hjælpens tekst</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>Hjælpens emner</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>A free desktop assistant for those who distribute and answer an authority&apos;s Digital Post.</source>
        <translation>En gratis hjælper på skrivebordet for dem, der fordeler og besvarer en myndigheds Digital Post.</translation>
    </message>
    <message>
        <source>About dpassist</source>
        <translation>Om dpassist</translation>
    </message>
    <message>
        <source>CPR numbers are hidden. The file itself is as it came.</source>
        <translation>CPR-numre er skjult. Filen selv er, som den kom.</translation>
    </message>
    <message>
        <source>Close what has opened</source>
        <translation>Luk det, der har åbnet sig</translation>
    </message>
    <message>
        <source>Everything in the configuration was used.</source>
        <translation>Alt i konfigurationen er brugt.</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>På listerne</translation>
    </message>
    <message>
        <source>Keep the entry at the top, or no longer</source>
        <translation>Hold posten øverst, eller lad være igen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <source>On an entry: pass on to it; on an attachment: save it</source>
        <translation>På en post i kartoteket: fordel til den; på en vedhæftet fil: gem den</translation>
    </message>
    <message>
        <source>Only the first {size} are shown.</source>
        <translation>Kun de første {size} er vist.</translation>
    </message>
    <message>
        <source>Problems in the configuration</source>
        <translation>Problemer i konfigurationen</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Meddelelsens kildetekst</translation>
    </message>
    <message>
        <source>Support report</source>
        <translation>Supportrapport</translation>
    </message>
    <message>
        <source>The terms of dpassist and of what it is built on.</source>
        <translation>Vilkårene for dpassist og for det, som programmet er bygget på.</translation>
    </message>
    <message>
        <source>There is no source to show.</source>
        <translation>Der er ingen kildetekst at vise.</translation>
    </message>
    <message>
        <source>This is all of it. It holds nothing of your post, no names and no folders. Nothing is sent: copy or save it, and give it to whoever helps you.</source>
        <translation>Dette er det hele. Der er intet fra jeres post, ingen navne og ingen mapper. Intet sendes: kopiér eller gem rapporten, og giv den til den, der hjælper dig.</translation>
    </message>
    <message>
        <source>To the next field or list</source>
        <translation>Til næste felt eller liste</translation>
    </message>
</context>
<context>
    <name>HiddenNumber</name>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>{name}: hidden</source>
        <translation>{name}: skjult</translation>
    </message>
    <message>
        <source>{number}. It is hidden again in {seconds} seconds.</source>
        <translation>{number}. Det skjules igen om {seconds} sekunder.</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Lås op</translation>
    </message>
    <message>
        <source>Add a &amp;key file…</source>
        <translation>Tilføj en &amp;nøglefil…</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>Tilføj en nøglefil</translation>
    </message>
    <message>
        <source>Keep the passphrase in this computer&apos;s credential store</source>
        <translation>Gem adgangskoden i computerens lager til adgangskoder</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Nøglefil</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx *.pem);;All files (*)</source>
        <translation>Nøglefiler (*.p12 *.pfx *.pem);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Keys for encrypted mail</source>
        <translation>Nøgler til krypteret mail</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Nøglefilens adgangskode</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Adgangskode:</translation>
    </message>
    <message>
        <source>Remove the key file</source>
        <translation>Fjern nøglefilen</translation>
    </message>
    <message>
        <source>There are no key files yet. Add the one of your mailbox (.p12 or .pfx); IT has it.</source>
        <translation>Der er ingen nøglefiler endnu. Tilføj postkassens (.p12 eller .pfx); IT har den.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Skriv adgangskoden først.</translation>
    </message>
    <message>
        <source>What happened with the key file</source>
        <translation>Hvad der skete med nøglefilen</translation>
    </message>
    <message>
        <source>{name} (cannot be used)</source>
        <translation>{name} (kan ikke bruges)</translation>
    </message>
    <message>
        <source>{name} (certificate until {day})</source>
        <translation>{name} (certifikat til {day})</translation>
    </message>
    <message>
        <source>{name} (locked)</source>
        <translation>{name} (låst)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
</context>
<context>
    <name>KeyWork</name>
    <message>
        <source>The key file was added. Type its passphrase to unlock it.</source>
        <translation>Nøglefilen er tilføjet. Skriv dens adgangskode for at låse den op.</translation>
    </message>
    <message>
        <source>The key file was removed here. The one you added it from is untouched.</source>
        <translation>Nøglefilen er fjernet her. Den fil, du tilføjede den fra, er ikke rørt.</translation>
    </message>
    <message>
        <source>The key of {name} is open.</source>
        <translation>Nøglen til {name} er åben.</translation>
    </message>
    <message>
        <source>The key of {name} was added.</source>
        <translation>Nøglen til {name} er tilføjet.</translation>
    </message>
    <message>
        <source>The password is used from now on. It is tried when the next draft is made.</source>
        <translation>Adgangskoden bruges fra nu af. Den prøves, når den næste kladde laves.</translation>
    </message>
</context>
<context>
    <name>LessonDoor</name>
    <message>
        <source>Press the button once more if you mean it.</source>
        <translation>Tryk på knappen en gang til, hvis du mener det.</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lektioner</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaret</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>ikke begyndt</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>her er du</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} af {all}</translation>
    </message>
</context>
<context>
    <name>LessonMakerPage</name>
    <message>
        <source>&amp;Save the lesson</source>
        <translation>&amp;Gem lektionen</translation>
    </message>
    <message>
        <source>Choose the message</source>
        <translation>Vælg meddelelsen</translation>
    </message>
    <message>
        <source>It is in the lesson: {verdict}</source>
        <translation>Den er med i lektionen: {verdict}</translation>
    </message>
    <message>
        <source>It was not taken. Put this right in the file, and choose it again:</source>
        <translation>Den blev ikke taget med. Ret dette i filen, og vælg den igen:</translation>
    </message>
    <message>
        <source>Messages (*.eml *.msg *.xml)</source>
        <translation>Meddelelser (*.eml *.msg *.xml)</translation>
    </message>
    <message>
        <source>No message is chosen yet.</source>
        <translation>Der er ikke valgt en meddelelse endnu.</translation>
    </message>
    <message>
        <source>Something is still missing or wrong. It is told beside each field.</source>
        <translation>Noget mangler eller er forkert endnu. Det står ved hvert felt.</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>Begynd &amp;forfra</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Formularen</translation>
    </message>
    <message>
        <source>The lesson is saved: {name}</source>
        <translation>Lektionen er gemt: {name}</translation>
    </message>
    <message>
        <source>The preview</source>
        <translation>Forhåndsvisningen</translation>
    </message>
    <message>
        <source>What you have written since is not in it yet. Save again, and it replaces what was saved.</source>
        <translation>Det, du har skrevet siden, er ikke kommet med. Gem igen, så erstatter det den gemte udgave.</translation>
    </message>
</context>
<context>
    <name>LessonOffer</name>
    <message>
        <source>&amp;Replace our lesson</source>
        <translation>&amp;Erstat vores lektion</translation>
    </message>
    <message>
        <source>&amp;Take the lesson in</source>
        <translation>&amp;Tag lektionen ind</translation>
    </message>
    <message>
        <source>A lesson from a file</source>
        <translation>En lektion fra en fil</translation>
    </message>
    <message>
        <source>I have looked: &amp;take it in</source>
        <translation>Jeg har set efter: &amp;tag den ind</translation>
    </message>
    <message>
        <source>It cannot be taken in until this is put right by whoever made it:</source>
        <translation>Den kan ikke tages ind, før den, der har lavet den, har rettet dette:</translation>
    </message>
    <message>
        <source>Leave &amp;it</source>
        <translation>&amp;Lad den ligge</translation>
    </message>
    <message>
        <source>No fault was found, and nothing in it looks like a real person&apos;s.</source>
        <translation>Der er ikke fundet fejl, og intet i den ligner en rigtig persons oplysninger.</translation>
    </message>
    <message>
        <source>The lesson in the file</source>
        <translation>Lektionen i filen</translation>
    </message>
    <message>
        <source>There is a lesson of that name already: {title} (version {version}). This one (version {new}) takes its place.</source>
        <translation>Der findes allerede en lektion med det navn: {title} (version {version}). Denne (version {new}) træder i stedet for den.</translation>
    </message>
    <message>
        <source>dpassist cannot judge this; look yourself:</source>
        <translation>dpassist kan ikke afgøre dette. Se selv efter:</translation>
    </message>
</context>
<context>
    <name>LessonPreview</name>
    <message>
        <source>As a learner sees it</source>
        <translation>Sådan ser deltageren det</translation>
    </message>
    <message>
        <source>In &amp;Danish</source>
        <translation>På &amp;dansk</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>På &amp;engelsk</translation>
    </message>
    <message>
        <source>The right answer, as dpassist works it out</source>
        <translation>Det rigtige svar, som dpassist når frem til</translation>
    </message>
    <message>
        <source>What dpassist works out as right</source>
        <translation>Det, dpassist når frem til er rigtigt</translation>
    </message>
</context>
<context>
    <name>LessonShowing</name>
    <message>
        <source>Add a task, and it is shown here.</source>
        <translation>Tilføj en opgave, så vises den her.</translation>
    </message>
    <message>
        <source>Choose the message, and the task is shown here.</source>
        <translation>Vælg meddelelsen, så vises opgaven her.</translation>
    </message>
    <message>
        <source>The task you are writing</source>
        <translation>Opgaven, du er ved at skrive</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message numerus="yes">
        <source>%Ln task(s) from before are ready to be asked again.</source>
        <translation>
            <numerusform>Én opgave fra tidligere er klar til at blive stillet igen.</numerusform>
            <numerusform>%Ln opgaver fra tidligere er klar til at blive stillet igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Practise a mixed set</source>
        <translation>&amp;Øv et blandet sæt</translation>
    </message>
    <message>
        <source>A whole procedure in the page Post, on made-up letters, with a caption to each step.</source>
        <translation>En hel arbejdsgang på siden Post med opdigtede breve og en billedtekst til hvert trin.</translation>
    </message>
    <message>
        <source>B&amp;egin</source>
        <translation>B&amp;egynd</translation>
    </message>
    <message>
        <source>B&amp;egin again</source>
        <translation>B&amp;egynd forfra</translation>
    </message>
    <message>
        <source>Before a room</source>
        <translation>Foran et hold</translation>
    </message>
    <message>
        <source>Choose a lesson on the left, or practise a mixed set. All letters and people are made up, nothing you write leaves this page, and nobody sees how you answer.</source>
        <translation>Vælg en lektion til venstre, eller øv et blandet sæt. Alle breve og personer er opdigtede, intet af det, du skriver, forlader siden, og ingen ser, hvad du svarer.</translation>
    </message>
    <message>
        <source>For another organisation, which opens it with dpassist</source>
        <translation>Til en anden organisation, som åbner den med dpassist</translation>
    </message>
    <message>
        <source>Go &amp;on where you were</source>
        <translation>F&amp;ortsæt, hvor du slap</translation>
    </message>
    <message>
        <source>Go on with the set you be&amp;gan</source>
        <translation>Fortsæt det sæt, du be&amp;gyndte på</translation>
    </message>
    <message>
        <source>Nothing waits. A set brings what you have not tried yet.</source>
        <translation>Der venter ikke noget. Et sæt viser dig det, du ikke har prøvet endnu.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Øv dig</translation>
    </message>
    <message>
        <source>Present this &amp;lesson</source>
        <translation>Præsentér &amp;lektionen</translation>
    </message>
    <message>
        <source>Save a &amp;hand-out as PDF…</source>
        <translation>Gem &amp;håndark som PDF…</translation>
    </message>
    <message>
        <source>Save the lesson as a &amp;file…</source>
        <translation>Gem lektionen som &amp;fil…</translation>
    </message>
    <message>
        <source>Show a &amp;demonstration</source>
        <translation>Vis en &amp;demonstration</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>To a room, on the projector (F5)</source>
        <translation>For et hold, på projektoren (F5)</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Til at tage med</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Træning</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>Copy</source>
        <translation>Kopi</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Kopiér &amp;adressen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Field: {source}</source>
        <translation>Felt: {source}</translation>
    </message>
    <message>
        <source>Formatted text of the message</source>
        <translation>Meddelelsens tekst med formatering</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Pictures from the internet are not fetched, and links are not opened.</source>
        <translation>Billeder fra internettet hentes ikke, og links åbnes ikke.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Læser…</translation>
    </message>
    <message>
        <source>Show f&amp;ormatting and pictures</source>
        <translation>Vis f&amp;ormatering og billeder</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Meddelelsens tekst</translation>
    </message>
    <message>
        <source>The letter: {label}</source>
        <translation>Brevet: {label}</translation>
    </message>
    <message>
        <source>The link leads to {address}. It is not opened from here.</source>
        <translation>Linket fører til {address}. Det åbnes ikke herfra.</translation>
    </message>
    <message>
        <source>This message has no text to show.</source>
        <translation>Meddelelsen har ingen tekst at vise.</translation>
    </message>
    <message>
        <source>This message is suspicious, and looks can deceive. Nothing is fetched or opened, but trust no link.</source>
        <translation>Meddelelsen er mistænkelig, og udseendet kan narre. Intet hentes eller åbnes, men stol ikke på noget link.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln meddelelse</numerusform>
            <numerusform>%Ln meddelelser</numerusform>
        </translation>
    </message>
    <message>
        <source>By day, newest first</source>
        <translation>Efter dag, nyeste først</translation>
    </message>
    <message>
        <source>By day, oldest first</source>
        <translation>Efter dag, ældste først</translation>
    </message>
    <message>
        <source>By what it is</source>
        <translation>Efter, hvad det er</translation>
    </message>
    <message>
        <source>Digital Post</source>
        <translation>Digital Post</translation>
    </message>
    <message>
        <source>In the order opened</source>
        <translation>Som de er åbnet</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Pas på</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke færdige</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Listens rækkefølge</translation>
    </message>
    <message>
        <source>Other mail</source>
        <translation>Anden mail</translation>
    </message>
    <message>
        <source>Receipts etc.</source>
        <translation>Kvitteringer m.m.</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Søg på listen</translation>
    </message>
    <message>
        <source>Sender, subject, what it is, case number, name of the file</source>
        <translation>Afsender, emne, hvad det er, sagsnummer, filnavn</translation>
    </message>
    <message>
        <source>{shown} of {all} messages</source>
        <translation>{shown} af {all} meddelelser</translation>
    </message>
</context>
<context>
    <name>ListEditing</name>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>F&amp;ortryd: {what}</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>markering</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>fjern</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Looking for messages…</source>
        <translation>Leder efter meddelelser…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Læser {done} af {total}</translation>
    </message>
</context>
<context>
    <name>MadeMessage</name>
    <message>
        <source>A pseudonymised copy of a real message, as a file (.eml, .msg). dpassist looks for CPR numbers, mail and web addresses and telephone numbers; it cannot know whether a name is real.</source>
        <translation>En pseudonymiseret kopi af en rigtig meddelelse som fil (.eml, .msg). dpassist leder efter CPR-numre, mailadresser, webadresser og telefonnumre. Om et navn er rigtigt, kan programmet ikke vide.</translation>
    </message>
    <message>
        <source>All about real people is replaced</source>
        <translation>Alt om rigtige mennesker er erstattet</translation>
    </message>
    <message>
        <source>C&amp;hoose the message…</source>
        <translation>&amp;Vælg meddelelsen…</translation>
    </message>
    <message>
        <source>I have looked at what dpassist cannot judge</source>
        <translation>Jeg har set på det, som dpassist ikke kan afgøre</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelelsen</translation>
    </message>
</context>
<context>
    <name>MailPasswordBox</name>
    <message>
        <source>Keep the password in this computer&apos;s credential store</source>
        <translation>Gem adgangskoden i computerens lager til adgangskoder</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Password on the mail server</source>
        <translation>Adgangskode på mailserveren</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>Skriv adgangskoden først.</translation>
    </message>
    <message>
        <source>Use the &amp;password</source>
        <translation>Brug adgangsk&amp;oden</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Kryptér</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Vedhæft</translation>
    </message>
    <message>
        <source>Copy (cc)</source>
        <translation>Kopi (cc)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Hidden copy (bcc)</source>
        <translation>Skjult kopi (bcc)</translation>
    </message>
    <message>
        <source>S&amp;ign</source>
        <translation>S&amp;ignér</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sikkerhed</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Svarets tekst</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%Ln problem(s) in the configuration: see the Help menu</source>
        <translation>
            <numerusform>%Ln problem i konfigurationen: se menuen Hjælp</numerusform>
            <numerusform>%Ln problemer i konfigurationen: se menuen Hjælp</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking {done} of {total}</source>
        <translation>Henter {done} af {total}</translation>
    </message>
</context>
<context>
    <name>MakerForm</name>
    <message>
        <source>&amp;Add a task</source>
        <translation>&amp;Tilføj en opgave</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Fjern opgaven</translation>
    </message>
    <message>
        <source>Something is missing or wrong in: {tasks}</source>
        <translation>Noget mangler eller er forkert i: {tasks}</translation>
    </message>
    <message>
        <source>Story (what the learner knows before)</source>
        <translation>Historie (det, deltageren ved på forhånd)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hvad den handler om</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Attachment {number}</source>
        <translation>Vedhæftet fil {number}</translation>
    </message>
    <message>
        <source>It does not say that it is made up: write “synthetic” in its subject or text.</source>
        <translation>Den siger ikke, at den er opdigtet: Skriv »syntetisk« i emnet eller teksten.</translation>
    </message>
    <message>
        <source>Look at these yourself, and tick that you have: {shown}</source>
        <translation>Se selv på dette, og sæt kryds ved, at det er gjort: {shown}</translation>
    </message>
    <message>
        <source>Look the message through, and tick that all about real people is replaced.</source>
        <translation>Se meddelelsen igennem, og sæt kryds ved, at alt om rigtige mennesker er erstattet.</translation>
    </message>
    <message>
        <source>Something here looked real and was not kept; write made-up words in place of the dots.</source>
        <translation>Noget her lignede rigtige oplysninger og blev ikke gemt. Skriv noget opdigtet, hvor prikkerne står.</translation>
    </message>
    <message>
        <source>The file itself, outside of what is shown</source>
        <translation>Selve filen, uden for det, der vises</translation>
    </message>
    <message>
        <source>The header fields</source>
        <translation>Brevhovedet</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelelsen</translation>
    </message>
    <message>
        <source>The name of the file</source>
        <translation>Filens navn</translation>
    </message>
    <message>
        <source>The subject</source>
        <translation>Emnet</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>This holds a number that could be somebody&apos;s CPR number ({shown}).</source>
        <translation>Her står et tal, der kan være et rigtigt CPR-nummer ({shown}).</translation>
    </message>
    <message>
        <source>This holds a web address that somebody can own ({shown}); use one that ends in .example, or name the page.</source>
        <translation>Her står en webadresse, som nogen kan eje ({shown}). Brug en, der ender på .example, eller nævn siden ved navn.</translation>
    </message>
    <message>
        <source>This holds an address that somebody can own ({shown}); use one that ends in .example.</source>
        <translation>Her står en adresse, som nogen kan eje ({shown}). Brug en, der ender på .example.</translation>
    </message>
    <message>
        <source>This is longer than 4,000 letters.</source>
        <translation>Det er længere end 4.000 tegn.</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Det mangler.</translation>
    </message>
    <message>
        <source>This may be somebody&apos;s telephone number ({shown}). If it is nobody&apos;s, tick at the message that you have looked.</source>
        <translation>Dette kan være nogens telefonnummer ({shown}). Er det opdigtet, så sæt kryds ved meddelelsen på, at du har set på det.</translation>
    </message>
    <message>
        <source>Too early: {step}</source>
        <translation>For tidligt: {step}</translation>
    </message>
    <message>
        <source>{fault} ({name})</source>
        <translation>{fault} ({name})</translation>
    </message>
    <message>
        <source>{where}: a number that could be somebody&apos;s CPR number ({shown})</source>
        <translation>{where}: et tal, der kan være et rigtigt CPR-nummer ({shown})</translation>
    </message>
    <message>
        <source>{where}: a web address that somebody can own ({shown}); use one that ends in .example</source>
        <translation>{where}: en webadresse, som nogen kan eje ({shown}). Brug en, der ender på .example</translation>
    </message>
    <message>
        <source>{where}: an address that somebody can own ({shown}); use one that ends in .example</source>
        <translation>{where}: en adresse, som nogen kan eje ({shown}). Brug en, der ender på .example</translation>
    </message>
    <message>
        <source>{where}: dpassist cannot look through this ({shown})</source>
        <translation>{where}: dpassist kan ikke læse dette ({shown})</translation>
    </message>
    <message>
        <source>{where}: perhaps somebody&apos;s telephone number ({shown}); look whether it is</source>
        <translation>{where}: måske nogens telefonnummer ({shown}). Se efter, om det er det</translation>
    </message>
</context>
<context>
    <name>MessageCommands</name>
    <message>
        <source>The message is not open yet.</source>
        <translation>Meddelelsen er ikke åbnet endnu.</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Meddelelser</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message numerus="yes">
        <source>%Ln more signature(s) are not shown.</source>
        <translation>
            <numerusform>%Ln signatur mere vises ikke.</numerusform>
            <numerusform>%Ln signaturer mere vises ikke.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy the explanation</source>
        <translation>&amp;Kopiér forklaringen</translation>
    </message>
    <message>
        <source>No signs were found.</source>
        <translation>Der blev ikke fundet kendetegn.</translation>
    </message>
    <message>
        <source>None of the signs that dpassist knows of Digital Post, secure mail or false senders was found. Treat it as you treat other mail.</source>
        <translation>Der blev ikke fundet nogen af de kendetegn, som dpassist kender på Digital Post, sikker mail eller falske afsendere. Behandl den som anden mail.</translation>
    </message>
    <message>
        <source>Signature and encryption</source>
        <translation>Signatur og kryptering</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>This is &amp;wrong…</source>
        <translation>Det er &amp;forkert…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Why, and what the message says of itself</source>
        <translation>Hvorfor, og hvad meddelelsen selv siger</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Sections</source>
        <translation>Afdelinger i vinduet</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>An address that the mail wants answers at is not valid and was left out.</source>
        <translation>En adresse, som mailen ønsker svar på, er ikke gyldig og er udeladt.</translation>
    </message>
    <message>
        <source>Attachments of the letter go along by themselves as well. Outside the original nothing protects them, and nothing tells where they came from: look that they hold no more than your colleague needs.</source>
        <translation>Bilag fra brevet er også vedlagt for sig selv. Uden for originalen er de ikke beskyttet, og intet fortæller, hvor de kom fra: Se efter, at de ikke indeholder mere, end din kollega har brug for.</translation>
    </message>
    <message>
        <source>By your reply profile an attachment with a fixed name becomes the letter, see below. Without one, the text of the mail does.</source>
        <translation>Efter din svarprofil bliver en vedhæftet fil med et fast navn til brevet, se nedenfor. Uden den bliver mailens tekst til brevet.</translation>
    </message>
    <message>
        <source>By your reply profile the first attachment becomes the letter. Attach it first: the text of the mail is not it.</source>
        <translation>Efter din svarprofil bliver den første vedhæftede fil til brevet. Vedhæft brevet først: Mailens tekst er ikke brevet.</translation>
    </message>
    <message>
        <source>It goes to another authority, and nobody has vouched that mail to it is secured on its way. Send it through a secure channel, or encrypt it.</source>
        <translation>Den går til en anden myndighed, og ingen har indestået for, at mail dertil er sikret undervejs. Send den ad en sikker kanal, eller kryptér den.</translation>
    </message>
    <message>
        <source>Numbers like CPR numbers were replaced by dots in the quoted text.</source>
        <translation>Tal, der ligner CPR-numre, er erstattet af prikker i den citerede tekst.</translation>
    </message>
    <message>
        <source>One of the attachments that go along can do harm when it is opened. Take it out again unless you know who made it.</source>
        <translation>Et af de vedlagte bilag kan gøre skade, når det åbnes. Fjern det igen, medmindre du ved, hvem der har lavet det.</translation>
    </message>
    <message>
        <source>Outlook was asked to encrypt. dpassist cannot see whether it will: look that encryption is on before you send.</source>
        <translation>Outlook er bedt om at kryptere. dpassist kan ikke se, om det sker: Se efter, at kryptering er slået til, før du sender.</translation>
    </message>
    <message>
        <source>Signs speak against the sender, so it is not certain that the answer reaches the one who wrote. Find out before you send.</source>
        <translation>Der er kendetegn, som taler imod afsenderen, så det er ikke sikkert, at svaret når den, der har skrevet. Undersøg det, før du sender.</translation>
    </message>
    <message>
        <source>The address {recipients} holds letters that not every mail system can send to, such as æ, ø and å.</source>
        <translation>Adressen {recipients} indeholder bogstaver, som ikke alle mailsystemer kan sende til, for eksempel æ, ø og å.</translation>
    </message>
    <message>
        <source>The draft is plain. By your reply profile the gateway encrypts it; send it through the gateway only.</source>
        <translation>Kladden er ikke krypteret. Efter din svarprofil krypterer gatewayen den; send den kun gennem gatewayen.</translation>
    </message>
    <message>
        <source>The draft is plain. Your reply profile wants a sealed copy: make it with dpassist when the text is finished.</source>
        <translation>Kladden er ikke krypteret. Din svarprofil vil have en forseglet kopi: Lav den med dpassist, når teksten er færdig.</translation>
    </message>
    <message>
        <source>The letter does not say whether it may be answered.</source>
        <translation>Det fremgår ikke af brevet, om det må besvares.</translation>
    </message>
    <message>
        <source>The mail looked suspicious, and you chose to go on. Make sure of the sender by another way than this mail.</source>
        <translation>Mailen så mistænkelig ud, og du valgte at gå videre. Få bekræftet afsenderen ad anden vej end denne mail.</translation>
    </message>
    <message>
        <source>The mail wants its answers sent to another domain than the sender&apos;s: {recipients}. Check that it is right before you send.</source>
        <translation>Mailen ønsker svar sendt til et andet domæne end afsenderens: {recipients}. Kontrollér, at det er rigtigt, før du sender.</translation>
    </message>
    <message>
        <source>The mail wants its answers sent to {count} addresses: {recipients}. Remove those that are not to have it.</source>
        <translation>Mailen ønsker svar sendt til {count} adresser: {recipients}. Fjern dem, der ikke skal have svaret.</translation>
    </message>
    <message>
        <source>The mail was sent by a machine, or its answers are not read. Perhaps nobody reads yours.</source>
        <translation>Mailen er sendt automatisk, eller svar på den bliver ikke læst. Måske læser ingen dit svar.</translation>
    </message>
    <message>
        <source>The message has no id, so the reply cannot be tied to its thread.</source>
        <translation>Meddelelsen har intet id, så svaret kan ikke knyttes til tråden.</translation>
    </message>
    <message>
        <source>The sender is filled in as {sender}. Some mail programs ignore it: check before you send.</source>
        <translation>Afsenderen er udfyldt som {sender}. Nogle mailprogrammer ser bort fra det: Kontrollér, før du sender.</translation>
    </message>
    <message>
        <source>The sender is not filled in. Choose the right mailbox yourself.</source>
        <translation>Afsenderen er ikke udfyldt. Vælg selv den rigtige postkasse.</translation>
    </message>
    <message>
        <source>The subject held a number like a CPR number. It was replaced by dots, because subjects are not encrypted.</source>
        <translation>Emnefeltet indeholdt et tal, der ligner et CPR-nummer. Det er erstattet af prikker, fordi emnefelter ikke krypteres.</translation>
    </message>
    <message>
        <source>This reply profile holds values that nobody has checked against the real system yet.</source>
        <translation>Svarprofilen indeholder værdier, som endnu ikke er kontrolleret mod det rigtige system.</translation>
    </message>
    <message>
        <source>dpassist has NOT switched on encryption or secure sending. Do that yourself before you send.</source>
        <translation>dpassist har IKKE slået kryptering eller sikker afsendelse til. Gør det selv, før du sender.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Videre</translation>
    </message>
    <message>
        <source>&amp;Other screen</source>
        <translation>Anden &amp;skærm</translation>
    </message>
    <message>
        <source>&amp;Pointer ring</source>
        <translation>&amp;Ring om musen</translation>
    </message>
    <message>
        <source>&amp;Reveal</source>
        <translation>&amp;Vis svaret</translation>
    </message>
    <message>
        <source>Arrow keys, Page Down and Page Up: steps. R or Enter: reveal. B or full stop: blank. P: pointer ring. L: light or dark. S: other screen. N: notes. Esc: end.</source>
        <translation>Piletaster, Page Down og Page Up: trin. R eller Enter: vis svaret. B eller punktum: sort skærm. P: ring om musen. L: lyst eller mørkt. S: anden skærm. N: noter. Esc: afslut.</translation>
    </message>
    <message>
        <source>B&amp;lank the screen</source>
        <translation>Gør skærmen s&amp;ort</translation>
    </message>
    <message>
        <source>It is {clock}. {minutes}:{seconds} since the beginning.</source>
        <translation>Klokken er {clock}. {minutes}:{seconds} siden start.</translation>
    </message>
    <message>
        <source>Ligh&amp;t or dark</source>
        <translation>&amp;Lyst eller mørkt</translation>
    </message>
    <message>
        <source>Next: the end</source>
        <translation>Næste: slut</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Næste: {title}</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>Ingen noter til dette trin.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Scroll &amp;down</source>
        <translation>Rul &amp;ned</translation>
    </message>
    <message>
        <source>Scroll &amp;up</source>
        <translation>Rul o&amp;p</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {title}</source>
        <translation>Trin {number} af {all}: {title}</translation>
    </message>
    <message>
        <source>The screen is blank. B, or any step, brings the slide back.</source>
        <translation>Skærmen er sort. Tryk B, eller gå et trin, så kommer billedet igen.</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Notes for the trainer</source>
        <translation>Noter til underviseren</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Luk beskeden</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Courses (*.dpcourse)</source>
        <translation>Kurser (*.dpcourse)</translation>
    </message>
    <message>
        <source>Messages (*.eml *.msg *.xml *.p7m *.dat *.lzma);;Courses, results, lessons and profiles (*.dpcourse *.dpresult *.dplesson *.dpprofile);;All files (*)</source>
        <translation>Meddelelser (*.eml *.msg *.xml *.p7m *.dat *.lzma);;Kurser, resultater, lektioner og profiler (*.dpcourse *.dpresult *.dplesson *.dpprofile);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Open a course</source>
        <translation>Åbn et kursus</translation>
    </message>
    <message>
        <source>Open a folder of messages</source>
        <translation>Åbn en mappe med meddelelser</translation>
    </message>
    <message>
        <source>Open messages</source>
        <translation>Åbn meddelelser</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>A draft opens in the program for mails, in classic Outlook, or lies in the Drafts folder of the mailbox on its server.</source>
        <translation>En kladde åbnes i mailprogrammet eller i klassisk Outlook, eller den lægges i postkassens kladdemappe på serveren.</translation>
    </message>
    <message>
        <source>A folder on a share with the profiles, directory, rules and guidance of your organisation. A copy on this computer is used, also when the share is away. Empty means a folder beside the settings.</source>
        <translation>En mappe på et fællesdrev med organisationens profiler, kartotek, regler og svarvejledninger. Der bruges en kopi på denne computer, også når fællesdrevet er væk. Tom betyder en mappe ved siden af indstillingerne.</translation>
    </message>
    <message>
        <source>A mail address looks like post@kommune.example. It may be empty too.</source>
        <translation>En mailadresse ser ud som post@kommune.example. Feltet må også være tomt.</translation>
    </message>
    <message>
        <source>A mail domain looks like kommune.example: a dot, no @ and no spaces. Put commas between several.</source>
        <translation>Et maildomæne ser ud som kommune.example: et punktum, intet @ og ingen mellemrum. Sæt komma mellem flere.</translation>
    </message>
    <message>
        <source>A server is a name such as mail.kommune.example, without https:// and without a port.</source>
        <translation>En server er et navn som mail.kommune.example uden https:// og uden portnummer.</translation>
    </message>
    <message>
        <source>A whole number within the limits is wanted.</source>
        <translation>Skriv et helt tal inden for grænserne.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som computeren</translation>
    </message>
    <message>
        <source>Choose one of the profiles in the list.</source>
        <translation>Vælg en af profilerne på listen.</translation>
    </message>
    <message>
        <source>Choose one of the values in the list.</source>
        <translation>Vælg en af værdierne på listen.</translation>
    </message>
    <message>
        <source>Classic Outlook</source>
        <translation>Klassisk Outlook</translation>
    </message>
    <message>
        <source>Colleagues send there what is not theirs. Empty means the mailbox it was passed on from.</source>
        <translation>Hertil sender kolleger det, der ikke er deres. Tom betyder den postkasse, posten blev fordelt fra.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Vinduets farver.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørke</translation>
    </message>
    <message>
        <source>Drafts folder on the mail server</source>
        <translation>Kladdemappe på mailserveren</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Folder that new messages are taken from</source>
        <translation>Mappe, som nye meddelelser hentes fra</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høj kontrast</translation>
    </message>
    <message>
        <source>How your gateway wants replies, where nothing else is proposed for the letter.</source>
        <translation>Sådan vil jeres gateway have svar, når der ikke foreslås andet til brevet.</translation>
    </message>
    <message>
        <source>I also keep rules, directory and operations</source>
        <translation>Jeg passer også regler, kartotek og drift</translation>
    </message>
    <message>
        <source>I also train colleagues and write their guidance</source>
        <translation>Jeg underviser også kolleger og skriver vejledninger til dem</translation>
    </message>
    <message>
        <source>I distribute and answer post</source>
        <translation>Jeg fordeler og besvarer post</translation>
    </message>
    <message>
        <source>It asks for what dpassist has to know, once, when nothing is set yet. It stays in the Help menu.</source>
        <translation>Den spørger én gang om det, dpassist skal vide, så længe intet er sat op. Den kan altid findes i menuen Hjælp.</translation>
    </message>
    <message>
        <source>It has signs that no file can hold.</source>
        <translation>Der er tegn i teksten, som en fil ikke kan rumme.</translation>
    </message>
    <message>
        <source>It stands in the note to the colleague that a letter is passed on to.</source>
        <translation>Står i følgeteksten til den kollega, et brev fordeles til.</translation>
    </message>
    <message>
        <source>It stands on guidance sheets and in answers, as citizens know it.</source>
        <translation>Står på svarvejledninger og i svar, sådan som borgerne kender det.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Language of the window and of everything dpassist writes.</source>
        <translation>Sproget i vinduet og i alt det, dpassist skriver.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Mindre bevægelse</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyse</translation>
    </message>
    <message>
        <source>Locked: {who} ({place}) · default: {default}</source>
        <translation>Låst: {who} ({place}) · standard: {default}</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Mailbox that wrongly passed on post comes back to</source>
        <translation>Postkasse, som forkert fordelt post kommer tilbage til</translation>
    </message>
    <message>
        <source>Motion on the screen</source>
        <translation>Bevægelse på skærmen</translation>
    </message>
    <message>
        <source>Name of the authority</source>
        <translation>Myndighedens navn</translation>
    </message>
    <message>
        <source>Name of the server, such as mail.kommune.example, if drafts are put there.</source>
        <translation>Serverens navn, for eksempel mail.kommune.example, hvis kladder lægges der.</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nye meddelelser</translation>
    </message>
    <message>
        <source>On this computer or on a network drive. Folders within it are left alone: put there what is done.</source>
        <translation>På denne computer eller på et netværksdrev. Mapper inde i den røres ikke: læg dét dér, som er færdigt.</translation>
    </message>
    <message>
        <source>Organisation&apos;s folder</source>
        <translation>Organisationens mappe</translation>
    </message>
    <message>
        <source>Outlook takes no sender from such a file: look at From before you send.</source>
        <translation>Outlook overtager ikke afsenderen fra sådan en fil: Se på Fra, før du sender.</translation>
    </message>
    <message>
        <source>Own mail domains</source>
        <translation>Egne maildomæner</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>Fordeling</translation>
    </message>
    <message>
        <source>Path of the Drafts folder. Empty means the one that the server names as such.</source>
        <translation>Stien til kladdemappen. Tom betyder den, serveren selv angiver.</translation>
    </message>
    <message>
        <source>Port for IMAP over TLS; usually 993.</source>
        <translation>Port til IMAP over TLS; normalt 993.</translation>
    </message>
    <message>
        <source>Port of the mail server</source>
        <translation>Mailserverens port</translation>
    </message>
    <message>
        <source>Recogniser profile</source>
        <translation>Genkendelsesprofil</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Replies are sent from it where the letter does not tell which mailbox it is for.</source>
        <translation>Svar sendes herfra, når brevet ikke fortæller, hvilken postkasse det er til.</translation>
    </message>
    <message>
        <source>Reply profile</source>
        <translation>Svarprofil</translation>
    </message>
    <message>
        <source>Screen and language</source>
        <translation>Skærm og sprog</translation>
    </message>
    <message>
        <source>Secure mailbox that replies are sent from</source>
        <translation>Sikker postkasse, som svar sendes fra</translation>
    </message>
    <message>
        <source>Show the assistant for the first start</source>
        <translation>Vis hjælpen til den første start</translation>
    </message>
    <message>
        <source>Signature under replies</source>
        <translation>Underskrift under svar</translation>
    </message>
    <message>
        <source>Take new messages from a folder</source>
        <translation>Hent nye meddelelser fra en mappe</translation>
    </message>
    <message>
        <source>The Drafts folder of the mailbox</source>
        <translation>Postkassens kladdemappe</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>Myndigheden</translation>
    </message>
    <message>
        <source>The draft is put on the server, where every program that shows the mailbox finds it.</source>
        <translation>Kladden lægges på serveren, hvor alle programmer, der viser postkassen, finder den.</translation>
    </message>
    <message>
        <source>The lines that end a reply.</source>
        <translation>Linjerne, som et svar slutter med.</translation>
    </message>
    <message>
        <source>The program for mails</source>
        <translation>Mailprogrammet</translation>
    </message>
    <message>
        <source>The whole path of a folder is wanted, from the drive or the top on. It may be empty too.</source>
        <translation>Skriv hele stien til en mappe, fra drevet eller roden. Feltet må også være tomt.</translation>
    </message>
    <message>
        <source>The window shows what you need for it. What is hidden stays as it is, and comes back with another choice.</source>
        <translation>Vinduet viser det, du skal bruge til det. Det, der er skjult, bliver, som det er, og kommer frem igen, når du vælger noget andet.</translation>
    </message>
    <message>
        <source>This is one line of text; it has signs that no file can hold.</source>
        <translation>Her skal stå én linje tekst uden tegn, som en fil ikke kan rumme.</translation>
    </message>
    <message>
        <source>This is the default</source>
        <translation>Standardindstilling</translation>
    </message>
    <message>
        <source>User name on the mail server</source>
        <translation>Brugernavn på mailserveren</translation>
    </message>
    <message>
        <source>What is put into the folder comes into the list by itself, once. Nothing there is changed or deleted.</source>
        <translation>Det, der lægges i mappen, kommer af sig selv på listen, én gang. Intet dér ændres eller slettes.</translation>
    </message>
    <message>
        <source>What stands behind the @ in the authority&apos;s own addresses, such as kommune.example. Post is passed on to these only; another address is stopped.</source>
        <translation>Det, der står efter @ i myndighedens egne adresser, for eksempel kommune.example. Post fordeles kun hertil; andre adresser stoppes.</translation>
    </message>
    <message>
        <source>What you do here</source>
        <translation>Det laver du her</translation>
    </message>
    <message>
        <source>Where drafts are put</source>
        <translation>Hvor kladder lægges</translation>
    </message>
    <message>
        <source>Which signs tell Digital Post from other mail: the id of the profile.</source>
        <translation>Hvilke kendetegn der skelner Digital Post fra anden post: profilens id.</translation>
    </message>
    <message>
        <source>Who passes the post on</source>
        <translation>Hvem der fordeler posten</translation>
    </message>
    <message>
        <source>Who signs in on the mail server.</source>
        <translation>Hvem der logger på mailserveren.</translation>
    </message>
    <message>
        <source>Windows only, and not the new Outlook. Not tried with a real Outlook yet.</source>
        <translation>Kun på Windows og ikke i den nye Outlook. Endnu ikke prøvet med en rigtig Outlook.</translation>
    </message>
    <message>
        <source>With less motion, menus, lists and buttons change at once and do not slide or fade.</source>
        <translation>Med mindre bevægelse skifter menuer, lister og knapper med det samme i stedet for at glide eller tone frem.</translation>
    </message>
    <message>
        <source>Yes or no is wanted.</source>
        <translation>Vælg ja eller nej.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>standardværdi</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>set by your organisation</source>
        <translation>fastlagt af din organisation</translation>
    </message>
    <message>
        <source>set by your organisation for this computer</source>
        <translation>fastlagt af din organisation for denne computer</translation>
    </message>
    <message>
        <source>set by your organisation for you</source>
        <translation>fastlagt af din organisation for dig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>your own setting</source>
        <translation>din egen indstilling</translation>
    </message>
    <message>
        <source>{who} · default: {default}</source>
        <translation>{who} · standard: {default}</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Tilbage til standard</translation>
    </message>
    <message>
        <source>Back to the default: {name}</source>
        <translation>Tilbage til standard: {name}</translation>
    </message>
    <message>
        <source>What is wrong with: {name}</source>
        <translation>Fejl i: {name}</translation>
    </message>
</context>
<context>
    <name>OrderWidget</name>
    <message>
        <source>Move &amp;up</source>
        <translation>Flyt &amp;op</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Flyt &amp;ned</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>Trinene</translation>
    </message>
</context>
<context>
    <name>OverrideBox</name>
    <message>
        <source>&amp;Do it all the same…</source>
        <translation>&amp;Gå videre alligevel…</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lad det være</translation>
    </message>
    <message>
        <source>An answer may go to a swindler, and whoever gets the mail may follow its links. Your choice is logged, without anything of what the mail says.</source>
        <translation>Et svar kan ende hos en svindler, og den, der får mailen, kan komme til at følge dens links. Dit valg skrives i loggen, men intet af det, der står i mailen.</translation>
    </message>
    <message>
        <source>Do you want to act on this mail although it looks suspicious?</source>
        <translation>Vil du behandle denne mail, selv om den ser mistænkelig ud?</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Gå videre alligevel</translation>
    </message>
    <message>
        <source>It can neither be passed on nor answered. If you have made sure of the sender by another way than this mail, you can go on.</source>
        <translation>Den kan hverken videresendes eller besvares. Har du fået bekræftet afsenderen ad anden vej end denne mail, kan du gå videre.</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Mistænkelig</translation>
    </message>
    <message>
        <source>You chose to go on. It was logged, and every draft warns.</source>
        <translation>Du valgte at gå videre. Det er skrevet i loggen, og hver kladde advarer.</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Pages of the section</source>
        <translation>Afsnittets sider</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message numerus="yes">
        <source>%Ln message(s) are attached to this one.</source>
        <translation>
            <numerusform>%Ln meddelelse er vedhæftet denne.</numerusform>
            <numerusform>%Ln meddelelser er vedhæftet denne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mails inside this one</source>
        <translation>Mails i denne mail</translation>
    </message>
    <message>
        <source>Open &amp;each by itself</source>
        <translation>&amp;Åbn dem hver for sig</translation>
    </message>
    <message>
        <source>Put each one into the list, right below this message, with a verdict of its own</source>
        <translation>Læg hver af dem i listen lige under denne meddelelse med sin egen vurdering</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Hvilket brev?</translation>
    </message>
    <message>
        <source>dpassist does not choose between letters. Open them, and go on from there.</source>
        <translation>dpassist vælger ikke mellem breve. Åbn dem, og gå videre derfra.</translation>
    </message>
</context>
<context>
    <name>PassOn</name>
    <message>
        <source>Careful: this mail looked suspicious. Follow no links in it, and make sure of the sender by another way before you answer.</source>
        <translation>Pas på: Denne mail så mistænkelig ud. Følg ingen links i den, og få bekræftet afsenderen ad anden vej, før du svarer.</translation>
    </message>
    <message>
        <source>Thank you for your letter. It concerns something that {entry} takes care of, and so we have sent it on to them. They will answer you. You need do nothing.</source>
        <translation>Tak for dit brev. Det handler om noget, som {entry} tager sig af, og derfor har vi sendt det videre dertil. Du får svar derfra og behøver ikke at gøre noget.</translation>
    </message>
</context>
<context>
    <name>PassOnBox</name>
    <message>
        <source>&amp;Keep at the top</source>
        <translation>&amp;Hold øverst</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pass %Ln message(s) on to another authority</source>
        <translation>
            <numerusform>&amp;Send %Ln meddelelse videre til anden myndighed</numerusform>
            <numerusform>&amp;Send %Ln meddelelser videre til anden myndighed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Pass %Ln message(s) on with guidance</source>
        <translation>
            <numerusform>&amp;Fordel %Ln meddelelse med vejledning</numerusform>
            <numerusform>&amp;Fordel %Ln meddelelser med vejledning</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pass on to another authority</source>
        <translation>&amp;Send videre til anden myndighed</translation>
    </message>
    <message>
        <source>&amp;Pass on with guidance</source>
        <translation>&amp;Fordel med svarvejledning</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>H&amp;vorfor?</translation>
    </message>
    <message>
        <source>A favourite comes before all others ({keys})</source>
        <translation>En favorit står før alle andre ({keys})</translation>
    </message>
    <message>
        <source>Another authority: goes without guidance.</source>
        <translation>En anden myndighed: Der følger ingen svarvejledning med.</translation>
    </message>
    <message>
        <source>Away, and nobody stands in.</source>
        <translation>Fraværende, og ingen afløser.</translation>
    </message>
    <message>
        <source>Away. Goes to {deputy}.</source>
        <translation>Fraværende. Går til {deputy}.</translation>
    </message>
    <message>
        <source>Choose whom to pass it on to.</source>
        <translation>Vælg, hvem den skal fordeles til.</translation>
    </message>
    <message>
        <source>Choose whom to pass them on to.</source>
        <translation>Vælg, hvem de skal fordeles til.</translation>
    </message>
    <message>
        <source>Department, person or task</source>
        <translation>Afdeling, person eller opgave</translation>
    </message>
    <message>
        <source>Directory: whom to pass on to</source>
        <translation>Kartotek: hvem der kan fordeles til</translation>
    </message>
    <message>
        <source>Make a forward draft with the original and the guidance attached ({keys})</source>
        <translation>Lav en kladde med originalen og svarvejledningen vedhæftet ({keys})</translation>
    </message>
    <message>
        <source>Make a forward draft with the original, and a second one that tells the sender ({keys})</source>
        <translation>Lav en kladde med originalen og endnu en, der giver afsenderen besked ({keys})</translation>
    </message>
    <message>
        <source>Pass on with guidance</source>
        <translation>Fordel med svarvejledning</translation>
    </message>
    <message>
        <source>Search the directory</source>
        <translation>Søg i kartoteket</translation>
    </message>
    <message>
        <source>What the rules suggest</source>
        <translation>Hvad reglerne foreslår</translation>
    </message>
    <message>
        <source>Why the rules suggest it</source>
        <translation>Hvorfor reglerne foreslår det</translation>
    </message>
    <message>
        <source>{name} (favourite)</source>
        <translation>{name} (favorit)</translation>
    </message>
</context>
<context>
    <name>PassOnWidget</name>
    <message>
        <source>It goes to</source>
        <translation>Den skal til</translation>
    </message>
    <message>
        <source>With it goes</source>
        <translation>Med følger</translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message numerus="yes">
        <source>%Ln draft(s) made</source>
        <translation>
            <numerusform>%Ln kladde er lavet</numerusform>
            <numerusform>%Ln kladder er lavet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) left: you stopped it.</source>
        <translation>
            <numerusform>%Ln meddelelse er tilbage: Du standsede.</numerusform>
            <numerusform>%Ln meddelelser er tilbage: Du standsede.</numerusform>
        </translation>
    </message>
    <message>
        <source>A second draft tells the sender where it went. Send both.</source>
        <translation>Endnu en kladde fortæller afsenderen, hvor den er sendt hen. Send begge.</translation>
    </message>
    <message>
        <source>It is NOT on record that it was passed on: the log could not be written. Tell your administrator.</source>
        <translation>Det er IKKE noteret, at den er fordelt: Loggen kunne ikke skrives. Sig det til din administrator.</translation>
    </message>
    <message>
        <source>NOT passed on: {message}. {reason}</source>
        <translation>IKKE fordelt: {message}. {reason}</translation>
    </message>
    <message>
        <source>Nothing is sent. Look at each draft, and send it.</source>
        <translation>Intet er sendt. Se hver kladde igennem, og send den.</translation>
    </message>
    <message>
        <source>Tell the sender yourself that it went to another authority.</source>
        <translation>Giv selv afsenderen besked om, at den er sendt til en anden myndighed.</translation>
    </message>
    <message>
        <source>You decide: the rules suggest {entry}, who sent it back.</source>
        <translation>Du bestemmer: Reglerne foreslår {entry}, som har sendt den tilbage.</translation>
    </message>
</context>
<context>
    <name>Placed</name>
    <message>
        <source>Forward draft to {entry} opened in Outlook</source>
        <translation>Kladden til {entry} er åbnet i Outlook</translation>
    </message>
    <message>
        <source>Forward draft to {entry} opened in your mail program</source>
        <translation>Kladden til {entry} er åbnet i dit mailprogram</translation>
    </message>
    <message>
        <source>Forward draft to {entry} put into the Drafts folder</source>
        <translation>Kladden til {entry} er lagt i kladdemappen</translation>
    </message>
    <message>
        <source>NOT set: {parts}. See to it yourself before you send.</source>
        <translation>IKKE sat: {parts}. Sørg selv for det, før du sender.</translation>
    </message>
    <message>
        <source>Reply draft opened in Outlook</source>
        <translation>Svarkladden er åbnet i Outlook</translation>
    </message>
    <message>
        <source>Reply draft opened in your mail program</source>
        <translation>Svarkladden er åbnet i dit mailprogram</translation>
    </message>
    <message>
        <source>Reply draft put into the Drafts folder</source>
        <translation>Svarkladden er lagt i kladdemappen</translation>
    </message>
    <message>
        <source>Set by dpassist: {parts}.</source>
        <translation>Sat af dpassist: {parts}.</translation>
    </message>
    <message>
        <source>The draft lies in the folder “{folder}” of the mailbox. Open it there.</source>
        <translation>Kladden ligger i postkassens mappe »{folder}«. Åbn den dér.</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>If you enable this policy, the answer is yes; if you disable it, the answer is no; users see that it is locked. If you do not configure it, users choose for themselves.</source>
        <translation>Hvis du aktiverer politikken, er svaret ja; hvis du deaktiverer den, er svaret nej; brugerne kan se, at det er låst. Hvis du ikke konfigurerer den, vælger brugerne selv.</translation>
    </message>
    <message>
        <source>If you enable this policy, the value given here is used, and users see that it is locked. If you disable it or do not configure it, users choose for themselves.</source>
        <translation>Hvis du aktiverer politikken, bruges værdien her, og brugerne kan se, at den er låst. Hvis du deaktiverer den eller ikke konfigurerer den, vælger brugerne selv.</translation>
    </message>
    <message>
        <source>Settings of dpassist, which recognises Digital Post in a shared mailbox.</source>
        <translation>Indstillinger til dpassist, som genkender Digital Post i en fælles postkasse.</translation>
    </message>
    <message>
        <source>The policy of the computer counts before that of the user. A value that cannot be used is reported in dpassist and by “dpassist policy show”, and is treated as if it were not configured.</source>
        <translation>Computerens politik går forud for brugerens. En værdi, der ikke kan bruges, meldes i dpassist og af »dpassist policy show« og behandles, som om den ikke var konfigureret.</translation>
    </message>
    <message>
        <source>dpassist (Digital Post)</source>
        <translation>dpassist (Digital Post)</translation>
    </message>
    <message>
        <source>dpassist on Windows 10 or later</source>
        <translation>dpassist på Windows 10 eller nyere</translation>
    </message>
</context>
<context>
    <name>PostFront</name>
    <message numerus="yes">
        <source>Reading {name} and %Ln more…</source>
        <translation>
            <numerusform>Læser {name} og %Ln mere…</numerusform>
            <numerusform>Læser {name} og %Ln mere…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Læser {name}…</translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message numerus="yes">
        <source>%Ln file(s) that were found are NOT read.</source>
        <translation>
            <numerusform>%Ln fil, der blev fundet, er IKKE læst.</numerusform>
            <numerusform>%Ln filer, der blev fundet, er IKKE læst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in the list</source>
        <translation>
            <numerusform>%Ln meddelelse på listen</numerusform>
            <numerusform>%Ln meddelelser på listen</numerusform>
        </translation>
    </message>
    <message>
        <source>More may not have been looked for.</source>
        <translation>Der kan være flere, som der ikke er ledt efter.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln file(s) were read.</source>
        <translation>
            <numerusform>Stoppet: %Ln fil blev læst.</numerusform>
            <numerusform>Stoppet: %Ln filer blev læst.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files in what you opened.</source>
        <translation>Der er ingen filer i det, du åbnede.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Hvad du kan gøre</translation>
    </message>
</context>
<context>
    <name>PracticeMail</name>
    <message>
        <source>In real life your own mail program opens the draft. This one belongs to the demonstration and can send nothing.</source>
        <translation>I virkeligheden åbner dit eget mailprogram kladden. Dette hører til demonstrationen og kan ikke sende noget.</translation>
    </message>
    <message>
        <source>The mail program</source>
        <translation>Mailprogrammet</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Presentation: {title}</source>
        <translation>Præsentation: {title}</translation>
    </message>
    <message>
        <source>Right arrow: go on · R: reveal · N: notes and buttons · Esc: end</source>
        <translation>Pil til højre: videre · R: vis svaret · N: noter og knapper · Esc: afslut</translation>
    </message>
    <message>
        <source>Step {number} / {count}</source>
        <translation>Trin {number} / {count}</translation>
    </message>
    <message>
        <source>The screen is blank.</source>
        <translation>Skærmen er sort.</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>All letters and people are made up.</source>
        <translation>Alle breve og personer er opdigtede.</translation>
    </message>
    <message>
        <source>Ask what was new, and hand out the page of this lesson.</source>
        <translation>Spørg, hvad der var nyt, og del siden til lektionen ud.</translation>
    </message>
    <message>
        <source>Give the room time to read. Next comes: {task}</source>
        <translation>Giv holdet tid til at læse. Bagefter kommer: {task}</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hvordan?</translation>
    </message>
    <message>
        <source>If nobody knows: {hint}</source>
        <translation>Hvis ingen ved det: {hint}</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>Den skal til</translation>
    </message>
    <message>
        <source>Let everybody choose before you reveal it. A show of hands is enough.</source>
        <translation>Lad alle vælge, før du viser svaret. En håndsoprækning er nok.</translation>
    </message>
    <message>
        <source>May it be answered?</source>
        <translation>Må den besvares?</translation>
    </message>
    <message>
        <source>Message {number}</source>
        <translation>Meddelelse {number}</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Der er ingen fejl</translation>
    </message>
    <message>
        <source>Often answered otherwise. {why}</source>
        <translation>Mange svarer noget andet. {why}</translation>
    </message>
    <message>
        <source>Often answered: {answer}. {why}</source>
        <translation>Mange svarer: {answer}. {why}</translation>
    </message>
    <message>
        <source>Right: {answer}</source>
        <translation>Rigtigt: {answer}</translation>
    </message>
    <message>
        <source>Shows it: {text}</source>
        <translation>Det viser det: {text}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Kilde: {source}</translation>
    </message>
    <message>
        <source>Task {number} of {all}</source>
        <translation>Opgave {number} af {all}</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelelsen</translation>
    </message>
    <message>
        <source>To take home</source>
        <translation>Det tager vi med</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Det handler om</translation>
    </message>
    <message>
        <source>What would you press first?</source>
        <translation>Hvad ville du trykke på først?</translation>
    </message>
    <message>
        <source>With it goes</source>
        <translation>Sammen med den</translation>
    </message>
    <message>
        <source>{count} tasks: {tasks}</source>
        <translation>{count} opgaver: {tasks}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A certificate for encrypting or signing has run out, or does not count yet. Ask its owner for the current one.</source>
        <translation>Et certifikat til kryptering eller signering er udløbet eller gælder ikke endnu. Bed ejeren om det gældende.</translation>
    </message>
    <message>
        <source>A certificate for encrypting or signing is damaged or missing. Ask its owner for it once more.</source>
        <translation>Et certifikat til kryptering eller signering er beskadiget eller mangler. Bed ejeren om det igen.</translation>
    </message>
    <message>
        <source>A header field is unusually long and was cut.</source>
        <translation>Et felt i mailens hoved er usædvanligt langt og er afkortet.</translation>
    </message>
    <message>
        <source>A message inside the message could not be taken out.</source>
        <translation>En meddelelse inde i meddelelsen kunne ikke tages ud.</translation>
    </message>
    <message>
        <source>A part of the mail is encrypted by itself, beside others, and was not opened. Open it in the mail program that has the key.</source>
        <translation>En del af mailen er krypteret for sig ved siden af andre dele og blev ikke åbnet. Åbn den i det mailprogram, der har nøglen.</translation>
    </message>
    <message>
        <source>A part of the message could not be read ({code}).</source>
        <translation>En del af meddelelsen kunne ikke læses ({code}).</translation>
    </message>
    <message>
        <source>A part of the message is damaged and was left out.</source>
        <translation>En del af meddelelsen er beskadiget og er udeladt.</translation>
    </message>
    <message>
        <source>A part of the winmail.dat file was changed on the way. It is shown as it came.</source>
        <translation>En del af winmail.dat-filen er ændret undervejs. Den vises, som den kom.</translation>
    </message>
    <message>
        <source>An attachment is named but is not in the file.</source>
        <translation>En vedhæftet fil er nævnt, men findes ikke i filen.</translation>
    </message>
    <message>
        <source>An attachment lies somewhere else and was not fetched.</source>
        <translation>En vedhæftet fil ligger et andet sted og er ikke hentet.</translation>
    </message>
    <message>
        <source>An embedded object cannot be shown here. Open the message in Outlook to see it.</source>
        <translation>Et indlejret objekt kan ikke vises her. Åbn meddelelsen i Outlook for at se det.</translation>
    </message>
    <message>
        <source>Classic Outlook is not open. Open it, select the message, and try again. From the new Outlook nothing can be taken: save the message as a file there, and drop the file here.</source>
        <translation>Den klassiske Outlook er ikke åben. Åbn den, markér meddelelsen, og prøv igen. Fra den nye Outlook kan der ikke hentes noget: Gem meddelelsen som en fil dér, og slip filen her.</translation>
    </message>
    <message>
        <source>Classic Outlook was not found on this computer, and the new Outlook lets no other program take messages. Save the message as a file there, and drop the file here.</source>
        <translation>Den klassiske Outlook findes ikke på denne computer, og den nye Outlook lader ikke andre programmer hente meddelelser. Gem meddelelsen som en fil dér, og slip filen her.</translation>
    </message>
    <message>
        <source>Classic Outlook was not found on this computer; the new Outlook cannot be driven by other programs. Choose another place for drafts in the settings, or save the draft.</source>
        <translation>Klassisk Outlook blev ikke fundet på denne computer; den nye Outlook kan ikke styres af andre programmer. Vælg et andet sted til kladder i indstillingerne, eller gem kladden.</translation>
    </message>
    <message>
        <source>It could not be seen which message was dropped. Select it in Outlook and choose Take from Outlook in the File menu, or drag it to a folder first and drop the file here.</source>
        <translation>Det kan ikke ses, hvilken meddelelse der blev sluppet. Markér den i Outlook, og vælg Hent fra Outlook i menuen Fil, eller træk den først ud i en mappe, og slip filen her.</translation>
    </message>
    <message>
        <source>It did not end in time. A virus scanner may slow the first start: try again.</source>
        <translation>Det blev ikke færdigt i tide. En virusscanner kan forsinke den første start: Prøv igen.</translation>
    </message>
    <message>
        <source>It is of this course as it was before or after it was changed. Ask the participant to open the course again.</source>
        <translation>Det er fra kurset, som det var før eller efter en ændring. Bed deltageren åbne kurset igen.</translation>
    </message>
    <message>
        <source>It is the result of another course. Look at each course by itself.</source>
        <translation>Det er resultatet af et andet kursus. Se på hvert kursus for sig.</translation>
    </message>
    <message>
        <source>Messages are opened in a program of their own, and this computer did not let it start. Ask IT to allow dpassist to start itself.</source>
        <translation>Meddelelser åbnes i et program for sig selv, og computeren lod det ikke starte. Bed IT om at give dpassist lov til at starte sig selv.</translation>
    </message>
    <message>
        <source>No file and no message is copied. Copy one, and paste again.</source>
        <translation>Der er ikke kopieret nogen fil eller meddelelse. Kopiér en, og sæt ind igen.</translation>
    </message>
    <message>
        <source>No mail program is set up to open the draft. Choose a default program for .eml files, or save the draft.</source>
        <translation>Der er ikke valgt et mailprogram til at åbne kladden. Vælg et standardprogram til .eml-filer, eller gem kladden.</translation>
    </message>
    <message>
        <source>No mail server is set up for drafts. Name the server and the user in the settings, or save the draft.</source>
        <translation>Der er ikke sat en mailserver op til kladder. Angiv server og bruger i indstillingerne, eller gem kladden.</translation>
    </message>
    <message>
        <source>No message is selected in Outlook. Select one or more there, and try again.</source>
        <translation>Der er ikke markeret nogen meddelelse i Outlook. Markér en eller flere dér, og prøv igen.</translation>
    </message>
    <message>
        <source>Only a part of the mail is signed. The signature was not checked, because it does not speak for all you see.</source>
        <translation>Kun en del af mailen er signeret. Signaturen blev ikke kontrolleret, fordi den ikke gælder for alt, hvad du ser.</translation>
    </message>
    <message>
        <source>Only trainers and administrators take lessons in. Give the file to one of them.</source>
        <translation>Kun undervisere og administratorer tager lektioner ind. Giv filen til en af dem.</translation>
    </message>
    <message>
        <source>Outlook did not hand over the message. Save it as a file in Outlook, and drop the file here.</source>
        <translation>Outlook udleverede ikke meddelelsen. Gem den som en fil i Outlook, og slip filen her.</translation>
    </message>
    <message>
        <source>Outlook did not take the draft. Save it as a file and open it by hand.</source>
        <translation>Outlook tog ikke imod kladden. Gem den som fil, og åbn den selv.</translation>
    </message>
    <message>
        <source>Outlook does not answer. Does it show a dialog that waits for you? Close it and try again, or save the draft.</source>
        <translation>Outlook svarer ikke. Viser Outlook en dialogboks, der venter på dig? Luk den, og prøv igen, eller gem kladden.</translation>
    </message>
    <message>
        <source>Outlook does not answer. Does it show a dialog that waits for you? Close it there, and try again.</source>
        <translation>Outlook svarer ikke. Viser den en dialog, der venter på dig? Luk den dér, og prøv igen.</translation>
    </message>
    <message>
        <source>Parts of the message stand behind its end. They are shown here; other programs may leave them out.</source>
        <translation>Dele af meddelelsen står efter dens slutning. De vises her, men andre programmer viser dem måske ikke.</translation>
    </message>
    <message>
        <source>Reading the message took more memory than is safe, and was given up. It may be built to do harm. Ask IT before you open it in another program.</source>
        <translation>Det krævede mere hukommelse at læse meddelelsen, end det er sikkert at bruge, og læsningen blev opgivet. Den kan være lavet for at gøre skade. Spørg IT, før du åbner den i et andet program.</translation>
    </message>
    <message>
        <source>Reading the message took too long and was given up. It may be built to do harm. Ask IT before you open it in another program.</source>
        <translation>Det tog for lang tid at læse meddelelsen, og læsningen blev opgivet. Den kan være lavet for at gøre skade. Spørg IT, før du åbner den i et andet program.</translation>
    </message>
    <message>
        <source>Something went wrong inside dpassist. Nothing was changed. Try again, and report it if it happens again.</source>
        <translation>Der opstod en fejl i dpassist. Intet er ændret. Prøv igen, og meld det, hvis det sker igen.</translation>
    </message>
    <message>
        <source>That has to be written down, and could not be, so it was not done. Check that the disk is not full, or ask your administrator.</source>
        <translation>Det skal skrives i loggen, og det kunne ikke lade sig gøre, så det blev ikke gjort. Se efter, om disken er fuld, eller spørg jeres administrator.</translation>
    </message>
    <message>
        <source>That is a link, and dpassist fetches nothing from the network. Save the file first.</source>
        <translation>Det er et link, og dpassist henter ikke noget fra nettet. Gem filen først.</translation>
    </message>
    <message>
        <source>That is more than can be taken at once. Save the files, and open them from there.</source>
        <translation>Det er mere, end der kan tages på én gang. Gem filerne, og åbn dem derfra.</translation>
    </message>
    <message>
        <source>That is text, but not the source of a message. Copy the message as a file, or its whole source with the header lines.</source>
        <translation>Det er tekst, men ikke kilden til en meddelelse. Kopiér meddelelsen som en fil, eller kopiér hele dens kilde med linjerne i brevhovedet.</translation>
    </message>
    <message>
        <source>That name cannot be handed in: it is longer than 80 letters, or holds a number that looks like a CPR number. Write another one, or none.</source>
        <translation>Det navn kan ikke afleveres: Det er længere end 80 tegn eller rummer et tal, der ligner et CPR-nummer. Skriv et andet eller intet.</translation>
    </message>
    <message>
        <source>That passphrase does not open the key file. Check it and type it again.</source>
        <translation>Adgangskoden åbner ikke nøglefilen. Kontrollér den, og skriv den igen.</translation>
    </message>
    <message>
        <source>The Digital Post document does not follow the MeMo standard in every point. It was read all the same; if something seems to be missing, ask the sender.</source>
        <translation>Dokumentet fra Digital Post følger ikke MeMo-standarden på alle punkter. Det er læst alligevel; spørg afsenderen, hvis noget ser ud til at mangle.</translation>
    </message>
    <message>
        <source>The compressed file (.tar.lzma) is damaged, or holds no files as Digital Post packs them. Fetch it again.</source>
        <translation>Den komprimerede fil (.tar.lzma) er beskadiget, eller den indeholder ingen filer, som Digital Post pakker dem. Hent den igen.</translation>
    </message>
    <message>
        <source>The computer&apos;s store of passphrases is locked or refused. The passphrase was not kept. You will be asked again next time.</source>
        <translation>Computerens lager til adgangskoder er låst eller afviste det. Adgangskoden blev ikke gemt. Du bliver spurgt igen næste gang.</translation>
    </message>
    <message>
        <source>The content is wrapped or nested deeper than is safe to read.</source>
        <translation>Indholdet er pakket ind i flere lag, end det er sikkert at læse.</translation>
    </message>
    <message>
        <source>The content unpacks to more than is safe to read.</source>
        <translation>Indholdet fylder udpakket mere, end det er sikkert at læse.</translation>
    </message>
    <message>
        <source>The course is not here any more. Open its file again to take part.</source>
        <translation>Kurset er her ikke længere. Åbn filen igen for at deltage.</translation>
    </message>
    <message>
        <source>The course was changed after its trainer saved it, so it is not used. Ask the trainer for it again.</source>
        <translation>Kurset er ændret, efter at underviseren gemte det, så det bruges ikke. Bed underviseren om det igen.</translation>
    </message>
    <message>
        <source>The course was made with a later version of dpassist. Ask your IT department for an update.</source>
        <translation>Kurset er lavet med en nyere udgave af dpassist. Bed it-afdelingen om en opdatering.</translation>
    </message>
    <message>
        <source>The date in the message cannot be understood.</source>
        <translation>Datoen i meddelelsen kan ikke forstås.</translation>
    </message>
    <message>
        <source>The document has more or longer XML elements than is safe to read. Digital Post never needs so many. Ask IT before you open it in another program.</source>
        <translation>Dokumentet har flere eller længere XML-elementer, end det er sikkert at læse. Digital Post har aldrig brug for så mange. Spørg it-afdelingen, før du åbner det i et andet program.</translation>
    </message>
    <message>
        <source>The document is damaged: it breaks off or is not well formed. Fetch it again.</source>
        <translation>Dokumentet er beskadiget: Det er afbrudt eller forkert opbygget. Hent det igen.</translation>
    </message>
    <message>
        <source>The document uses XML features that can be dangerous and that Digital Post never uses. It was not read.</source>
        <translation>Dokumentet bruger XML-funktioner, der kan være farlige, og som Digital Post aldrig bruger. Det er ikke læst.</translation>
    </message>
    <message>
        <source>The file could not be read from the disk or the network drive. Try again.</source>
        <translation>Filen kunne ikke læses fra disken eller netværksdrevet. Prøv igen.</translation>
    </message>
    <message>
        <source>The file could not be written. Is the disk full, or is the folder read-only?</source>
        <translation>Filen kunne ikke skrives. Er disken fuld, eller er mappen skrivebeskyttet?</translation>
    </message>
    <message>
        <source>The file has a larger table of contents than is safe to read.</source>
        <translation>Filens indholdsfortegnelse er større, end det er sikkert at læse.</translation>
    </message>
    <message>
        <source>The file holds no private key that opens mail together with its certificate. Export the certificate once more, with its private key.</source>
        <translation>Filen indeholder ikke en privat nøgle, der kan åbne mail, sammen med sit certifikat. Eksportér certifikatet igen, denne gang med den private nøgle.</translation>
    </message>
    <message>
        <source>The file holds something that no lesson holds, so nothing of it is used. Have the lesson saved as a file by dpassist, and open that.</source>
        <translation>Filen indeholder noget, som ingen lektion indeholder, så intet af den bliver brugt. Få lektionen gemt som fil af dpassist, og åbn den fil.</translation>
    </message>
    <message>
        <source>The file is a signature without the message it belongs to.</source>
        <translation>Filen er en signatur uden den meddelelse, den hører til.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read. Fetch or save it again.</source>
        <translation>Filen er beskadiget og kunne ikke læses. Hent eller gem den igen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen er tom.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB, which is more than Digital Post allows.</source>
        <translation>Filen er større end {limit} MB, og det er mere, end Digital Post tillader.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB, which is more than a letter of a lesson may be. Leave out its attachments, or choose another one.</source>
        <translation>Filen er større end {limit} MB, og så meget må et brev i en lektion ikke fylde. Udelad dets bilag, eller vælg et andet brev.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Filen findes ikke længere.</translation>
    </message>
    <message>
        <source>The file is not a mail message and not a Digital Post document.</source>
        <translation>Filen er hverken en mail eller et dokument fra Digital Post.</translation>
    </message>
    <message>
        <source>The key file is damaged, or is no key file. Choose a .p12, .pfx or .pem file, or export it again.</source>
        <translation>Nøglefilen er beskadiget, eller det er ikke en nøglefil. Vælg en .p12-, .pfx- eller .pem-fil, eller eksportér den igen.</translation>
    </message>
    <message>
        <source>The key file is locked. Type its passphrase to open it.</source>
        <translation>Nøglefilen er låst. Skriv dens adgangskode for at åbne den.</translation>
    </message>
    <message>
        <source>The lesson has faults, so it is not taken in. Have them put right, and open it again.</source>
        <translation>Lektionen har fejl, så den bliver ikke taget ind. Få fejlene rettet, og åbn den igen.</translation>
    </message>
    <message>
        <source>The lesson uses a message that several of your lessons share, so it cannot stand alone. Copy the message into the lesson&apos;s own folder first.</source>
        <translation>Lektionen bruger en meddelelse, som flere af jeres lektioner er fælles om, så den kan ikke stå alene. Kopiér først meddelelsen til lektionens egen mappe.</translation>
    </message>
    <message>
        <source>The links among it are left out: dpassist fetches nothing from the network.</source>
        <translation>Links er ikke taget med: dpassist henter ikke noget fra nettet.</translation>
    </message>
    <message>
        <source>The mail carries its content in a winmail.dat file that is damaged. Ask the sender to send it again as an ordinary mail.</source>
        <translation>Mailens indhold ligger i en winmail.dat-fil, der er beskadiget. Bed afsenderen om at sende det igen som en almindelig mail.</translation>
    </message>
    <message>
        <source>The mail program could not be started. Save the draft and open it by hand.</source>
        <translation>Mailprogrammet kunne ikke startes. Gem kladden, og åbn den selv.</translation>
    </message>
    <message>
        <source>The mail server did not accept user or password. Look in the settings.</source>
        <translation>Mailserveren godtog ikke bruger eller adgangskode. Se efter i indstillingerne.</translation>
    </message>
    <message>
        <source>The mail server did not prove to be the right one, so no password was sent to it. Ask your IT department.</source>
        <translation>Mailserveren beviste ikke, at den er den rigtige, så der blev ikke sendt nogen adgangskode til den. Spørg jeres it-afdeling.</translation>
    </message>
    <message>
        <source>The mail server did not take the draft. Is the mailbox full?</source>
        <translation>Mailserveren tog ikke imod kladden. Er postkassen fuld?</translation>
    </message>
    <message>
        <source>The mail server {host} does not answer. Is the network there, and the name right in the settings?</source>
        <translation>Mailserveren {host} svarer ikke. Er der netværk, og er navnet rigtigt i indstillingerne?</translation>
    </message>
    <message>
        <source>The mailbox has no such Drafts folder. Name it in the settings as the mail program shows it.</source>
        <translation>Postkassen har ikke den kladdemappe. Skriv dens navn i indstillingerne, som mailprogrammet viser det.</translation>
    </message>
    <message>
        <source>The message breaks off before its end. Something may be missing.</source>
        <translation>Meddelelsen er afbrudt før slutningen. Noget kan mangle.</translation>
    </message>
    <message>
        <source>The message has more parts than is safe to read.</source>
        <translation>Meddelelsen har flere dele, end det er sikkert at læse.</translation>
    </message>
    <message>
        <source>The message has no attachment of that number. Look at it without a number first.</source>
        <translation>Meddelelsen har ingen vedhæftet fil med det nummer. Se på den uden nummer først.</translation>
    </message>
    <message>
        <source>The message header is unusually large; a part of it was not read.</source>
        <translation>Mailens hoved er usædvanligt stort. En del af det er ikke læst.</translation>
    </message>
    <message>
        <source>The message is encrypted for a key that is here, but it is damaged and cannot be opened. Fetch it again, or ask the sender to send it again.</source>
        <translation>Meddelelsen er krypteret til en nøgle, der findes her, men den er beskadiget og kan ikke åbnes. Hent den igen, eller bed afsenderen om at sende den igen.</translation>
    </message>
    <message>
        <source>The message is encrypted in a way that dpassist does not know. Open it in the mail program that has the key.</source>
        <translation>Meddelelsen er krypteret på en måde, som dpassist ikke kender. Åbn den i det mailprogram, der har nøglen.</translation>
    </message>
    <message>
        <source>The message is encrypted with OpenPGP, which dpassist does not open. Open it in the mail program that has the key.</source>
        <translation>Meddelelsen er krypteret med OpenPGP, som dpassist ikke åbner. Åbn den i det mailprogram, der har nøglen.</translation>
    </message>
    <message>
        <source>The message is encrypted, and none of the keys here opens it. Add the mailbox&apos;s key file in the settings, or open the message in the mail program that has the key.</source>
        <translation>Meddelelsen er krypteret, og ingen af nøglerne her åbner den. Tilføj postkassens nøglefil i indstillingerne, eller åbn meddelelsen i det mailprogram, der har nøglen.</translation>
    </message>
    <message>
        <source>The message is marked as signed or encrypted in a way that could not be understood.</source>
        <translation>Meddelelsen er markeret som signeret eller krypteret på en måde, der ikke kunne forstås.</translation>
    </message>
    <message>
        <source>The message is marked as signed or encrypted, but its protected content is missing.</source>
        <translation>Meddelelsen er markeret som signeret eller krypteret, men det beskyttede indhold mangler.</translation>
    </message>
    <message>
        <source>The new Outlook and web browsers do not hand over the message itself. Save it as a file there, and drop the file here.</source>
        <translation>Den nye Outlook og webbrowsere udleverer ikke selve meddelelsen. Gem den som en fil dér, og slip filen her.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder cannot be reached, so nothing was saved. Try again when you are on the network.</source>
        <translation>Organisationens mappe kan ikke nås, så intet blev gemt. Prøv igen, når du er på netværket.</translation>
    </message>
    <message>
        <source>The organisation&apos;s folder did not answer in time. Look whether it was saved before you save again.</source>
        <translation>Organisationens mappe svarede ikke i tide. Se efter, om det blev gemt, før du gemmer igen.</translation>
    </message>
    <message>
        <source>The other program did not hand over the content of the file. Save it, and drop the saved file here.</source>
        <translation>Det andet program udleverede ikke filens indhold. Gem filen, og slip den gemte fil her.</translation>
    </message>
    <message>
        <source>The password of the mailbox is not known. Type it in the settings.</source>
        <translation>Postkassens adgangskode kendes ikke. Skriv den i indstillingerne.</translation>
    </message>
    <message>
        <source>The process ended before it was done. Files of Qt or of the system&apos;s graphics may be missing.</source>
        <translation>Processen sluttede, før den var færdig. Der mangler måske filer fra Qt eller fra systemets grafik.</translation>
    </message>
    <message>
        <source>The result was changed after it was handed in, so it does not count. Ask the participant to hand in again.</source>
        <translation>Resultatet er ændret, efter at det blev afleveret, så det tæller ikke. Bed deltageren aflevere igen.</translation>
    </message>
    <message>
        <source>The result was made with a later version of dpassist. Ask your IT department for an update.</source>
        <translation>Resultatet er lavet med en nyere udgave af dpassist. Bed it-afdelingen om en opdatering.</translation>
    </message>
    <message>
        <source>The same participant has handed in again later, so this one does not count.</source>
        <translation>Samme deltager har afleveret igen senere, så denne tæller ikke.</translation>
    </message>
    <message>
        <source>The text is very long. Only its beginning is shown.</source>
        <translation>Teksten er meget lang. Kun begyndelsen vises.</translation>
    </message>
    <message>
        <source>The watched folder cannot be reached. Is the network there? dpassist goes on looking for it by itself.</source>
        <translation>Den overvågede mappe kan ikke nås. Er der forbindelse til netværket? dpassist bliver selv ved med at se efter den.</translation>
    </message>
    <message>
        <source>The window cannot be shown: a system library that Qt needs is missing ({library}). The README names the packages to install. Everything but the window works without it.</source>
        <translation>Vinduet kan ikke vises: Et systembibliotek, som Qt skal bruge, mangler ({library}). README nævner de pakker, der skal installeres. Alt andet end vinduet virker uden.</translation>
    </message>
    <message>
        <source>There are more messages in the message than is safe to look into.</source>
        <translation>Der ligger flere meddelelser i meddelelsen, end det er sikkert at se i.</translation>
    </message>
    <message>
        <source>There are more than 2,000 files, so this one was not looked at.</source>
        <translation>Der er mere end 2.000 filer, så denne blev ikke læst.</translation>
    </message>
    <message>
        <source>There are several keys, and none is made out to the sender. Put the right sender into the reply first.</source>
        <translation>Der er flere nøgler, og ingen af dem er udstedt til afsenderen. Sæt den rigtige afsender i svaret først.</translation>
    </message>
    <message>
        <source>There are very many addresses. Not all of them are shown.</source>
        <translation>Der er meget mange adresser. Ikke alle vises.</translation>
    </message>
    <message>
        <source>There are very many attachments. Not all of them are shown.</source>
        <translation>Der er meget mange vedhæftede filer. Ikke alle vises.</translation>
    </message>
    <message>
        <source>There is a certificate when the course is passed. Go on with its tasks first.</source>
        <translation>Der er et kursusbevis, når kurset er bestået. Tag resten af opgaverne først.</translation>
    </message>
    <message>
        <source>There is no certificate to encrypt to. Add the receiver&apos;s certificate.</source>
        <translation>Der er intet certifikat at kryptere til. Tilføj modtagerens certifikat.</translation>
    </message>
    <message>
        <source>There is no file and no message in what was dropped.</source>
        <translation>Der er hverken en fil eller en meddelelse i det, du slap.</translation>
    </message>
    <message>
        <source>There is no open key to sign with. Add the key file of the mailbox in the settings, and unlock it.</source>
        <translation>Der er ingen åben nøgle at signere med. Tilføj postkassens nøglefil i indstillingerne, og lås den op.</translation>
    </message>
    <message>
        <source>This computer has no place to keep passphrases, so the passphrase was not kept. You will be asked again next time.</source>
        <translation>Computeren har ikke noget sted at gemme adgangskoder, så adgangskoden blev ikke gemt. Du bliver spurgt igen næste gang.</translation>
    </message>
    <message>
        <source>This file holds no course that can be read. It may have been damaged on its way. Ask the trainer for it again.</source>
        <translation>Filen rummer ikke et kursus, der kan læses. Den kan være blevet beskadiget undervejs. Bed underviseren om den igen.</translation>
    </message>
    <message>
        <source>This file holds no lesson that can be read. It may have been damaged on its way. Ask for it again.</source>
        <translation>Filen indeholder ingen lektion, der kan læses. Den kan være blevet beskadiget undervejs. Bed om at få den igen.</translation>
    </message>
    <message>
        <source>This file holds no result that can be read. Ask the participant to hand in again.</source>
        <translation>Filen rummer ikke et resultat, der kan læses. Bed deltageren aflevere igen.</translation>
    </message>
    <message>
        <source>This file is too large for a course. Ask the trainer for the course file.</source>
        <translation>Filen er for stor til at være et kursus. Bed underviseren om kursusfilen.</translation>
    </message>
    <message>
        <source>This file is too large for a lesson. Ask for the lesson file again.</source>
        <translation>Filen er for stor til at være en lektion. Bed om at få lektionens fil igen.</translation>
    </message>
    <message>
        <source>This file is too large for a result.</source>
        <translation>Filen er for stor til at være et resultat.</translation>
    </message>
    <message>
        <source>This is a JSON file, but not a Digital Post receipt.</source>
        <translation>Det er en JSON-fil, men ikke en kvittering fra Digital Post.</translation>
    </message>
    <message>
        <source>This is a compressed file, but there is no Digital Post document in it.</source>
        <translation>Det er en komprimeret fil, men der er intet Digital Post-dokument i den.</translation>
    </message>
    <message>
        <source>This is a demonstration: nothing leaves it. Do it with real post instead.</source>
        <translation>Dette er en demonstration: Intet forlader den. Gør det med rigtig post i stedet.</translation>
    </message>
    <message>
        <source>This is an XML file, but not a Digital Post document.</source>
        <translation>Det er en XML-fil, men ikke et dokument fra Digital Post.</translation>
    </message>
    <message>
        <source>To read it you need the private key of the mailbox it was encrypted for. Open it in the mail program that has that key.</source>
        <translation>For at læse den skal du bruge den private nøgle til den postkasse, den er krypteret til. Åbn den i det mailprogram, der har nøglen.</translation>
    </message>
    <message>
        <source>To read it you need the private key of the mailbox it was encrypted for. Open it in the mail program that has that key. The message names these keys: {keys}.</source>
        <translation>For at læse den skal du bruge den private nøgle til den postkasse, den er krypteret til. Åbn den i det mailprogram, der har nøglen. Meddelelsen nævner disse nøgler: {keys}.</translation>
    </message>
    <message>
        <source>What the signature wraps could not be read.</source>
        <translation>Det, som signaturen er pakket om, kunne ikke læses.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Du har ikke adgang til at læse filen.</translation>
    </message>
    <message>
        <source>You stopped it. What had come by then is here.</source>
        <translation>Du stoppede det. Det, der nåede at komme, er her.</translation>
    </message>
    <message>
        <source>Your organisation has a lesson of that name already. Press the button again to replace it.</source>
        <translation>Jeres organisation har allerede en lektion med det navn. Tryk på knappen igen for at erstatte den.</translation>
    </message>
    <message>
        <source>dpassist cannot encrypt to this kind of certificate; it takes RSA keys from 2,048 bits. Encrypt the reply in the mail program instead.</source>
        <translation>dpassist kan ikke kryptere til denne slags certifikat, kun til RSA-nøgler på mindst 2.048 bit. Kryptér svaret i mailprogrammet i stedet.</translation>
    </message>
    <message>
        <source>dpassist is not installed completely: its own files are missing. Install it again.</source>
        <translation>dpassist er ikke installeret helt: Programmets egne filer mangler. Installér det igen.</translation>
    </message>
    <message>
        <source>dpassist may not start itself once more. Check what the virus scanner or the rules for programs stop.</source>
        <translation>dpassist får ikke lov at starte sig selv en gang til. Se efter, hvad virusscanneren eller reglerne for programmer stopper.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>how the number is written</source>
        <translation>hvordan nummeret skrives</translation>
    </message>
    <message>
        <source>quoting the letter</source>
        <translation>citat af brevet</translation>
    </message>
    <message>
        <source>the form of the address</source>
        <translation>adressens form</translation>
    </message>
    <message>
        <source>the form of the document</source>
        <translation>dokumentets form</translation>
    </message>
    <message>
        <source>the form of the subject</source>
        <translation>emnets form</translation>
    </message>
    <message>
        <source>the form of the text</source>
        <translation>tekstens form</translation>
    </message>
    <message>
        <source>the gateway&apos;s address</source>
        <translation>gatewayens adresse</translation>
    </message>
    <message>
        <source>the header fields</source>
        <translation>headerfelterne</translation>
    </message>
    <message>
        <source>the length of the subject</source>
        <translation>emnets længde</translation>
    </message>
    <message>
        <source>the limits</source>
        <translation>grænserne</translation>
    </message>
    <message>
        <source>the metadata sent along</source>
        <translation>de metadata, der sendes med</translation>
    </message>
    <message>
        <source>the name of the letter</source>
        <translation>brevets filnavn</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>modtageren</translation>
    </message>
    <message>
        <source>the reminders</source>
        <translation>huskelisten</translation>
    </message>
    <message>
        <source>the sender mailbox</source>
        <translation>afsenderpostkassen</translation>
    </message>
    <message>
        <source>the steps</source>
        <translation>trinene</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>emnefeltet</translation>
    </message>
    <message>
        <source>what becomes the letter</source>
        <translation>hvad der bliver til brevet</translation>
    </message>
    <message>
        <source>what the subject must keep</source>
        <translation>hvad emnet skal beholde</translation>
    </message>
    <message>
        <source>where answers go</source>
        <translation>hvor svar sendes hen</translation>
    </message>
    <message>
        <source>whether copies are taken</source>
        <translation>om kopier tages imod</translation>
    </message>
    <message>
        <source>which number the address holds</source>
        <translation>hvilket nummer adressen indeholder</translation>
    </message>
    <message>
        <source>who encrypts</source>
        <translation>hvem der krypterer</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>hvem der signerer</translation>
    </message>
</context>
<context>
    <name>ProfileFilePage</name>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>&amp;Replace the profile that is in force</source>
        <translation>&amp;Erstat den gældende profil</translation>
    </message>
    <message>
        <source>&amp;Take it in all the same</source>
        <translation>Tag den ind &amp;alligevel</translation>
    </message>
    <message>
        <source>&amp;Take the profile in</source>
        <translation>Tag &amp;profilen ind</translation>
    </message>
    <message>
        <source>A reply profile from a file</source>
        <translation>En svarprofil fra en fil</translation>
    </message>
    <message>
        <source>A reply profile from the file {name}</source>
        <translation>En svarprofil fra filen {name}</translation>
    </message>
    <message>
        <source>All that the file says</source>
        <translation>Alt, hvad der står i filen</translation>
    </message>
    <message>
        <source>Only an administrator can take it in.</source>
        <translation>Kun en administrator kan tage den ind.</translation>
    </message>
    <message>
        <source>Press the button once more if you mean it.</source>
        <translation>Tryk på knappen en gang til, hvis du mener det.</translation>
    </message>
    <message numerus="yes">
        <source>Show the &amp;next one (%Ln more)</source>
        <translation>
            <numerusform>Vis den &amp;næste (%Ln mere)</numerusform>
            <numerusform>Vis den &amp;næste (%Ln mere)</numerusform>
        </translation>
    </message>
    <message>
        <source>The former file is kept as {file}.</source>
        <translation>Den tidligere fil er gemt som {file}.</translation>
    </message>
    <message>
        <source>The profile is among your organisation&apos;s reply profiles now.</source>
        <translation>Profilen er nu blandt jeres egne svarprofiler.</translation>
    </message>
    <message>
        <source>There is a reply profile “{id}” already, version {version}.</source>
        <translation>Der findes allerede en svarprofil »{id}«, version {version}.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>As it is, it cannot be used as a reply profile.</source>
        <translation>Som den er, kan den ikke bruges som svarprofil.</translation>
    </message>
    <message>
        <source>It can be used, but these parts of it are not:</source>
        <translation>Den kan bruges, men disse dele af den bliver ikke brugt:</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>Linje {line}: {text}</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Der er ingen fejl i den.</translation>
    </message>
    <message>
        <source>Reply profile “{id}”, version {version}</source>
        <translation>Svarprofil »{id}«, version {version}</translation>
    </message>
    <message>
        <source>Unverified, as no source quotes it: {values}. Try it out before it is used.</source>
        <translation>Ikke bekræftet, da ingen kilde citerer det: {values}. Prøv det af, før det bliver brugt.</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>&amp;Forget how far I am…</source>
        <translation>Glem, hvor &amp;langt jeg er…</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behold det</translation>
    </message>
    <message>
        <source>How far you are</source>
        <translation>Så langt er du</translation>
    </message>
    <message numerus="yes">
        <source>Tasks you have answered: %n.</source>
        <translation>
            <numerusform>Opgaver, du har besvaret: %n.</numerusform>
            <numerusform>Opgaver, du har besvaret: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This forgets how you answered %n task(s), where you are in a lesson, and the set you began. Lessons and courses stay. It cannot be taken back.</source>
        <translation>
            <numerusform>Så glemmes det, hvordan du besvarede %n opgave, hvor du er i en lektion, og det sæt, du begyndte på. Lektioner og kurser bliver. Det kan ikke fortrydes.</numerusform>
            <numerusform>Så glemmes det, hvordan du besvarede %n opgaver, hvor du er i en lektion, og det sæt, du begyndte på. Lektioner og kurser bliver. Det kan ikke fortrydes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, for&amp;get it all</source>
        <translation>Ja, gl&amp;em det hele</translation>
    </message>
</context>
<context>
    <name>RecogniseWidget</name>
    <message>
        <source>The parts of the message</source>
        <translation>Meddelelsens dele</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Det er</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A receipt is made by a system. Nobody reads an answer to it.</source>
        <translation>En kvittering er dannet af et system. Ingen læser et svar på den.</translation>
    </message>
    <message>
        <source>A reply document is made from the letter&apos;s own MeMo document, and there is none here. Choose another reply profile.</source>
        <translation>Et svardokument laves ud fra brevets eget MeMo-dokument, og her er ikke noget. Vælg en anden svarprofil.</translation>
    </message>
    <message>
        <source>That is no mail, so it cannot be sealed. Save the reply as .eml first.</source>
        <translation>Det er ikke en mail, så den kan ikke forsegles. Gem svaret som .eml først.</translation>
    </message>
    <message>
        <source>The address is at {domain}, outside your authority&apos;s own domains, so nothing is passed on to it. Is it another authority? Have it marked as one in the directory. Else have the address corrected there.</source>
        <translation>Adressen ligger på {domain}, som ikke er et af myndighedens egne domæner, så der fordeles ikke til den. Er det en anden myndighed? Så skal det stå i kartoteket. Ellers skal adressen rettes dér.</translation>
    </message>
    <message>
        <source>The address of {entry} in the directory is not valid. Have it corrected there.</source>
        <translation>Adressen på {entry} i kartoteket er ikke gyldig. Få den rettet dér.</translation>
    </message>
    <message>
        <source>The address that the mail wants answers at is not valid, so no draft can be addressed to it. Find out in another way how the sender can be reached.</source>
        <translation>Adressen, som mailen ønsker svar på, er ikke gyldig, så en kladde kan ikke sendes til den. Find på anden vis ud af, hvordan afsenderen kan nås.</translation>
    </message>
    <message>
        <source>The answer is empty. Write it first, then save the document.</source>
        <translation>Svaret er tomt. Skriv det først, og gem så dokumentet.</translation>
    </message>
    <message>
        <source>The file could not be read, so there is nothing to pass on.</source>
        <translation>Filen kunne ikke læses, så der er ikke noget at fordele.</translation>
    </message>
    <message>
        <source>The letter has been passed on: it lies in an attachment, and a reply to this mail would go to whoever passed it on. Save the attached original, open it here, and reply from there.</source>
        <translation>Brevet er sendt videre: Det ligger i en vedhæftet fil, og et svar på denne mail ville gå til den, der har sendt det videre. Gem den vedhæftede original, åbn den her, og svar derfra.</translation>
    </message>
    <message>
        <source>The mail does not say who sent it, so it has no address to answer. Find out in another way who wrote it.</source>
        <translation>Det fremgår ikke af mailen, hvem der har sendt den, så der er ingen adresse at svare til. Find på anden vis ud af, hvem der har skrevet den.</translation>
    </message>
    <message>
        <source>The mail wants its answers sent to a long list of addresses, so no draft is made. Find out who wrote it, and write to that address only.</source>
        <translation>Mailen ønsker svar sendt til en lang række adresser, så der laves ingen kladde. Find ud af, hvem der har skrevet den, og skriv kun til den adresse.</translation>
    </message>
    <message>
        <source>The message cannot be read here, so no reply can be prepared. Open it where it can be read.</source>
        <translation>Meddelelsen kan ikke læses her, så der kan ikke laves et svar. Åbn den et sted, hvor den kan læses.</translation>
    </message>
    <message>
        <source>The reply is encrypted, so dpassist cannot write a new draft of it. Open it in the mail program that can read it, and put it right there.</source>
        <translation>Svaret er krypteret, så dpassist kan ikke lave en ny kladde af det. Åbn det i det mailprogram, der kan læse det, og ret det dér.</translation>
    </message>
    <message>
        <source>The sender does not take replies to this letter. If an answer is needed, write a new Digital Post letter.</source>
        <translation>Afsenderen tager ikke imod svar på dette brev. Er et svar nødvendigt, så skriv et nyt brev i Digital Post.</translation>
    </message>
    <message>
        <source>There is more than one letter here. Save each one from the mail, open it by itself, and answer that.</source>
        <translation>Her er mere end ét brev. Gem hvert brev fra mailen, åbn det for sig, og besvar det.</translation>
    </message>
    <message>
        <source>There is no attachment {number}; the message has {count}.</source>
        <translation>Der er intet bilag {number}; meddelelsen har {count}.</translation>
    </message>
    <message>
        <source>There is no entry “{entry}” in the directory.</source>
        <translation>Der er ingen modtager med id »{entry}« i kartoteket.</translation>
    </message>
    <message>
        <source>There is no guidance “{guidance}”.</source>
        <translation>Der er ingen vejledning med navnet »{guidance}«.</translation>
    </message>
    <message>
        <source>There is no profile “{profile}”.</source>
        <translation>Der er ingen profil med navnet »{profile}«.</translation>
    </message>
    <message>
        <source>This file is the letter without the mail it came in, so it has no address to answer. Open the mail instead, or choose a reply profile with instructions.</source>
        <translation>Filen er brevet uden den mail, det kom i, så der er ingen adresse at svare til. Åbn mailen i stedet, eller vælg en svarprofil med vejledning.</translation>
    </message>
    <message>
        <source>This is only the notice. Find the letter itself in Digital Post and answer that.</source>
        <translation>Det er kun beskeden om ny post. Find selve brevet i Digital Post, og besvar det.</translation>
    </message>
    <message>
        <source>This message does not prove to be what it claims, so it is not passed on with guidance. Ask your IT department.</source>
        <translation>Meddelelsen er måske ikke det, den giver sig ud for, så den fordeles ikke med vejledning. Spørg jeres it-afdeling.</translation>
    </message>
    <message>
        <source>This message does not prove to be what it claims. Do not answer it, and ask your IT department.</source>
        <translation>Meddelelsen er måske ikke det, den giver sig ud for. Svar ikke på den, og spørg jeres it-afdeling.</translation>
    </message>
    <message>
        <source>This reply profile makes a document for another system, and no mail. Write the answer and save it.</source>
        <translation>Denne svarprofil laver et dokument til et andet system og ingen mail. Skriv svaret, og gem det.</translation>
    </message>
    <message>
        <source>This reply profile makes no draft: the reply is written elsewhere. Follow the steps.</source>
        <translation>Denne svarprofil laver ingen kladde: Svaret skrives et andet sted. Følg trinene.</translation>
    </message>
    <message>
        <source>This reply profile needs a number or name that the letter does not state, so no draft can be made by it. Choose another reply profile, or answer in the gateway.</source>
        <translation>Denne svarprofil skal bruge et nummer eller navn, som brevet ikke oplyser, så den kan ikke lave en kladde. Vælg en anden svarprofil, eller svar i gatewayen.</translation>
    </message>
    <message>
        <source>This reply profile sends the letter&apos;s metadata back, and there are none here. Choose another reply profile.</source>
        <translation>Denne svarprofil sender brevets metadata med tilbage, og her er ingen. Vælg en anden svarprofil.</translation>
    </message>
    <message>
        <source>Your authority&apos;s own mail domains are not set, so nothing can be passed on. Set them in Settings.</source>
        <translation>Myndighedens egne maildomæner er ikke angivet, så intet kan fordeles. Angiv dem under Indstillinger.</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>&amp;Your answer</source>
        <translation>&amp;Dit svar</translation>
    </message>
    <message>
        <source>Choose another &amp;reply profile</source>
        <translation>Vælg en anden &amp;svarprofil</translation>
    </message>
    <message>
        <source>Make a reply draft and open it in the mail program ({keys})</source>
        <translation>Lav en svarkladde, og åbn den i mailprogrammet ({keys})</translation>
    </message>
    <message>
        <source>Make the reply document of your answer and save it ({keys})</source>
        <translation>Lav svardokumentet ud fra dit svar, og gem det ({keys})</translation>
    </message>
    <message>
        <source>Not checked against a real system: {values}</source>
        <translation>Ikke kontrolleret mod et rigtigt system: {values}</translation>
    </message>
    <message>
        <source>Open &amp;reply draft</source>
        <translation>Åbn &amp;svarkladde</translation>
    </message>
    <message>
        <source>Proposed for this message.</source>
        <translation>Foreslået til denne meddelelse.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Reply profile</source>
        <translation>Svarprofil</translation>
    </message>
    <message>
        <source>Save the &amp;reply document…</source>
        <translation>Gem sva&amp;rdokumentet…</translation>
    </message>
    <message>
        <source>Write the answer first.</source>
        <translation>Skriv svaret først.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Dit svar</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>&amp;Save the draft as a file…</source>
        <translation>&amp;Gem kladden som fil…</translation>
    </message>
    <message>
        <source>Chec&amp;k it before you send it…</source>
        <translation>&amp;Kontrollér det, før du sender det…</translation>
    </message>
</context>
<context>
    <name>ReturnBox</name>
    <message>
        <source>&amp;Go to the letter itself</source>
        <translation>&amp;Gå til selve brevet</translation>
    </message>
    <message>
        <source>A reply does not carry the letter along: pass the letter on, and not this message.</source>
        <translation>Brevet følger ikke med i et svar: Fordel selve brevet og ikke denne mail.</translation>
    </message>
    <message>
        <source>Back from a colleague</source>
        <translation>Tilbage fra en kollega</translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation>Det er noteret.</translation>
    </message>
    <message>
        <source>It was suggested by {rule}.</source>
        <translation>Det var foreslået af {rule}.</translation>
    </message>
    <message>
        <source>Not theirs? Put that on record, and pass the letter itself on anew.</source>
        <translation>Er det ikke til dem? Noter det, og fordel selve brevet igen.</translation>
    </message>
    <message>
        <source>Puts it on record without content, so that what suggested the place can be mended.</source>
        <translation>Skriver det i loggen uden indhold, så det, der foreslog stedet, kan rettes.</translation>
    </message>
    <message>
        <source>They write: “{reason}”</source>
        <translation>De skriver: »{reason}«</translation>
    </message>
    <message>
        <source>Was &amp;not theirs: put that on record</source>
        <translation>&amp;Noter, at den ikke var til dem</translation>
    </message>
    <message>
        <source>You had chosen them yourself.</source>
        <translation>Du havde selv valgt modtageren.</translation>
    </message>
    <message>
        <source>You passed this on to {entry}.</source>
        <translation>Du fordelte brevet til {entry}.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Without a date</source>
        <translation>Uden dato</translation>
    </message>
    <message>
        <source>done</source>
        <translation>udført</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>fordelt</translation>
    </message>
    <message>
        <source>reply drafted</source>
        <translation>svarkladde lavet</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>RuleButtons</name>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importér…</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>&amp;Ny regel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>&amp;Save and put in force</source>
        <translation>Ge&amp;m og sæt i kraft</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>F&amp;ortryd</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Slet</translation>
    </message>
    <message>
        <source>Dr&amp;op your changes</source>
        <translation>&amp;Kassér dine ændringer</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Eksportér…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Only the order in this list changes, not what is suggested</source>
        <translation>Kun rækkefølgen på listen ændres, ikke hvad der foreslås</translation>
    </message>
</context>
<context>
    <name>RuleConflictBox</name>
    <message>
        <source>&amp;Keep mine as a file…</source>
        <translation>&amp;Gem mine som en fil…</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>S&amp;ammenlign</translation>
    </message>
    <message>
        <source>Put my changes into t&amp;heirs</source>
        <translation>Læg mine ændringer ind i &amp;deres</translation>
    </message>
    <message>
        <source>Somebody else has saved other rules since you began. Yours are still here, and not saved. What should become of them?</source>
        <translation>En anden har gemt andre regler, siden du begyndte. Dine står her stadig og er ikke gemt. Hvad skal der ske med dem?</translation>
    </message>
    <message>
        <source>T&amp;ake theirs</source>
        <translation>Brug de&amp;res</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Forskellene</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>&amp;Add a condition</source>
        <translation>&amp;Tilføj en betingelse</translation>
    </message>
    <message>
        <source>Counts only from</source>
        <translation>Gælder først fra</translation>
    </message>
    <message>
        <source>Counts only until</source>
        <translation>Gælder kun til</translation>
    </message>
    <message>
        <source>It applies</source>
        <translation>Den gælder</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Suggests</source>
        <translation>Foreslår</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Reglen</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hvad den handler om</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Ejer</translation>
    </message>
</context>
<context>
    <name>RuleExchange</name>
    <message numerus="yes">
        <source>%Ln more row(s) or cell(s) that cannot be used.</source>
        <translation>
            <numerusform>Der er %Ln række eller celle mere, som ikke kan bruges.</numerusform>
            <numerusform>Der er %Ln rækker eller celler mere, som ikke kan bruges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) are not in the file, and gone.</source>
        <translation>
            <numerusform>%Ln regel er ikke i filen og er væk.</numerusform>
            <numerusform>%Ln regler er ikke i filen og er væk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) imported. They count once you save them.</source>
        <translation>
            <numerusform>%Ln regel importeret. Den tæller, når du gemmer.</numerusform>
            <numerusform>%Ln regler importeret. De tæller, når du gemmer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by both, and here as you wrote them: {rules}</source>
        <translation>Ændret af jer begge og her, som du skrev dem: {rules}</translation>
    </message>
    <message>
        <source>Could not be read, and are left out: {rules}</source>
        <translation>Kunne ikke læses og er udeladt: {rules}</translation>
    </message>
    <message>
        <source>Could not be read, and stay as they were: {rules}</source>
        <translation>Kunne ikke læses og er uændrede: {rules}</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>Eksportér reglerne</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Importér regler</translation>
    </message>
    <message>
        <source>New numbers, as somebody else gave the same ones: {rules}</source>
        <translation>Nye numre, fordi en anden har brugt de samme: {rules}</translation>
    </message>
    <message>
        <source>No rule in the file can be used, so nothing was imported.</source>
        <translation>Ingen regel i filen kan bruges, så intet er importeret.</translation>
    </message>
    <message>
        <source>Rules (*.xlsx *.csv *.toml)</source>
        <translation>Regler (*.xlsx *.csv *.toml)</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv)</source>
        <translation>Regneark (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>The file before held comments or what dpassist does not know. It was kept as {file}.</source>
        <translation>Den tidligere fil indeholdt kommentarer eller noget, dpassist ikke kender. Den er gemt som {file}.</translation>
    </message>
    <message>
        <source>The rules are exported.</source>
        <translation>Reglerne er eksporteret.</translation>
    </message>
    <message>
        <source>The rules are saved and in force.</source>
        <translation>Reglerne er gemt og i kraft.</translation>
    </message>
    <message>
        <source>The threshold was changed by both, and is as you set it: {points}</source>
        <translation>Begge har ændret tærsklen; den er, som du satte den: {points}</translation>
    </message>
    <message>
        <source>These are their rules. Undo gives yours back.</source>
        <translation>Det her er den andens regler. Fortryd giver dig dine tilbage.</translation>
    </message>
    <message>
        <source>Those that are not complete stand there as they last were: {rules}</source>
        <translation>De, der ikke er færdige, står der, som de sidst var hele: {rules}</translation>
    </message>
    <message>
        <source>Your changes stand in their rules. Look at them, and save.</source>
        <translation>Dine ændringer er lagt ind i den andens regler. Se dem igennem, og gem.</translation>
    </message>
    <message>
        <source>rules.xlsx</source>
        <translation>regler.xlsx</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules</source>
        <translation>Fordelingsregler</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>Søg i reglerne</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message numerus="yes">
        <source>%Ln doubt(s)</source>
        <translation>
            <numerusform>%Ln tvivl</numerusform>
            <numerusform>%Ln tvivl</numerusform>
        </translation>
    </message>
    <message>
        <source>NOT COMPLETE</source>
        <translation>IKKE FÆRDIG</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>IKKE GEMT</translation>
    </message>
    <message>
        <source>passed on {sent}, came back {back}</source>
        <translation>fordelt {sent}, kom tilbage {back}</translation>
    </message>
    <message>
        <source>{points} to {entry}</source>
        <translation>{points} til {entry}</translation>
    </message>
</context>
<context>
    <name>RulePanes</name>
    <message>
        <source>The rule</source>
        <translation>Reglen</translation>
    </message>
    <message>
        <source>Who gets what</source>
        <translation>Hvem får hvad</translation>
    </message>
</context>
<context>
    <name>RuleSaying</name>
    <message numerus="yes">
        <source>%Ln rule(s) with doubts.</source>
        <translation>
            <numerusform>%Ln regel bør ses efter.</numerusform>
            <numerusform>%Ln regler bør ses efter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with the rule.</source>
        <translation>Der er ingen fejl i reglen.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Der er intet galt.</translation>
    </message>
    <message>
        <source>Rules looked through: {count}.</source>
        <translation>Regler gået igennem: {count}.</translation>
    </message>
    <message>
        <source>The rule is not complete, and counts as it last was: {reason}</source>
        <translation>Reglen er ikke færdig og gælder, som den var sidst: {reason}</translation>
    </message>
    <message>
        <source>The rule read aloud</source>
        <translation>Reglen læst højt</translation>
    </message>
    <message>
        <source>The rules are being looked through…</source>
        <translation>Reglerne gås igennem…</translation>
    </message>
    <message>
        <source>The rules cannot be read; what is wrong stands below the list.</source>
        <translation>Reglerne kan ikke læses. Hvad der er galt, står under listen.</translation>
    </message>
    <message>
        <source>There are no rules yet. A rule suggests where a message goes; you still decide. Press “New rule”, or import a spreadsheet.</source>
        <translation>Der er ingen regler endnu. En regel foreslår, hvor en meddelelse skal hen; du bestemmer stadig. Tryk på »Ny regel«, eller importér et regneark.</translation>
    </message>
    <message>
        <source>What is wrong with the rule</source>
        <translation>Hvad der er galt med reglen</translation>
    </message>
    <message>
        <source>What is wrong with the rules</source>
        <translation>Hvad der er galt med reglerne</translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message numerus="yes">
        <source>%Ln message(s) could not be read</source>
        <translation>
            <numerusform>%Ln meddelelse kunne ikke læses</numerusform>
            <numerusform>%Ln meddelelser kunne ikke læses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) for which nothing changes are not listed</source>
        <translation>
            <numerusform>%Ln meddelelse, som intet ændres for, er ikke på listen</numerusform>
            <numerusform>%Ln meddelelser, som intet ændres for, er ikke på listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) looked at</source>
        <translation>
            <numerusform>%Ln meddelelse set igennem</numerusform>
            <numerusform>%Ln meddelelser set igennem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other suggestion(s) than with the rules in force</source>
        <translation>
            <numerusform>%Ln andet forslag end med de regler, der gælder nu</numerusform>
            <numerusform>%Ln andre forslag end med de regler, der gælder nu</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try on a folder…</source>
        <translation>&amp;Prøv på en mappe…</translation>
    </message>
    <message>
        <source>Choose a folder with messages. What your rules suggest for each of them is shown here, beside what the rules in force do.</source>
        <translation>Vælg en mappe med meddelelser. Her vises det, reglerne foreslår for hver af dem, ved siden af det, de gældende regler gør.</translation>
    </message>
    <message>
        <source>Only what changes</source>
        <translation>Kun det, der ændrer sig</translation>
    </message>
    <message>
        <source>Rules that applied to none: {rules}</source>
        <translation>Regler, der ikke passede på nogen: {rules}</translation>
    </message>
    <message>
        <source>Stopped. What was found so far stands below.</source>
        <translation>Standset. Det, der er fundet indtil nu, står nedenfor.</translation>
    </message>
    <message>
        <source>There are no messages in the folder.</source>
        <translation>Der er ingen meddelelser i mappen.</translation>
    </message>
    <message>
        <source>Try the rules before you save them</source>
        <translation>Prøv reglerne, før du gemmer dem</translation>
    </message>
    <message>
        <source>What came of the trial</source>
        <translation>Hvad prøven viste</translation>
    </message>
    <message>
        <source>What the rules suggest for each message</source>
        <translation>Hvad reglerne foreslår for hver meddelelse</translation>
    </message>
    <message>
        <source>Whether the rules have changed since</source>
        <translation>Om reglerne er ændret siden</translation>
    </message>
    <message>
        <source>Why the rules suggest it</source>
        <translation>Hvorfor reglerne foreslår det</translation>
    </message>
    <message>
        <source>Worked out with the rules as they were at {time}. Try again.</source>
        <translation>Beregnet med reglerne, som de var kl. {time}. Prøv igen.</translation>
    </message>
</context>
<context>
    <name>RuleTrying</name>
    <message>
        <source>A folder of messages to try the rules on</source>
        <translation>En mappe med meddelelser at prøve reglerne på</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <source> or </source>
        <translation> eller </translation>
    </message>
    <message>
        <source>, or when </source>
        <translation>, eller når </translation>
    </message>
    <message>
        <source>A condition asks whether anything is filled in, and yet says what to look for.</source>
        <translation>En betingelse spørger, om noget er udfyldt, men siger alligevel, hvad der skal ledes efter.</translation>
    </message>
    <message>
        <source>A condition does not say what to look for.</source>
        <translation>En betingelse siger ikke, hvad der skal ledes efter.</translation>
    </message>
    <message>
        <source>A condition looks for an empty text, which is found everywhere.</source>
        <translation>En betingelse leder efter en tom tekst, og den findes overalt.</translation>
    </message>
    <message>
        <source>A condition looks for more than one cell of a spreadsheet can hold. Spread it over several conditions joined by “or”.</source>
        <translation>En betingelse leder efter mere, end en celle i et regneark kan rumme. Fordel det på flere betingelser med »eller« imellem.</translation>
    </message>
    <message>
        <source>A day before 1900 cannot be kept.</source>
        <translation>En dag før 1900 kan ikke gemmes.</translation>
    </message>
    <message>
        <source>A kind of sender is one of a few: it “is” one of them, or “is filled in”.</source>
        <translation>Der findes kun få afsendertyper: Typen »er« en af dem, eller den »er udfyldt«.</translation>
    </message>
    <message>
        <source>A text is too long: an id may have 60 letters, a note 5,000, and anything else 300.</source>
        <translation>En tekst er for lang: Et id må have 60 tegn, en note 5.000 og alt andet 300.</translation>
    </message>
    <message>
        <source>CHANGED BY BOTH. If you put your changes into theirs, yours count:</source>
        <translation>ÆNDRET AF JER BEGGE. Hvis du lægger dine ændringer ind i deres, gælder dine:</translation>
    </message>
    <message>
        <source>CHANGED BY SOMEBODY ELSE ALONE. If you put your changes into theirs, this stays:</source>
        <translation>KUN ÆNDRET AF DEN ANDEN. Hvis du lægger dine ændringer ind i deres, bliver det stående:</translation>
    </message>
    <message>
        <source>CHANGED BY YOU ALONE:</source>
        <translation>KUN ÆNDRET AF DIG:</translation>
    </message>
    <message>
        <source>Differs too: {what}</source>
        <translation>Også forskelligt: {what}</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORM</translation>
    </message>
    <message>
        <source>It can never apply: its conditions exclude each other.</source>
        <translation>Den kan aldrig passe: Betingelserne udelukker hinanden.</translation>
    </message>
    <message>
        <source>It does not say what it is about.</source>
        <translation>Der står ikke, hvad den handler om.</translation>
    </message>
    <message>
        <source>It gives 0 points, so it would do nothing.</source>
        <translation>Den giver 0 point, så den ville ikke gøre noget.</translation>
    </message>
    <message>
        <source>It gives more than 10,000 points.</source>
        <translation>Den giver mere end 10.000 point.</translation>
    </message>
    <message>
        <source>It has more than 200 conditions.</source>
        <translation>Den har mere end 200 betingelser.</translation>
    </message>
    <message>
        <source>It has no condition.</source>
        <translation>Den har ingen betingelse.</translation>
    </message>
    <message>
        <source>It has no id.</source>
        <translation>Den har intet id.</translation>
    </message>
    <message>
        <source>It holds what looks like a CPR number. Rules are read by many: take it out.</source>
        <translation>Den indeholder noget, der ligner et CPR-nummer. Regler læses af mange: Tag det ud.</translation>
    </message>
    <message>
        <source>It ran out on {what} and no longer counts.</source>
        <translation>Den udløb den {what} og tæller ikke længere.</translation>
    </message>
    <message>
        <source>It suggests nobody.</source>
        <translation>Den foreslår ingen.</translation>
    </message>
    <message>
        <source>Its id may be a CPR number. Ids stand in the log: give it another one.</source>
        <translation>Dens id kan være et CPR-nummer. Id’er står i loggen: Giv den et andet.</translation>
    </message>
    <message>
        <source>Its last day comes before its first one.</source>
        <translation>Dens sidste dag ligger før den første.</translation>
    </message>
    <message>
        <source>KLE</source>
        <translation>KLE</translation>
    </message>
    <message>
        <source>Not complete here, and as it last was above: {rules}</source>
        <translation>Ikke færdige her, og ovenfor som de sidst var hele: {rules}</translation>
    </message>
    <message>
        <source>One of its alternatives can never apply: the conditions exclude each other.</source>
        <translation>En af dens muligheder kan aldrig passe: Betingelserne udelukker hinanden.</translation>
    </message>
    <message>
        <source>Only a condition on free-text fields names a field.</source>
        <translation>Kun en betingelse om fritekstfelter kan nævne et bestemt felt.</translation>
    </message>
    <message>
        <source>Only the order differs.</source>
        <translation>Kun rækkefølgen er forskellig.</translation>
    </message>
    <message>
        <source>Rule {rule}</source>
        <translation>Regel {rule}</translation>
    </message>
    <message>
        <source>Rule {what} says the same: it is for the same messages and the same entry, and their points are added up.</source>
        <translation>Regel {what} siger det samme: Den gælder de samme meddelelser og den samme modtager, og deres point lægges sammen.</translation>
    </message>
    <message>
        <source>Suggest from</source>
        <translation>Foreslå fra</translation>
    </message>
    <message>
        <source>Suggested: {entry} ({points} points)</source>
        <translation>Forslag: {entry} ({points} point)</translation>
    </message>
    <message>
        <source>The threshold lies between 1 and 10,000.</source>
        <translation>Tærsklen ligger mellem 1 og 10.000.</translation>
    </message>
    <message>
        <source>There are characters in it that cannot be seen and cannot be kept.</source>
        <translation>Der er usynlige tegn i den, som ikke kan gemmes.</translation>
    </message>
    <message>
        <source>There is no such kind of sender. The kinds are citizen, company, authority, company or authority, and not stated.</source>
        <translation>Den afsendertype findes ikke. Typerne er borger, virksomhed, myndighed, virksomhed eller myndighed og ikke oplyst.</translation>
    </message>
    <message>
        <source>There is no “{what}” in the directory, so it suggests nobody.</source>
        <translation>Der er ingen »{what}« i kartoteket, så den foreslår ingen.</translation>
    </message>
    <message>
        <source>Wherever it applies, all rules for “{what}” together stay below the threshold, so it suggests nobody.</source>
        <translation>Når den passer, kommer alle regler for »{what}« tilsammen ikke op på tærsklen, så den foreslår ingen.</translation>
    </message>
    <message>
        <source>Wherever it applies, rule {what} gives somebody else as many points. Unless further rules apply, it is a tie.</source>
        <translation>Når den passer, giver regel {what} en anden lige så mange point. Så står det lige, medmindre flere regler passer.</translation>
    </message>
    <message>
        <source>Wherever it applies, somebody else has as many points at least, by rule {what} for one. At best it is a tie.</source>
        <translation>Når den passer, har en anden altid mindst lige så mange point, blandt andet fra regel {what}. I bedste fald står det lige.</translation>
    </message>
    <message>
        <source>Wherever it applies, somebody else has more points, by rule {what} for one. So it never decides.</source>
        <translation>Når den passer, har en anden altid flere point, blandt andet fra regel {what}. Den kommer derfor aldrig til at afgøre noget.</translation>
    </message>
    <message>
        <source>With the rules in test: {text}</source>
        <translation>Med reglerne på prøve: {text}</translation>
    </message>
    <message>
        <source>You decide: no rule applies.</source>
        <translation>Du bestemmer: Ingen regel passer.</translation>
    </message>
    <message>
        <source>You decide: the message could not be read, so the rules suggest nobody.</source>
        <translation>Du bestemmer: Meddelelsen kunne ikke læses, så reglerne foreslår ingen.</translation>
    </message>
    <message>
        <source>You decide: the message is suspicious, so the rules suggest nobody.</source>
        <translation>Du bestemmer: Meddelelsen er mistænkelig, så reglerne foreslår ingen.</translation>
    </message>
    <message>
        <source>You decide: the rules suggest “{entry}”, which is not in the directory.</source>
        <translation>Du bestemmer: Reglerne foreslår »{entry}«, som ikke findes i kartoteket.</translation>
    </message>
    <message>
        <source>You decide: the rules that apply speak for nobody.</source>
        <translation>Du bestemmer: De regler, der passer, taler ikke for nogen.</translation>
    </message>
    <message>
        <source>You decide: {entries} have most points, but only {points} each.</source>
        <translation>Du bestemmer: {entries} har flest point, men kun {points} hver.</translation>
    </message>
    <message>
        <source>You decide: {entries} have {points} points each.</source>
        <translation>Du bestemmer: {entries} har hver {points} point.</translation>
    </message>
    <message>
        <source>You decide: {entry} has most points, but only {points}.</source>
        <translation>Du bestemmer: {entry} har flest point, men kun {points}.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>attachment name</source>
        <translation>bilagsnavn</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>sagsnummer</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>indeholder</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>første dag</translation>
    </message>
    <message>
        <source>follows the pattern</source>
        <translation>følger mønsteret</translation>
    </message>
    <message>
        <source>free-text field</source>
        <translation>fritekstfelt</translation>
    </message>
    <message>
        <source>has the word</source>
        <translation>har ordet</translation>
    </message>
    <message>
        <source>in test</source>
        <translation>på prøve</translation>
    </message>
    <message>
        <source>is</source>
        <translation>er</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>er udfyldt</translation>
    </message>
    <message>
        <source>kind of sender</source>
        <translation>afsendertype</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>sidste dag</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>postkasse</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>findes ikke</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>off</source>
        <translation>slået fra</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>ejer</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>modtager</translation>
    </message>
    <message>
        <source>rule {rule} “{name}”</source>
        <translation>regel {rule} »{name}«</translation>
    </message>
    <message>
        <source>rule {rule} “{name}” gave {points}: {because}</source>
        <translation>regel {rule} »{name}« gav {points}: {because}</translation>
    </message>
    <message>
        <source>rule {rule} “{name}” is in test and would give {points}: {because}</source>
        <translation>regel {rule} »{name}« er på prøve og ville give {points}: {because}</translation>
    </message>
    <message>
        <source>rule {rule}, which is not there any more</source>
        <translation>regel {rule}, som ikke findes mere</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>afsender</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>begynder med</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>emnelinje</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>text (the message is opened)</source>
        <translation>tekst (meddelelsen åbnes)</translation>
    </message>
    <message>
        <source>the field “{label}”</source>
        <translation>feltet »{label}«</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>emne i Digital Post</translation>
    </message>
    <message>
        <source>{entry}: {points} points</source>
        <translation>{entry}: {points} point</translation>
    </message>
    <message>
        <source>{field} = {values}</source>
        <translation>{field} = {values}</translation>
    </message>
    <message>
        <source>{field} contains {values}</source>
        <translation>{field} indeholder {values}</translation>
    </message>
    <message>
        <source>{field} does not contain {values}</source>
        <translation>{field} indeholder ikke {values}</translation>
    </message>
    <message>
        <source>{field} does not follow the pattern {values}</source>
        <translation>{field} følger ikke mønsteret {values}</translation>
    </message>
    <message>
        <source>{field} does not have the word {values}</source>
        <translation>{field} har ikke ordet {values}</translation>
    </message>
    <message>
        <source>{field} does not start with {values}</source>
        <translation>{field} begynder ikke med {values}</translation>
    </message>
    <message>
        <source>{field} follows the pattern {values}</source>
        <translation>{field} følger mønsteret {values}</translation>
    </message>
    <message>
        <source>{field} has the word {values}</source>
        <translation>{field} har ordet {values}</translation>
    </message>
    <message>
        <source>{field} is filled in</source>
        <translation>{field} er udfyldt</translation>
    </message>
    <message>
        <source>{field} is not filled in</source>
        <translation>{field} er ikke udfyldt</translation>
    </message>
    <message>
        <source>{field} is not {values}</source>
        <translation>{field} er ikke {values}</translation>
    </message>
    <message>
        <source>{field} starts with {values}</source>
        <translation>{field} begynder med {values}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} point</translation>
    </message>
    <message>
        <source>{points} points to {entry} when {conditions}.</source>
        <translation>{points} point til {entry}, når {conditions}.</translation>
    </message>
    <message>
        <source>{rules} and {count} more</source>
        <translation>{rules} og {count} mere</translation>
    </message>
    <message>
        <source>{rule}
Yours: {mine}
Theirs: {theirs}</source>
        <translation>{rule}
Din: {mine}
Den andens: {theirs}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>»{value}«</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source> points</source>
        <translation> point</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Ny regel</translation>
    </message>
    <message>
        <source>Not saved: rules that are not complete yet: {rules}. Complete them or take them back.</source>
        <translation>Ikke gemt: Disse regler er ikke færdige endnu: {rules}. Skriv dem færdige, eller fortryd dem.</translation>
    </message>
    <message>
        <source>Points from which on something is suggested</source>
        <translation>Antal point, der skal til for et forslag</translation>
    </message>
    <message>
        <source>Suggest from: </source>
        <translation>Foreslå fra: </translation>
    </message>
    <message>
        <source>The directory is empty: a rule has nobody to suggest.</source>
        <translation>Kartoteket er tomt: En regel har ingen at foreslå.</translation>
    </message>
    <message>
        <source>Your rules are not saved. Save them, or close once more to drop them.</source>
        <translation>Dine regler er ikke gemt. Gem dem, eller luk en gang til for at kassere dem.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Mail drafts (*.eml)</source>
        <translation>Mailkladder (*.eml)</translation>
    </message>
    <message>
        <source>MeMo (*.xml)</source>
        <translation>MeMo (*.xml)</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Gem den vedhæftede fil</translation>
    </message>
    <message>
        <source>Save the attachment: CAREFUL, this kind of file can do harm</source>
        <translation>Gem den vedhæftede fil: PAS PÅ, den slags fil kan gøre skade</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Gem kladden</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Gem loggen</translation>
    </message>
    <message>
        <source>Save the reply document</source>
        <translation>Gem svardokumentet</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Gem rapporten</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>The attachment is saved.</source>
        <translation>Den vedhæftede fil er gemt.</translation>
    </message>
    <message>
        <source>The attachment is saved. Open it only if you know who sent it, and why.</source>
        <translation>Den vedhæftede fil er gemt. Åbn den kun, hvis du ved, hvem der har sendt den og hvorfor.</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>Kladden er gemt.</translation>
    </message>
    <message>
        <source>The log is saved. It holds no content of messages.</source>
        <translation>Loggen er gemt. Den indeholder intet af meddelelsernes indhold.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Rapporten er gemt.</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>vedhæftet fil</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>It is signed, and NOT encrypted.</source>
        <translation>Den er signeret og IKKE krypteret.</translation>
    </message>
    <message>
        <source>Nothing is sent. Hand the file to the system that sends it for you.</source>
        <translation>Der er ikke sendt noget. Giv filen til det system, der sender for jer.</translation>
    </message>
    <message>
        <source>The certificates do not name every recipient. Make sure that they belong to those you write to.</source>
        <translation>Certifikaterne nævner ikke alle modtagere. Sørg for, at de tilhører dem, du skriver til.</translation>
    </message>
    <message>
        <source>Who, whom and the subject stand outside the seal, where anyone can read them.</source>
        <translation>Afsender, modtager og emne står uden på forseglingen, hvor alle kan læse dem.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>&amp;Check reply</source>
        <translation>&amp;Kontrollér svar</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>Kart&amp;otek</translation>
    </message>
    <message>
        <source>&amp;Guidance sheets</source>
        <translation>&amp;Vejledninger</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Fordelingsregler</translation>
    </message>
    <message>
        <source>C&amp;hannel map</source>
        <translation>Ka&amp;nalkort</translation>
    </message>
    <message>
        <source>Check reply</source>
        <translation>Kontrollér svar</translation>
    </message>
    <message>
        <source>Co&amp;urses</source>
        <translation>K&amp;urser</translation>
    </message>
    <message>
        <source>Ma&amp;ke a course</source>
        <translation>&amp;Lav et kursus</translation>
    </message>
    <message>
        <source>Make a less&amp;on</source>
        <translation>Lav e&amp;gen lektion</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>R&amp;esults of a course</source>
        <translation>R&amp;esultater af et kursus</translation>
    </message>
    <message>
        <source>Rules and directory</source>
        <translation>Regler og kartotek</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Inds&amp;tillinger</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>The &amp;post</source>
        <translation>&amp;Posten</translation>
    </message>
    <message>
        <source>Trai&amp;ning</source>
        <translation>T&amp;ræning</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Træning</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>A folder cannot be written to. Check the user&apos;s rights and whether the disk is full.</source>
        <translation>Der kan ikke skrives i en mappe. Se efter brugerens rettigheder, og om disken er fuld.</translation>
    </message>
    <message>
        <source>A good signature is not told from a bad one. Install dpassist again.</source>
        <translation>En ægte signatur skelnes ikke fra en falsk. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>A key file opens with a wrong passphrase. Install dpassist again.</source>
        <translation>En nøglefil åbner med en forkert adgangskode. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>A part is missing. Install dpassist again.</source>
        <translation>En del mangler. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>Check a signature</source>
        <translation>Kontrollér en signatur</translation>
    </message>
    <message>
        <source>Draw a guidance sheet as PDF</source>
        <translation>Tegn en svarvejledning som PDF</translation>
    </message>
    <message>
        <source>Draw a window</source>
        <translation>Tegn et vindue</translation>
    </message>
    <message>
        <source>Everything that was tried works.</source>
        <translation>Alt, hvad der blev prøvet, virker.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEJLEDE</translation>
    </message>
    <message>
        <source>Files that belong to dpassist are missing. Install it again.</source>
        <translation>Filer, der hører til dpassist, mangler. Installér det igen.</translation>
    </message>
    <message>
        <source>Files that belong to dpassist were changed. Install it again.</source>
        <translation>Filer, der hører til dpassist, er blevet ændret. Installér det igen.</translation>
    </message>
    <message>
        <source>It did not come out right ({code}).</source>
        <translation>Det lykkedes ikke ({code}).</translation>
    </message>
    <message>
        <source>It needs another step that did not come out right.</source>
        <translation>Det kræver et andet trin, som ikke lykkedes.</translation>
    </message>
    <message>
        <source>Keep a password and forget it again</source>
        <translation>Gem en adgangskode og glem den igen</translation>
    </message>
    <message>
        <source>Load every package that belongs to dpassist</source>
        <translation>Indlæs alle pakker, der hører til dpassist</translation>
    </message>
    <message>
        <source>Load every part of dpassist itself</source>
        <translation>Indlæs alle dele af dpassist selv</translation>
    </message>
    <message>
        <source>Make drafts with the original unchanged</source>
        <translation>Lav kladder med originalen uændret</translation>
    </message>
    <message>
        <source>No sample of a kind of file can be opened. Install dpassist again.</source>
        <translation>Intet eksempel af en bestemt filtype kan åbnes. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>Open a compressed container</source>
        <translation>Åbn en komprimeret beholder</translation>
    </message>
    <message>
        <source>Open a letter in a process of its own</source>
        <translation>Åbn et brev i en proces for sig</translation>
    </message>
    <message>
        <source>Open encrypted mail</source>
        <translation>Åbn krypteret post</translation>
    </message>
    <message>
        <source>Packages are missing or damaged. Install dpassist again.</source>
        <translation>Pakker mangler eller er beskadigede. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>Parts of dpassist are missing or damaged. Install it again.</source>
        <translation>Dele af dpassist mangler eller er beskadigede. Installér det igen.</translation>
    </message>
    <message>
        <source>Read profiles, guidance, rules and words</source>
        <translation>Læs profiler, svarvejledninger, regler og ord</translation>
    </message>
    <message>
        <source>Read your settings and the policies</source>
        <translation>Læs dine indstillinger og politikkerne</translation>
    </message>
    <message>
        <source>Recognise and open the sample messages</source>
        <translation>Genkend og åbn eksempelmeddelelserne</translation>
    </message>
    <message>
        <source>Sample messages are taken for something else than they are. Install dpassist again.</source>
        <translation>Eksempelmeddelelser bliver taget for noget andet, end de er. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>Save settings and read them back</source>
        <translation>Gem indstillinger og læs dem igen</translation>
    </message>
    <message>
        <source>Something in the settings or policies cannot be used. “dpassist policy show” says what.</source>
        <translation>Noget i indstillingerne eller politikkerne kan ikke bruges. »dpassist policy show« fortæller hvad.</translation>
    </message>
    <message>
        <source>Steps that failed: {count}</source>
        <translation>Trin, der fejlede: {count}</translation>
    </message>
    <message>
        <source>The Danish words are missing. Install dpassist again.</source>
        <translation>De danske ord mangler. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>The original is not in the draft as it was. Do not use this installation.</source>
        <translation>Originalen ligger ikke uændret i kladden. Brug ikke denne installation.</translation>
    </message>
    <message>
        <source>The signature is not seen. Install dpassist again.</source>
        <translation>Signaturen bliver ikke set. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>The store for passwords does not answer; it may wait to be unlocked.</source>
        <translation>Lageret til adgangskoder svarer ikke; det venter måske på at blive låst op.</translation>
    </message>
    <message>
        <source>The window stayed empty. Check the graphics driver.</source>
        <translation>Vinduet forblev tomt. Se efter grafikdriveren.</translation>
    </message>
    <message>
        <source>This computer keeps no passwords, so they are asked for at each start. Everything else works.</source>
        <translation>Denne computer gemmer ikke adgangskoder, så der spørges om dem ved hver start. Alt andet virker.</translation>
    </message>
    <message>
        <source>This computer keeps passwords, but dpassist does not reach them. Install it again. If you are signed in from another computer, try it at this one.</source>
        <translation>Computeren kan gemme adgangskoder, men dpassist kan ikke nå dem. Installér det igen. Er du logget på fra en anden computer, så prøv ved denne.</translation>
    </message>
    <message>
        <source>What came out is not what went in. Install dpassist again.</source>
        <translation>Det, der kom ud, er ikke det, der kom ind. Installér dpassist igen.</translation>
    </message>
    <message>
        <source>Write rules as a spreadsheet and read them</source>
        <translation>Skriv regler som regneark og læs dem</translation>
    </message>
    <message>
        <source>Write to your folders</source>
        <translation>Skriv i dine mapper</translation>
    </message>
    <message>
        <source>dpassist itself failed. Send the report to those who maintain it.</source>
        <translation>dpassist selv fejlede. Send rapporten til dem, der vedligeholder det.</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>ikke prøvet</translation>
    </message>
    <message>
        <source>works</source>
        <translation>virker</translation>
    </message>
    <message>
        <source>{step}: {outcome} ({milliseconds} ms)</source>
        <translation>{step}: {outcome} ({milliseconds} ms)</translation>
    </message>
</context>
<context>
    <name>SelfTesting</name>
    <message>
        <source>Self-test</source>
        <translation>Selvtest</translation>
    </message>
    <message>
        <source>Self-test: step {number} of {total}</source>
        <translation>Selvtest: trin {number} af {total}</translation>
    </message>
    <message>
        <source>The report holds nothing of you or your post. Nothing is sent: copy it if somebody asks for it.</source>
        <translation>Rapporten indeholder intet om dig eller din post. Intet sendes: Kopiér den, hvis nogen beder om den.</translation>
    </message>
    <message>
        <source>The self-test has begun. You can go on working.</source>
        <translation>Selvtesten er gået i gang. Du kan arbejde videre imens.</translation>
    </message>
    <message>
        <source>The self-test is still running.</source>
        <translation>Selvtesten er stadig i gang.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Back to the post</source>
        <translation>&amp;Tilbage til posten</translation>
    </message>
    <message>
        <source>&amp;Everything back to the default</source>
        <translation>Sæt &amp;alt tilbage til standard</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>F&amp;ortryd</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>F&amp;ortryd: {what}</translation>
    </message>
    <message>
        <source>Done again. It can be undone with {undo}.</source>
        <translation>Gentaget. Det kan fortrydes med {undo}.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ingen indstilling indeholder de ord.</translation>
    </message>
    <message>
        <source>One setting could not be used and stays as it was: {name}</source>
        <translation>En indstilling kunne ikke bruges og bliver, som den var: {name}</translation>
    </message>
    <message>
        <source>Saved. It can be undone with {undo}.</source>
        <translation>Gemt. Det kan fortrydes med {undo}.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Søg i indstillingerne</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Undone. {redo} does it again.</source>
        <translation>Fortrudt. {redo} gentager det.</translation>
    </message>
    <message>
        <source>everything back to the default</source>
        <translation>alt tilbage til standard</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>From the share as of {moment}</source>
        <translation>Fra fællesdrevet fra {moment}</translation>
    </message>
    <message>
        <source>Nothing from the share yet</source>
        <translation>Intet fra fællesdrevet endnu</translation>
    </message>
    <message>
        <source>Your organisation keeps these on a share, where its administrators save them. You can try things out here; ask one of them to save what is good.</source>
        <translation>De ligger på din organisations fællesdrev, og dér er det administratorerne, der gemmer. Du kan prøve dig frem her; bed en af dem gemme det, der er godt.</translation>
    </message>
</context>
<context>
    <name>SheetEditor</name>
    <message>
        <source>&amp;Insert a fact…</source>
        <translation>&amp;Indsæt en oplysning …</translation>
    </message>
    <message>
        <source>Text of the sheet</source>
        <translation>Arkets tekst</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>To be read through by</source>
        <translation>Læses igennem senest</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Ejer</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message numerus="yes">
        <source>%Ln fault(s)</source>
        <translation>
            <numerusform>%Ln fejl</numerusform>
            <numerusform>%Ln fejl</numerusform>
        </translation>
    </message>
    <message>
        <source>Covering note in the mail itself</source>
        <translation>Følgebrevet i selve mailen</translation>
    </message>
    <message>
        <source>DUE FOR REVIEW</source>
        <translation>SKAL LÆSES IGENNEM</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>Guidance sheets</source>
        <translation>Vejledninger</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>IKKE GEMT</translation>
    </message>
    <message>
        <source>by a draft of dpassist</source>
        <translation>med svarkladde fra dpassist</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>følger med</translation>
    </message>
    <message>
        <source>to another authority</source>
        <translation>til en anden myndighed</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>jeres eget</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>A certificate between the signer&apos;s and a trusted root is missing.</source>
        <translation>Der mangler et certifikat mellem underskriverens og et betroet rodcertifikat.</translation>
    </message>
    <message>
        <source>A certificate had run out, or had not begun, when it was needed.</source>
        <translation>Et certifikat var udløbet, eller gjaldt endnu ikke, da det skulle bruges.</translation>
    </message>
    <message>
        <source>CAREFUL: the certificate was issued to another address than the one the message says it comes from.</source>
        <translation>PAS PÅ: Certifikatet er udstedt til en anden adresse end den, meddelelsen oplyser at komme fra.</translation>
    </message>
    <message>
        <source>Genuine: the signature was made with the key of this certificate.</source>
        <translation>Ægte: Signaturen er lavet med nøglen til dette certifikat.</translation>
    </message>
    <message>
        <source>It came encrypted, and was opened here with one of your keys.</source>
        <translation>Den kom krypteret og er åbnet her med en af dine nøgler.</translation>
    </message>
    <message>
        <source>It came encrypted, and was opened here with the key {keys}.</source>
        <translation>Den kom krypteret og er åbnet her med nøglen {keys}.</translation>
    </message>
    <message>
        <source>It came encrypted, and was opened here. It was encrypted for these keys: {keys}.</source>
        <translation>Den kom krypteret og er åbnet her. Den var krypteret til disse nøgler: {keys}.</translation>
    </message>
    <message>
        <source>It was made with an outdated method (MD5 or SHA-1), which can be forged.</source>
        <translation>Den er lavet med en forældet metode (MD5 eller SHA-1), som kan forfalskes.</translation>
    </message>
    <message>
        <source>NOT genuine: the signature was not made with the key of this certificate.</source>
        <translation>IKKE ægte: Signaturen er ikke lavet med nøglen til dette certifikat.</translation>
    </message>
    <message>
        <source>NOT unchanged: what you read is not what was signed.</source>
        <translation>IKKE uændret: Det, du læser, er ikke det, der blev signeret.</translation>
    </message>
    <message>
        <source>No trusted roots are set up on this computer, so no signer can be trusted. Ask your administrator.</source>
        <translation>Der er ingen betroede rodcertifikater på denne computer, så ingen underskriver kan være betroet. Spørg din administrator.</translation>
    </message>
    <message>
        <source>Not trusted: nothing here vouches for who the signer is.</source>
        <translation>Ikke betroet: Intet her står inde for, hvem der har signeret.</translation>
    </message>
    <message>
        <source>Revocation is not checked: the certificate may have been withdrawn.</source>
        <translation>Spærring kontrolleres ikke: Certifikatet kan være trukket tilbage.</translation>
    </message>
    <message>
        <source>Signed by {signer}</source>
        <translation>Signeret af {signer}</translation>
    </message>
    <message>
        <source>Signed, but the message does not say by whom</source>
        <translation>Signeret, men meddelelsen oplyser ikke af hvem</translation>
    </message>
    <message>
        <source>Something is wrong with the signature ({code}).</source>
        <translation>Der er noget galt med signaturen ({code}).</translation>
    </message>
    <message>
        <source>The certificate has run out since. That it was signed before that is what the signer says.</source>
        <translation>Certifikatet er udløbet siden. At der blev signeret før udløbet, er noget, underskriveren selv siger.</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing mail.</source>
        <translation>Certifikatet er ikke beregnet til at signere mail.</translation>
    </message>
    <message>
        <source>The certificate leads to a root that is not among the trusted ones.</source>
        <translation>Certifikatet fører til et rodcertifikat, som ikke er blandt de betroede.</translation>
    </message>
    <message>
        <source>The certificate names no mail address, so it cannot be held against the one the message comes from.</source>
        <translation>Certifikatet nævner ingen mailadresse, så den kan ikke sammenholdes med den, meddelelsen kommer fra.</translation>
    </message>
    <message>
        <source>The certificates name a trusted root, but do not hold together: one may be forged or outdated.</source>
        <translation>Certifikaterne nævner en rod, der er tillid til, men hænger ikke sammen: Et af dem kan være forfalsket eller forældet.</translation>
    </message>
    <message>
        <source>The signature carries a text of its own, which is not the one shown. Do not rely on it.</source>
        <translation>Signaturen har sin egen tekst med, og det er ikke den, der vises. Stol ikke på den.</translation>
    </message>
    <message>
        <source>The signature is damaged and could not be read.</source>
        <translation>Signaturen er beskadiget og kunne ikke læses.</translation>
    </message>
    <message>
        <source>The signature says that it is about another kind of content than it lies on.</source>
        <translation>Signaturen oplyser, at den gælder en anden slags indhold end det, den ligger på.</translation>
    </message>
    <message>
        <source>The signature uses a method that dpassist does not know.</source>
        <translation>Signaturen bruger en metode, som dpassist ikke kender.</translation>
    </message>
    <message>
        <source>The signature was not checked.</source>
        <translation>Signaturen er ikke kontrolleret.</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate is not in the message, so nothing can be checked with it.</source>
        <translation>Underskriverens certifikat er ikke i meddelelsen, så der er intet at kontrollere med.</translation>
    </message>
    <message>
        <source>The signer&apos;s key is so short or old that others may be able to sign with it.</source>
        <translation>Underskriverens nøgle er så kort eller gammel, at andre måske kan underskrive med den.</translation>
    </message>
    <message>
        <source>The time of signing that the signer states cannot be right.</source>
        <translation>Det tidspunkt, underskriveren oplyser, kan ikke være rigtigt.</translation>
    </message>
    <message>
        <source>There are more signers than are checked. The others count for nothing.</source>
        <translation>Der er flere underskrivere, end der bliver kontrolleret. De øvrige tæller ikke.</translation>
    </message>
    <message>
        <source>Trusted: the certificate comes from somebody your authority trusts.</source>
        <translation>Betroet: Certifikatet kommer fra nogen, som din myndighed har tillid til.</translation>
    </message>
    <message>
        <source>Unchanged: what you read is what was signed.</source>
        <translation>Uændret: Det, du læser, er det, der blev signeret.</translation>
    </message>
    <message>
        <source>Whether it was changed since it was signed could not be checked.</source>
        <translation>Om den er ændret, siden den blev signeret, kunne ikke kontrolleres.</translation>
    </message>
    <message>
        <source>Whether the signature is genuine could not be checked.</source>
        <translation>Om signaturen er ægte, kunne ikke kontrolleres.</translation>
    </message>
    <message>
        <source>certificate from {issuer}</source>
        <translation>certifikat fra {issuer}</translation>
    </message>
    <message>
        <source>{moment} by the signer&apos;s clock</source>
        <translation>{moment} efter underskriverens ur</translation>
    </message>
</context>
<context>
    <name>SlideView</name>
    <message>
        <source>The message</source>
        <translation>Meddelelsen</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>&amp;Copy the steps</source>
        <translation>&amp;Kopiér trinene</translation>
    </message>
    <message>
        <source>Copied: {what}</source>
        <translation>Kopieret: {what}</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Kopiér: {what}</translation>
    </message>
    <message>
        <source>The steps are copied.</source>
        <translation>Trinene er kopieret.</translation>
    </message>
</context>
<context>
    <name>Taken</name>
    <message>
        <source>More than are taken at once; select them next: {count}.</source>
        <translation>Flere, end der hentes på én gang; markér dem næste gang: {count}.</translation>
    </message>
    <message>
        <source>No mail, but an appointment, a contact or the like: {count}.</source>
        <translation>Ikke en mail, men en aftale, en kontaktperson eller lignende: {count}.</translation>
    </message>
    <message>
        <source>Not fetched from the server yet; open it in Outlook first: {count}.</source>
        <translation>Ikke hentet fra serveren endnu; åbn den først i Outlook: {count}.</translation>
    </message>
    <message>
        <source>Outlook would not hand it over; it may be protected: {count}.</source>
        <translation>Outlook ville ikke udlevere den; den kan være beskyttet: {count}.</translation>
    </message>
    <message>
        <source>Still being written; save it in Outlook first: {count}.</source>
        <translation>Er ved at blive skrevet; gem den først i Outlook: {count}.</translation>
    </message>
</context>
<context>
    <name>TaskErrors</name>
    <message>
        <source>This task is not in order, so it cannot be played. Tell your administrator.</source>
        <translation>Opgaven er ikke i orden, så den kan ikke vises. Sig det til jeres administrator.</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>A question of its own (may be empty)</source>
        <translation>Et spørgsmål til opgaven (må være tomt)</translation>
    </message>
    <message>
        <source>Add a common &amp;wrong answer</source>
        <translation>Tilføj et &amp;almindeligt forkert svar</translation>
    </message>
    <message>
        <source>Reply profile</source>
        <translation>Svarprofil</translation>
    </message>
    <message>
        <source>The words of the right reply</source>
        <translation>Det rigtige svars ord</translation>
    </message>
    <message>
        <source>Where that is known from</source>
        <translation>Hvor det vides fra</translation>
    </message>
    <message>
        <source>Why that is right</source>
        <translation>Hvorfor det er rigtigt</translation>
    </message>
</context>
<context>
    <name>TaskView</name>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>&amp;Tilbage til lektionerne</translation>
    </message>
    <message>
        <source>&amp;Check my answer</source>
        <translation>Se, om det er &amp;rigtigt</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Prøv igen</translation>
    </message>
    <message>
        <source>A &amp;hint</source>
        <translation>Et &amp;hint</translation>
    </message>
    <message>
        <source>F&amp;inish</source>
        <translation>A&amp;fslut</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Videre</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Godt at vide</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelelsen</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Opgaven</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiér</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Gem…</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Kept until the window is closed, and nowhere else.</source>
        <translation>Huskes, til vinduet lukkes, og ikke andre steder.</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>Der er ikke meldt noget endnu.</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Det, der er meldt</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Videresend</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Svar</translation>
    </message>
    <message>
        <source>&amp;dpassist: open reply draft</source>
        <translation>&amp;dpassist: Åbn svarkladde</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(ingenting)</translation>
    </message>
    <message>
        <source>A CPR number in a file name</source>
        <translation>Et CPR-nummer i et filnavn</translation>
    </message>
    <message>
        <source>A CPR number in the quoted text, to somebody whose number is not known</source>
        <translation>Et CPR-nummer i den citerede tekst, til en, hvis nummer ikke kendes</translation>
    </message>
    <message>
        <source>A CPR number in the recipient&apos;s name</source>
        <translation>Et CPR-nummer i modtagerens navn</translation>
    </message>
    <message>
        <source>A CPR number in the subject</source>
        <translation>Et CPR-nummer i emnet</translation>
    </message>
    <message>
        <source>A CPR number in the text, to somebody whose number is not known</source>
        <translation>Et CPR-nummer i teksten, til en, hvis nummer ikke kendes</translation>
    </message>
    <message>
        <source>A blank of the template was not filled in</source>
        <translation>Et felt i skabelonen er ikke udfyldt</translation>
    </message>
    <message>
        <source>A file name with characters that are rejected</source>
        <translation>Et filnavn med tegn, der afvises</translation>
    </message>
    <message>
        <source>A file with a password</source>
        <translation>En fil med adgangskode</translation>
    </message>
    <message>
        <source>A file with macros</source>
        <translation>En fil med makroer</translation>
    </message>
    <message>
        <source>A header field that the gateway wants is missing</source>
        <translation>Et felt i mailens hoved, som gatewayen vil have, mangler</translation>
    </message>
    <message>
        <source>A link without https in the text</source>
        <translation>Et link uden https i teksten</translation>
    </message>
    <message>
        <source>A number in a file name that looks like a CPR number</source>
        <translation>Et tal i et filnavn, der ligner et CPR-nummer</translation>
    </message>
    <message>
        <source>A number in the subject that looks like a CPR number</source>
        <translation>Et tal i emnet, der ligner et CPR-nummer</translation>
    </message>
    <message>
        <source>A number in the text that only looks like a CPR number</source>
        <translation>Et tal i teksten, der kun ligner et CPR-nummer</translation>
    </message>
    <message>
        <source>A number or bracket in the subject is written in another way</source>
        <translation>Et tal eller en klamme i emnet er skrevet på en anden måde</translation>
    </message>
    <message>
        <source>A number or bracket is gone from the subject</source>
        <translation>Et tal eller en klamme er væk fra emnet</translation>
    </message>
    <message>
        <source>A type of file that is not on the list</source>
        <translation>En filtype, der ikke er på listen</translation>
    </message>
    <message>
        <source>Action in the letter</source>
        <translation>Handling i brevet</translation>
    </message>
    <message>
        <source>An action of the letter leads to a link without https</source>
        <translation>En handling i brevet fører til et link uden https</translation>
    </message>
    <message>
        <source>Answer the message itself in the mail program</source>
        <translation>Svar på selve meddelelsen i mailprogrammet</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Besvare</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Svar går til</translation>
    </message>
    <message>
        <source>Answers to it go to the wrong mailbox</source>
        <translation>Svar på det går til den forkerte postkasse</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Vedhæftet</translation>
    </message>
    <message>
        <source>Begin as you would in your mail program, make it right, and have it checked. Nothing is sent from here.</source>
        <translation>Begynd, som du ville gøre i dit mailprogram, gør svaret rigtigt, og få det kontrolleret. Intet sendes herfra.</translation>
    </message>
    <message>
        <source>Choose what it is, and mark the parts of the message that show it. Ordinary mail shows nothing.</source>
        <translation>Vælg, hvad det er, og sæt kryds ved de dele af meddelelsen, der viser det. Ved almindelig mail er der intet at krydse af.</translation>
    </message>
    <message>
        <source>Choose where the rules of the practice authority send it, and the sheet that goes with it.</source>
        <translation>Vælg, hvor øvelsesmyndighedens regler sender den hen, og hvilket ark der følger med.</translation>
    </message>
    <message>
        <source>Choose whether it may be answered, and in which way.</source>
        <translation>Vælg, om den må besvares, og på hvilken måde.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopi</translation>
    </message>
    <message>
        <source>Digital Post is answered by ordinary mail to another address</source>
        <translation>Digital Post besvares med almindelig mail til en anden adresse</translation>
    </message>
    <message>
        <source>Do not answer it</source>
        <translation>Svar ikke</translation>
    </message>
    <message>
        <source>Files the gateway takes: {count} at most.</source>
        <translation>Gatewayen tager højst {count} filer.</translation>
    </message>
    <message>
        <source>Find the mistakes in this reply</source>
        <translation>Find fejlene i dette svar</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Fundet: {text}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Guidance for you stands in the answer</source>
        <translation>En vejledning til dig står i svaret</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Felter i hovedet</translation>
    </message>
    <message>
        <source>Hidden copy</source>
        <translation>Skjult kopi</translation>
    </message>
    <message>
        <source>In the gateway or the case system, step by step</source>
        <translation>I gatewayen eller fagsystemet, trin for trin</translation>
    </message>
    <message>
        <source>It can be answered, but not from this message</source>
        <translation>Den kan besvares, men ikke herfra</translation>
    </message>
    <message>
        <source>It is a new mail and no reply</source>
        <translation>Det er en ny mail og ikke et svar</translation>
    </message>
    <message>
        <source>It is encrypted, so its text could not be checked</source>
        <translation>Det er krypteret, så teksten kunne ikke kontrolleres</translation>
    </message>
    <message>
        <source>It is larger than the gateway takes</source>
        <translation>Det fylder mere, end gatewayen tager</translation>
    </message>
    <message>
        <source>It is larger than the law allows</source>
        <translation>Det fylder mere, end loven tillader</translation>
    </message>
    <message>
        <source>It is not encrypted</source>
        <translation>Det er ikke krypteret</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Det er ikke signeret</translation>
    </message>
    <message>
        <source>It is sent from the wrong mailbox</source>
        <translation>Det sendes fra den forkerte postkasse</translation>
    </message>
    <message>
        <source>It is written in the mail program instead of the gateway or case system</source>
        <translation>Det er skrevet i mailprogrammet i stedet for gatewayen eller fagsystemet</translation>
    </message>
    <message>
        <source>Mark everything that is wrong with this reply. It may be nothing at all.</source>
        <translation>Sæt kryds ved alt, hvad der er galt med svaret. Måske er det ingenting.</translation>
    </message>
    <message>
        <source>Mark the messages that are not what they claim to be.</source>
        <translation>Sæt kryds ved de meddelelser, der ikke er det, de giver sig ud for.</translation>
    </message>
    <message>
        <source>May it be answered, and how?</source>
        <translation>Må den besvares, og hvordan?</translation>
    </message>
    <message>
        <source>Missed: {text}</source>
        <translation>Overset: {text}</translation>
    </message>
    <message>
        <source>More files than the gateway takes</source>
        <translation>Flere filer, end gatewayen tager</translation>
    </message>
    <message>
        <source>More files than the law allows</source>
        <translation>Flere filer, end loven tillader</translation>
    </message>
    <message>
        <source>Move the steps until they stand in the order they are done in.</source>
        <translation>Flyt trinene, til de står i den rækkefølge, man gør dem i.</translation>
    </message>
    <message>
        <source>New &amp;mail</source>
        <translation>Ny &amp;mail</translation>
    </message>
    <message>
        <source>No answer is written</source>
        <translation>Der er ikke skrevet noget svar</translation>
    </message>
    <message>
        <source>No sender mailbox is chosen</source>
        <translation>Der er ikke valgt en afsenderpostkasse</translation>
    </message>
    <message>
        <source>No sheet of ours</source>
        <translation>Intet ark fra os</translation>
    </message>
    <message>
        <source>Nobody is suggested: you decide yourself</source>
        <translation>Ingen foreslås: Du bestemmer selv</translation>
    </message>
    <message>
        <source>Nobody: it must not be passed on</source>
        <translation>Ingen: Den må ikke fordeles</translation>
    </message>
    <message>
        <source>Not quite. Here is how it is.</source>
        <translation>Ikke helt. Sådan er det.</translation>
    </message>
    <message>
        <source>Not so here: {text}</source>
        <translation>Det er ikke tilfældet her: {text}</translation>
    </message>
    <message>
        <source>Nothing is wrong with this reply.</source>
        <translation>Der er intet galt med dette svar.</translation>
    </message>
    <message>
        <source>Nowhere does it say which authority writes</source>
        <translation>Ingen steder står der, hvilken myndighed der skriver</translation>
    </message>
    <message>
        <source>Others get the reply as well</source>
        <translation>Andre får også svaret</translation>
    </message>
    <message>
        <source>Partly right.</source>
        <translation>Delvis rigtigt.</translation>
    </message>
    <message>
        <source>Put the steps in order</source>
        <translation>Sæt trinene i rækkefølge</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Modtage</translation>
    </message>
    <message>
        <source>Reply profile: {profile}.</source>
        <translation>Svarprofil: {profile}.</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Svar til &amp;alle</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sikkerhed</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sende</translation>
    </message>
    <message>
        <source>Sheet: answer in the gateway</source>
        <translation>Ark: Svar i gatewayen</translation>
    </message>
    <message>
        <source>Sheet: answer in the mail program</source>
        <translation>Ark: Svar i mailprogrammet</translation>
    </message>
    <message>
        <source>Sheet: answer with the reply draft</source>
        <translation>Ark: Svar med svarkladden</translation>
    </message>
    <message>
        <source>Sheet: do not answer</source>
        <translation>Ark: Svar ikke</translation>
    </message>
    <message>
        <source>Sheet: it cannot be answered from here</source>
        <translation>Ark: Den kan ikke besvares herfra</translation>
    </message>
    <message>
        <source>Somebody else&apos;s CPR number in the quoted text</source>
        <translation>En andens CPR-nummer i den citerede tekst</translation>
    </message>
    <message>
        <source>Somebody else&apos;s CPR number in the text</source>
        <translation>En andens CPR-nummer i teksten</translation>
    </message>
    <message>
        <source>Spot the fake</source>
        <translation>Find den falske</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Afprøve</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation>Det er rigtigt.</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Fristen er overskredet</translation>
    </message>
    <message>
        <source>The deadline is near</source>
        <translation>Fristen er nær</translation>
    </message>
    <message>
        <source>The file that becomes the letter is missing</source>
        <translation>Den fil, der bliver til brevet, mangler</translation>
    </message>
    <message>
        <source>The gateway takes {size} MB at most.</source>
        <translation>Gatewayen tager højst {size} MB.</translation>
    </message>
    <message>
        <source>The guidance sheet is attached</source>
        <translation>Svarvejledningen er vedhæftet</translation>
    </message>
    <message>
        <source>The letter was forwarded, not answered</source>
        <translation>Brevet er videresendt, ikke besvaret</translation>
    </message>
    <message>
        <source>The metadata file that the gateway wants back is missing</source>
        <translation>Den fil med metadata, som gatewayen vil have tilbage, mangler</translation>
    </message>
    <message>
        <source>The recipient is a colleague</source>
        <translation>Modtageren er en kollega</translation>
    </message>
    <message>
        <source>The recipient is somebody else</source>
        <translation>Modtageren er en anden</translation>
    </message>
    <message>
        <source>The reply check found nothing wrong.</source>
        <translation>Svarkontrollen fandt intet galt.</translation>
    </message>
    <message>
        <source>The sender takes no replies</source>
        <translation>Afsenderen tager ikke imod svar</translation>
    </message>
    <message>
        <source>The subject is too long</source>
        <translation>Emnet er for langt</translation>
    </message>
    <message>
        <source>The subject was changed</source>
        <translation>Emnet er ændret</translation>
    </message>
    <message>
        <source>The thread is broken</source>
        <translation>Tråden er brudt</translation>
    </message>
    <message>
        <source>There are several recipients</source>
        <translation>Der er flere modtagere</translation>
    </message>
    <message>
        <source>There is a copy (cc)</source>
        <translation>Der er en kopi (cc)</translation>
    </message>
    <message>
        <source>There is a hidden copy (bcc)</source>
        <translation>Der er en skjult kopi (bcc)</translation>
    </message>
    <message>
        <source>There is no recipient</source>
        <translation>Der er ingen modtager</translation>
    </message>
    <message>
        <source>There is no sign to mark: that is what makes it ordinary.</source>
        <translation>Der er intet kendetegn at krydse af: Det er netop det, der gør den almindelig.</translation>
    </message>
    <message>
        <source>There is no subject</source>
        <translation>Der er intet emne</translation>
    </message>
    <message>
        <source>This is nothing that can be answered</source>
        <translation>Dette er ikke noget, der kan besvares</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Tråd</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Today is {day}.</source>
        <translation>I dag er det den {day}.</translation>
    </message>
    <message>
        <source>Types of files on the list: {types}.</source>
        <translation>Filtyper på listen: {types}.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Hvad er det her?</translation>
    </message>
    <message>
        <source>Who gets it, and with which guidance?</source>
        <translation>Hvem skal have den, og med hvilken vejledning?</translation>
    </message>
    <message>
        <source>With dpassist&apos;s reply draft: the reply button would make it wrong</source>
        <translation>Med dpassists svarkladde: Svarknappen ville gøre det forkert</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Skriv svaret</translation>
    </message>
    <message>
        <source>answers no message</source>
        <translation>svarer ikke på nogen meddelelse</translation>
    </message>
    <message>
        <source>answers {message}</source>
        <translation>svarer på {message}</translation>
    </message>
    <message>
        <source>came encrypted and was opened</source>
        <translation>kom krypteret og blev åbnet</translation>
    </message>
    <message>
        <source>encrypted (S/MIME); it cannot be read here</source>
        <translation>krypteret (S/MIME); det kan ikke læses her</translation>
    </message>
    <message>
        <source>message{ending}</source>
        <translation>meddelelse{ending}</translation>
    </message>
    <message>
        <source>neither signed nor encrypted</source>
        <translation>hverken signeret eller krypteret</translation>
    </message>
    <message>
        <source>not signed, encrypted</source>
        <translation>ikke signeret, krypteret</translation>
    </message>
    <message>
        <source>not signed, not encrypted</source>
        <translation>ikke signeret, ikke krypteret</translation>
    </message>
    <message>
        <source>signed (S/MIME)</source>
        <translation>signeret (S/MIME)</translation>
    </message>
    <message>
        <source>signed and encrypted</source>
        <translation>signeret og krypteret</translation>
    </message>
    <message>
        <source>signed, not encrypted</source>
        <translation>signeret, ikke krypteret</translation>
    </message>
    <message>
        <source>{file}. It begins: {head}</source>
        <translation>{file}. Den begynder: {head}</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}. {text}</translation>
    </message>
    <message>
        <source>{text} {why}</source>
        <translation>{text} {why}</translation>
    </message>
    <message>
        <source>{where} (concluded, not quoted)</source>
        <translation>{where} (udledt, ikke citeret)</translation>
    </message>
    <message>
        <source>{where} (from memory, not looked up)</source>
        <translation>{where} (efter hukommelsen, ikke slået op)</translation>
    </message>
    <message>
        <source>{where} (not known)</source>
        <translation>{where} (vides ikke)</translation>
    </message>
    <message>
        <source>{where} (only the heading was read)</source>
        <translation>{where} (kun overskriften er læst)</translation>
    </message>
    <message>
        <source>{where} (published schema)</source>
        <translation>{where} (offentliggjort skema)</translation>
    </message>
    <message>
        <source>{where} (the words were read)</source>
        <translation>{where} (ordene er læst)</translation>
    </message>
    <message>
        <source>{where} shows it: {text}</source>
        <translation>{where} viser det: {text}</translation>
    </message>
    <message>
        <source>{where} shows nothing here.</source>
        <translation>{where} viser ikke noget her.</translation>
    </message>
    <message>
        <source>“SV:” was put before the subject</source>
        <translation>»SV:« er sat foran emnet</translation>
    </message>
    <message>
        <source>“{subject}”: {text}</source>
        <translation>»{subject}«: {text}</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Choose the lesson on the left that you want to present.</source>
        <translation>Vælg den lektion til venstre, du vil præsentere.</translation>
    </message>
    <message>
        <source>Forgotten: nothing was ever answered.</source>
        <translation>Glemt: Ingen opgave er besvaret.</translation>
    </message>
    <message>
        <source>Lessons (*.dplesson)</source>
        <translation>Lektioner (*.dplesson)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the hand-out</source>
        <translation>Gem håndarket</translation>
    </message>
    <message>
        <source>Save the lesson as a file</source>
        <translation>Gem lektionen som fil</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gemt: {file}</translation>
    </message>
    <message>
        <source>That was the lesson.</source>
        <translation>Det var lektionen.</translation>
    </message>
    <message>
        <source>That was the set.</source>
        <translation>Det var sættet.</translation>
    </message>
    <message>
        <source>The former one is kept in your organisation&apos;s folder, in {folder}.</source>
        <translation>Den tidligere er gemt i organisationens mappe under {folder}.</translation>
    </message>
    <message>
        <source>The lesson is among your organisation&apos;s lessons now.</source>
        <translation>Lektionen er nu blandt jeres egne lektioner.</translation>
    </message>
    <message>
        <source>What was not quite right comes again when you practise.</source>
        <translation>Det, der ikke var helt rigtigt, kommer igen, når du øver dig.</translation>
    </message>
    <message>
        <source>{lesson} · task {number} of {all}</source>
        <translation>{lesson} · opgave {number} af {all}</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>{name}
Now: {before}
Then: {after}</source>
        <translation>{name}
Nu: {before}
Så: {after}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Cannot be read here</source>
        <translation>Kan ikke læses her</translation>
    </message>
    <message>
        <source>Careful: this claims to be something it does not prove to be.</source>
        <translation>Pas på: Den er måske ikke det, den giver sig ud for.</translation>
    </message>
    <message>
        <source>Digital Post</source>
        <translation>Digital Post</translation>
    </message>
    <message>
        <source>Digital Post notice</source>
        <translation>Besked om ny Digital Post</translation>
    </message>
    <message>
        <source>Digital Post receipt</source>
        <translation>Kvittering fra Digital Post</translation>
    </message>
    <message>
        <source>I cannot tell what this is. Look at the signs below and decide yourself.</source>
        <translation>Det kan ikke afgøres, hvad dette er. Se på kendetegnene nedenfor, og vurder selv.</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>Almindelig mail</translation>
    </message>
    <message>
        <source>Secure mail</source>
        <translation>Sikker mail</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Mistænkelig</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Filen kan ikke læses.</translation>
    </message>
    <message>
        <source>This holds several Digital Post letters. Open each one by itself to see what it is.</source>
        <translation>Her er flere Digital Post-breve. Åbn dem hver for sig for at se, hvad de er.</translation>
    </message>
    <message>
        <source>This is Digital Post, and it may be answered.</source>
        <translation>Det er Digital Post, og du må gerne svare på den.</translation>
    </message>
    <message>
        <source>This is Digital Post, but the sender does not take replies.</source>
        <translation>Det er Digital Post, men afsenderen tager ikke imod svar.</translation>
    </message>
    <message>
        <source>This is Digital Post. It does not say whether it may be answered.</source>
        <translation>Det er Digital Post. Det fremgår ikke, om den må besvares.</translation>
    </message>
    <message>
        <source>This is a technical receipt, not a letter.</source>
        <translation>Det er en teknisk kvittering, ikke et brev.</translation>
    </message>
    <message>
        <source>This is a technical receipt: the letter it is about was NOT delivered.</source>
        <translation>Det er en teknisk kvittering: Brevet, den handler om, er IKKE afleveret.</translation>
    </message>
    <message>
        <source>This is a technical receipt: the letter it is about was delivered.</source>
        <translation>Det er en teknisk kvittering: Brevet, den handler om, er afleveret.</translation>
    </message>
    <message>
        <source>This is encrypted and cannot be read here.</source>
        <translation>Meddelelsen er krypteret og kan ikke læses her.</translation>
    </message>
    <message>
        <source>This is ordinary mail.</source>
        <translation>Det er almindelig mail.</translation>
    </message>
    <message>
        <source>This is secure mail that came encrypted, not Digital Post.</source>
        <translation>Dette er sikker mail, der kom krypteret, og ikke Digital Post.</translation>
    </message>
    <message>
        <source>This is secure mail, not Digital Post.</source>
        <translation>Dette er sikker mail og ikke Digital Post.</translation>
    </message>
    <message>
        <source>This is signed secure mail, not Digital Post.</source>
        <translation>Det er signeret sikker mail, ikke Digital Post.</translation>
    </message>
    <message>
        <source>This looks like Digital Post, but signs speak against the sender. Find out who it is from before you answer.</source>
        <translation>Det ligner Digital Post, men der er kendetegn, som taler imod afsenderen. Find ud af, hvem den er fra, før du svarer.</translation>
    </message>
    <message>
        <source>This only says that there is new post. It is not the letter itself.</source>
        <translation>Det er kun en besked om, at der er ny post. Det er ikke selve brevet.</translation>
    </message>
    <message>
        <source>attachment {number} of {file}</source>
        <translation>vedhæftet fil {number} i {file}</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>kan ikke afgøres</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>sandsynligvis</translation>
    </message>
    <message>
        <source>may be answered</source>
        <translation>må besvares</translation>
    </message>
    <message>
        <source>may not be answered</source>
        <translation>må ikke besvares</translation>
    </message>
    <message>
        <source>not known whether it may be answered</source>
        <translation>det vides ikke, om den må besvares</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>fastslået</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message numerus="yes">
        <source>%Ln sign(s) speak against this, see below.</source>
        <translation>
            <numerusform>Ét kendetegn taler imod, se nedenfor.</numerusform>
            <numerusform>%Ln kendetegn taler imod, se nedenfor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s) speak against this:</source>
        <translation>
            <numerusform>Ét kendetegn taler imod:</numerusform>
            <numerusform>%Ln kendetegn taler imod:</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vurdering</translation>
    </message>
    <message numerus="yes">
        <source>• and %Ln more, see below</source>
        <translation>
            <numerusform>• og ét mere, se nedenfor</numerusform>
            <numerusform>• og %Ln mere, se nedenfor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchWork</name>
    <message numerus="yes">
        <source>%Ln message(s) in the watched folder came before. The File menu opens them all.</source>
        <translation>
            <numerusform>%Ln meddelelse i den overvågede mappe er hentet før. Menuen Fil åbner dem alle.</numerusform>
            <numerusform>%Ln meddelelser i den overvågede mappe er hentet før. Menuen Fil åbner dem alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s) from the watched folder</source>
        <translation>
            <numerusform>%Ln ny meddelelse fra den overvågede mappe</numerusform>
            <numerusform>%Ln nye meddelelser fra den overvågede mappe</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder is watched. Choose one in the settings, under New messages.</source>
        <translation>Der overvåges ingen mappe. Vælg en i indstillingerne under Nye meddelelser.</translation>
    </message>
    <message>
        <source>The watched folder is there again.</source>
        <translation>Den overvågede mappe er der igen.</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Go to the lesson: {title}</source>
        <translation>Gå til lektionen: {title}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Godt at vide</translation>
    </message>
    <message>
        <source>Known from: {source}</source>
        <translation>Kilde: {source}</translation>
    </message>
    <message>
        <source>Not verified. {source}</source>
        <translation>Ikke bekræftet. {source}</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>Vejen</translation>
    </message>
    <message>
        <source>What can go wrong</source>
        <translation>Det kan gå galt</translation>
    </message>
</context>
<context>
    <name>WayTable</name>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>How well known</source>
        <translation>Hvor sikkert</translation>
    </message>
    <message>
        <source>The map as a table</source>
        <translation>Kortet som tabel</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Gennem</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Færdig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Næste</translation>
    </message>
    <message>
        <source>&amp;Skip the rest</source>
        <translation>&amp;Spring resten over</translation>
    </message>
    <message>
        <source>Ask whoever looks after Digital Post with you. If nobody knows, leave it: the profile can be chosen for each reply too.</source>
        <translation>Spørg den, der passer Digital Post hos jer. Hvis ingen ved det, så lad det stå: Svarprofilen kan også vælges for hvert svar.</translation>
    </message>
    <message>
        <source>Done. All of it can be changed in the settings.</source>
        <translation>Færdig. Alt kan ændres i indstillingerne.</translation>
    </message>
    <message>
        <source>Four short steps, and everything has a default. You can change it all later in the settings.</source>
        <translation>Fire korte trin, og alt er udfyldt på forhånd. Du kan altid ændre det i indstillingerne.</translation>
    </message>
    <message>
        <source>How your gateway wants replies</source>
        <translation>Sådan skal svar se ud hos jer</translation>
    </message>
    <message>
        <source>Replies and forwarded mails are drafts. You look at them there, and you send them.</source>
        <translation>Svar og videresendte mails er kladder. Du ser på dem i mailprogrammet, og du sender dem selv.</translation>
    </message>
    <message>
        <source>Set dpassist up</source>
        <translation>Sæt dpassist op</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Trin {number} af {count}</translation>
    </message>
    <message>
        <source>The rest is skipped. You find it in the Help menu, under Set dpassist up.</source>
        <translation>Resten er sprunget over. Du finder det i menuen Hjælp under Sæt dpassist op.</translation>
    </message>
    <message>
        <source>Welcome to dpassist</source>
        <translation>Velkommen til dpassist</translation>
    </message>
    <message>
        <source>Your authority</source>
        <translation>Din myndighed</translation>
    </message>
    <message>
        <source>Your mail program</source>
        <translation>Dit mailprogram</translation>
    </message>
    <message>
        <source>dpassist passes post on within the authority only, so it must know where that ends.</source>
        <translation>dpassist fordeler kun post inden for myndigheden og skal derfor vide, hvilke adresser der hører til den.</translation>
    </message>
</context>
<context>
    <name>WindowFrame</name>
    <message>
        <source>Getting ready…</source>
        <translation>Gør klar…</translation>
    </message>
</context>
<context>
    <name>WrongRow</name>
    <message>
        <source>Remove this wrong answer</source>
        <translation>Fjern dette forkerte svar</translation>
    </message>
    <message>
        <source>Why it is wrong</source>
        <translation>Hvorfor det er forkert</translation>
    </message>
    <message>
        <source>Wrong answer {number}</source>
        <translation>Forkert svar {number}</translation>
    </message>
</context>
<context>
    <name>WrongVerdict</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Kopiér stien</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>Hvor sikker er du?</translation>
    </message>
    <message>
        <source>I do not say</source>
        <translation>Det siger jeg ikke</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Åbn mappen</translation>
    </message>
    <message>
        <source>Sa&amp;ve the report</source>
        <translation>&amp;Gem rapporten</translation>
    </message>
    <message>
        <source>Saved in a folder on this computer, for your administrator: which signs were seen, what dpassist said, and your answer. Nothing of the message itself: no names, addresses, subject or text.</source>
        <translation>Gemmes i en mappe på denne computer til jeres administrator: hvilke kendetegn der blev set, hvad dpassist sagde, og dit svar. Intet af selve meddelelsen: ingen navne, adresser, emne eller tekst.</translation>
    </message>
    <message>
        <source>The report is deleted again.</source>
        <translation>Rapporten er slettet igen.</translation>
    </message>
    <message>
        <source>The report is saved. Nothing of the message is in it. Thank you.</source>
        <translation>Rapporten er gemt. Der er intet af meddelelsen i den. Tak.</translation>
    </message>
    <message>
        <source>This is wrong</source>
        <translation>Det er forkert</translation>
    </message>
    <message>
        <source>Undo: delete the report</source>
        <translation>Fortryd: slet rapporten</translation>
    </message>
    <message>
        <source>What is it really?</source>
        <translation>Hvad er det i virkeligheden?</translation>
    </message>
    <message>
        <source>Where the report lies</source>
        <translation>Her ligger rapporten</translation>
    </message>
</context>
<context>
    <name>_FolderEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation>Vælg en mappe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
</context>
</TS>
