; setup.exe: for one user without administrator rights, or with /AllUsers for the machine. Built by installer/nsis.py,
; which defines VERSION, NUMBERS, STAGE, ICON, SIDE, OUT, SIZE_KB and COMPRESSOR, and writes registry.nsh.
;
; /S silent   /AllUsers or /CurrentUser   /LANG=da or en   /NoShortcut   /D=FOLDER (last, without quotes)
;
; Exit codes: 0 done, 1 stopped by the user, 2 failed or no folder of its own, 32 dpassist is running, 183 installed as MSI,
; 740 needs an administrator, 1638 a newer version is there.

Unicode true
Target amd64-unicode
!if ${COMPRESSOR} == lzma
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!else
  SetCompressor zlib
!endif

!define NAME "dpassist"
!define PUBLISHER "dpassist contributors"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\dpassist"
!define OWN_KEY "Software\dpassist"
!define RUNNING "Local\dpassist-is-running"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include WordFunc.nsh
!include "${REGISTRY}"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
BrandingText " "
; No rights are asked for at start; /AllUsers asks for them when it needs to.
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails show
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 ProductName "${NAME}"
VIAddVersionKey /LANG=0 CompanyName "${PUBLISHER}"
VIAddVersionKey /LANG=0 FileDescription "${NAME} setup"
VIAddVersionKey /LANG=0 FileVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 ProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 LegalCopyright "GPL-3.0-or-later"

Var ForAll        ; 1 for all users
Var AllButton
Var NoShortcut
Var IsSaid        ; 1 where the words say for whom
Var Words         ; for setup itself, started again with all rights
Var Fault         ; of the folder

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
Page custom PageForWhom LeaveForWhom
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_TITLE "$(Installed)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(StartNow)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KeepsData)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(Removed)"
!define MUI_FINISHPAGE_TEXT "$(KeptData)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Danish"

LangString ForWhomTitle ${LANG_ENGLISH} "For whom?"
LangString ForWhomTitle ${LANG_DANISH} "Til hvem?"
LangString ForWhomText ${LANG_ENGLISH} "Choose who can use dpassist on this computer."
LangString ForWhomText ${LANG_DANISH} "Vælg, hvem der kan bruge dpassist på denne computer."
LangString OnlyMe ${LANG_ENGLISH} "Only for me (no administrator rights needed)"
LangString OnlyMe ${LANG_DANISH} "Kun til mig (kræver ikke administratorrettigheder)"
LangString Everybody ${LANG_ENGLISH} "For everybody who uses this computer (needs an administrator)"
LangString Everybody ${LANG_DANISH} "Til alle, der bruger computeren (kræver en administrator)"
LangString NeedsAdmin ${LANG_ENGLISH} "dpassist can only be installed for everybody by an administrator. Install it only for yourself, or ask your IT department."
LangString NeedsAdmin ${LANG_DANISH} "Kun en administrator kan installere dpassist til alle. Installér det kun til dig selv, eller kontakt jeres it-afdeling."
LangString Newer ${LANG_ENGLISH} "A newer version of dpassist is installed. Remove it first if you want version ${VERSION}."
LangString Newer ${LANG_DANISH} "En nyere version af dpassist er installeret. Fjern den først, hvis du vil have version ${VERSION}."
LangString AsMsi ${LANG_ENGLISH} "Your IT department has installed dpassist on this computer for everybody. There is nothing more to install."
LangString AsMsi ${LANG_DANISH} "Jeres it-afdeling har installeret dpassist på denne computer til alle. Der er ikke mere, der skal installeres."
LangString Running ${LANG_ENGLISH} "dpassist is running. Close it, and press Retry."
LangString Running ${LANG_DANISH} "dpassist kører. Luk programmet, og tryk på Prøv igen."
LangString OwnFolder ${LANG_ENGLISH} "The chosen folder holds other files. dpassist goes into a folder of its own in it:$\r$\n$INSTDIR"
LangString OwnFolder ${LANG_DANISH} "Den valgte mappe indeholder andre filer. dpassist lægges i sin egen mappe i den:$\r$\n$INSTDIR"
LangString NotOurs ${LANG_ENGLISH} "dpassist cannot be installed here, as the folder holds other files:$\r$\n$INSTDIR$\r$\nChoose an empty or a new folder."
LangString NotOurs ${LANG_DANISH} "dpassist kan ikke installeres her, fordi mappen indeholder andre filer:$\r$\n$INSTDIR$\r$\nVælg en tom eller en ny mappe."
LangString KeepsData ${LANG_ENGLISH} "dpassist is removed from this computer. Settings, your authority's files, keys and reports stay in %LOCALAPPDATA%\dpassist, and so does what others have there. Delete that folder yourself if nobody needs it any more."
LangString KeepsData ${LANG_DANISH} "dpassist fjernes fra computeren. Indstillinger, myndighedens filer, nøgler og rapporter bliver liggende i %LOCALAPPDATA%\dpassist, også hos de andre brugere. Slet selv mappen, hvis ingen har brug for den længere."
LangString Installed ${LANG_ENGLISH} "dpassist is installed"
LangString Installed ${LANG_DANISH} "dpassist er installeret"
LangString StartNow ${LANG_ENGLISH} "Start dpassist"
LangString StartNow ${LANG_DANISH} "Start dpassist"
LangString Removed ${LANG_ENGLISH} "dpassist is removed"
LangString Removed ${LANG_DANISH} "dpassist er fjernet"
LangString KeptData ${LANG_ENGLISH} "Settings, your authority's files, keys and reports are kept in$\r$\n$LOCALAPPDATA\dpassist"
LangString KeptData ${LANG_DANISH} "Indstillinger, myndighedens filer, nøgler og rapporter ligger stadig i$\r$\n$LOCALAPPDATA\dpassist"
LangString KeptComment ${LANG_ENGLISH} "Removal keeps settings and keys in %LOCALAPPDATA%\dpassist."
LangString KeptComment ${LANG_DANISH} "Indstillinger og nøgler bliver liggende i %LOCALAPPDATA%\dpassist."
LangString Menu ${LANG_ENGLISH} "Recognise Digital Post, pass it on, reply correctly"
LangString Menu ${LANG_DANISH} "Genkend Digital Post, fordel den, og svar rigtigt"

