; What 学城 adds to electron-builder's installer (app-builder-lib/templates/nsis/uninstaller.nsh calls it).

; The records of the person who uninstalls stay unless they say otherwise: asked for in a window with 否 as the answer
; at hand, kept without a word by a silent uninstallation unless it is given /DELETEDATA, and never touched when the
; uninstaller runs as one half of an update.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ; Of this person, also where the program was installed for everybody.
    SetShellVarContext current

    StrCpy $R2 "keep"
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "/DELETEDATA" $R1
    ${ifNot} ${Errors}
      StrCpy $R2 "delete"
    ${elseIfNot} ${Silent}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "是否同时删除本人在这台电脑上的全部学城数据?$\r$\n$\r$\n$APPDATA\xuecheng$\r$\n$APPDATA\xuecheng-demo$\r$\n$\r$\n删除后无法恢复。选“否”只卸载程序,数据保留,重新安装后可继续使用。" /SD IDNO IDNO keepRecords
      StrCpy $R2 "delete"
    ${endIf}

    keepRecords:
    ${if} $R2 == "delete"
      RMDir /r "$APPDATA\xuecheng"
      RMDir /r "$APPDATA\xuecheng-demo"
    ${endIf}
    ClearErrors

    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
  ${endIf}
!macroend