; --- both programs -------------------------------------------------------------------------------------------------

; Says why and stops; silent runs only get the code.
!macro Refuse CODE TEXT
  SetErrorLevel ${CODE}
  MessageBox MB_OK|MB_ICONINFORMATION "${TEXT}" /SD IDOK
  Quit
!macroend

; PROGRAM and WORDS start it again: the uninstaller runs from a copy, which no longer knows the folder.
!macro ReadMode UN PROGRAM WORDS
  ; Sets $ForAll, the language, and where keys and shortcuts go.
  Function ${UN}ReadMode
    SetRegView 64
    StrCpy $ForAll 0
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/AllUsers" $R1
    ${IfNot} ${Errors}
      StrCpy $ForAll 1
    ${EndIf}
    ${GetOptions} $R0 "/LANG=" $R1
    ${If} $R1 == "da"
      StrCpy $LANGUAGE ${LANG_DANISH}
    ${ElseIf} $R1 == "en"
      StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${EndIf}
    Call ${UN}UseMode
  FunctionEnd
  Function ${UN}UseMode
    ${If} $ForAll == 1
      SetShellVarContext all
    ${Else}
      SetShellVarContext current
    ${EndIf}
  FunctionEnd
  ; With all rights go on; without them start again and ask for them, or stop where nobody can be asked.
  Function ${UN}NeedAdministrator
    UserInfo::GetAccountType
    Pop $R0
    ${If} $R0 == "Admin"
      Return
    ${EndIf}
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "${PROGRAM}" "${WORDS}"
      ${IfNot} ${Errors}
        SetErrorLevel 0
        Quit
      ${EndIf}
    ${EndIf}
    !insertmacro Refuse 740 "$(NeedsAdmin)"
  FunctionEnd
  ; A running program has this mutex, and Windows lets nobody write to its file.
  Function ${UN}NotWhileRunning
    again:
    StrCpy $R2 0
    System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${RUNNING}") p .R0'
    ${If} $R0 P<> 0
      System::Call 'kernel32::CloseHandle(p R0)'
      StrCpy $R2 1
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\dpassist.exe"
      ClearErrors
      FileOpen $R1 "$INSTDIR\dpassist.exe" a
      ${If} ${Errors}
        StrCpy $R2 1
      ${Else}
        FileClose $R1
      ${EndIf}
    ${EndIf}
    ${If} $R2 == 1
      MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(Running)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 32
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro ReadMode "" "$EXEPATH" "$Words"
!insertmacro ReadMode "un." "$INSTDIR\uninstall.exe" "/AllUsers"

; --- install -------------------------------------------------------------------------------------------------------

Function .onInit
  Call ReadMode
  ${GetParameters} $R0
  StrCpy $Words "/AllUsers /LANG=en"
  ${If} $LANGUAGE == ${LANG_DANISH}
    StrCpy $Words "/AllUsers /LANG=da"
  ${EndIf}
  StrCpy $NoShortcut 0
  ClearErrors
  ${GetOptions} $R0 "/NoShortcut" $R1
  ${IfNot} ${Errors}
    StrCpy $NoShortcut 1
    StrCpy $Words "$Words /NoShortcut"
  ${EndIf}
  ${If} $INSTDIR != ""
    StrCpy $Words "$Words /D=$INSTDIR"
  ${EndIf}
  StrCpy $IsSaid $ForAll
  ClearErrors
  ${GetOptions} $R0 "/CurrentUser" $R1
  ${IfNot} ${Errors}
    StrCpy $IsSaid 1
  ${EndIf}
  ReadRegStr $R0 HKLM "${OWN_KEY}" "Installer"
  ${If} $R0 == "msi"
    !insertmacro Refuse 183 "$(AsMsi)"
  ${EndIf}
  ${If} $ForAll == 1
    Call NeedAdministrator
  ${EndIf}
  Call CheckPlace
FunctionEnd

; Where to: /D, else where it is, else the usual folder. Refuses to put an older version over a newer one.
Function CheckPlace
  ReadRegStr $R0 SHCTX "${OWN_KEY}" "Version"
  ${If} $R0 != ""
    ${VersionCompare} "$R0" "${VERSION}" $R1
    ${If} $R1 == 1
      !insertmacro Refuse 1638 "$(Newer)"
    ${EndIf}
  ${EndIf}
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${OWN_KEY}" "InstallDir"
    ${If} $INSTDIR == ""
      ${If} $ForAll == 1
        StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
      ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

; A folder that holds things of others is not taken for ours, as ours is emptied and removed: it gets one in it.
; Sets $Fault to own where that happened, to taken where that one is full too. Where it is installed already is ours,
; also where somebody, such as an antivirus, took the program out of it.
Function FindOwnFolder
  StrCpy $Fault ""
  ReadRegStr $R0 SHCTX "${OWN_KEY}" "InstallDir"
  ${If} $R0 == "$INSTDIR\"
    Return
  ${EndIf}
  ${DirState} "$INSTDIR" $R0
  ${If} $R0 == 1
  ${AndIfNot} ${FileExists} "$INSTDIR\dpassist.exe"
    StrCpy $INSTDIR "$INSTDIR\${NAME}"
    StrCpy $Fault "own"
    ${DirState} "$INSTDIR" $R0
    ${If} $R0 == 1
    ${AndIfNot} ${FileExists} "$INSTDIR\dpassist.exe"
      StrCpy $Fault "taken"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function LeaveFolder
  Call FindOwnFolder
  ${If} $Fault == "taken"
    MessageBox MB_OK|MB_ICONINFORMATION "$(NotOurs)"
    Abort
  ${EndIf}
  ${If} $Fault == "own"
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(OwnFolder)" IDOK go_on
    Abort
    go_on:
  ${EndIf}
FunctionEnd

; Setup may have all rights; the program is started by the desktop then, with the user's own.
Function StartProgram
  ${If} $ForAll == 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\dpassist.exe"'
  ${Else}
    Exec '"$INSTDIR\dpassist.exe"'
  ${EndIf}
FunctionEnd

Function PageForWhom
  ${If} $IsSaid == 1
    Abort ; decided already
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(ForWhomTitle)" "$(ForWhomText)"
  nsDialogs::Create 1018
  Pop $R0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(OnlyMe)"
  Pop $R1
  ${NSD_CreateRadioButton} 0 28u 100% 12u "$(Everybody)"
  Pop $AllButton
  ; Whoever has it for everybody gets it for everybody again, and not a second time.
  StrCpy $R2 $ForAll
  ReadRegStr $R0 HKLM "${OWN_KEY}" "Version"
  ReadRegStr $R3 HKCU "${OWN_KEY}" "Version"
  ${If} $R0 != ""
  ${AndIf} $R3 == ""
    StrCpy $R2 1
  ${EndIf}
  ${If} $R2 == 1
    ${NSD_Check} $AllButton
  ${Else}
    ${NSD_Check} $R1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function LeaveForWhom
  ${NSD_GetState} $AllButton $R0
  StrCpy $R3 $ForAll
  ${If} $R0 == ${BST_CHECKED}
    StrCpy $ForAll 1
  ${Else}
    StrCpy $ForAll 0
  ${EndIf}
  Call UseMode
  ${If} $ForAll == 1
    Call NeedAdministrator
  ${EndIf}
  ${If} $R3 != $ForAll
    StrCpy $INSTDIR ""
    Call CheckPlace
  ${EndIf}
FunctionEnd

Section "dpassist"
  Call FindOwnFolder
  ${If} $Fault == "taken"
    !insertmacro Refuse 2 "$(NotOurs)"
  ${EndIf}
  Call NotWhileRunning
  SetOutPath "$INSTDIR"
  ; Only what is ours goes first: a chosen folder may hold other things.
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\policy"
  ClearErrors
  File /r "${STAGE}/*"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} $NoShortcut == 0
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\dpassist.exe" "" "$INSTDIR\dpassist.exe" 0 SW_SHOWNORMAL "" "$(Menu)"
  ${EndIf}
  !insertmacro WriteOwnKeys
  StrCpy $R0 "/CurrentUser"
  ${If} $ForAll == 1
    StrCpy $R0 "/AllUsers"
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\dpassist.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "Comments" "$(KeptComment)"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" $R0'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" $R0 /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; --- remove --------------------------------------------------------------------------------------------------------

Function un.onInit
  Call un.ReadMode
  ${If} $ForAll == 1
    Call un.NeedAdministrator
  ${EndIf}
FunctionEnd

Section "un.dpassist"
  Call un.NotWhileRunning
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\policy"
  !insertmacro DeleteOwnFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro DeleteOwnKeys
  DeleteRegKey SHCTX "${UNINSTALL}"
  DetailPrint "$(KeptData)"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
